import type { ReactNode } from 'react'

/** A section's title under a double rule, with a remark at its end. */
export function SectionHead({ id, title, children }: { id: string; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="rule-double mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-4">
      <h2 id={id} className="text-[1.55rem] leading-tight">
        {title}
      </h2>
      {children && <div className="text-sm text-soft">{children}</div>}
    </div>
  )
}
