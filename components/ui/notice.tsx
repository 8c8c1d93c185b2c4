import type { ReactNode } from 'react'

type Props = { tone?: 'plain' | 'good' | 'bad'; title?: string; children?: ReactNode; id?: string }

const edges = { plain: 'border-s-edge', good: 'border-s-accent', bad: 'border-s-danger' }

/** What happened and what to do next; a bad one is announced at once. */
export function Notice({ tone = 'plain', title, children, id }: Props) {
  return (
    <div id={id} role={tone === 'bad' ? 'alert' : 'status'} className={`sheet my-4 border-s-4 ${edges[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}
