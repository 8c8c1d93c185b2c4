import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IgnoreForm } from '#components/people/ignore-form'

type Props = { author: { handle: string; name: string }; commentId: string; isIgnored: boolean; children: ReactNode }

/** The comment of a reader whom the viewer ignores: one line, from which it is shown once or the ignoring undone. */
export function IgnoredFold({ author, commentId, isIgnored, children }: Props) {
  const t = useTranslations('people.ignoring')
  if (!isIgnored) return children
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-[0.92rem]">
      <details className="min-w-0 open:basis-full">
        <summary className="py-1.5 text-soft">{t('folded', { name: author.name })}</summary>
        {children}
      </details>
      <IgnoreForm author={author} isIgnored commentId={commentId} className="py-1.5 font-medium text-accent" />
    </div>
  )
}
