import { useTranslations } from 'next-intl'
import type { Prominence } from '#domain/comments/comment-limits'

const dots: Record<Prominence, string> = {
  led: 'bg-led',
  covered: 'bg-covered',
  brief: 'bg-brief',
  'not-reported': 'bg-unreported',
  'not-sure': 'bg-unsure',
}

/** How prominently it was reported: a dot of the scale's colour, and always the word. */
export function ProminenceLabel({ prominence }: { prominence: Prominence }) {
  const t = useTranslations('comments.prominences')
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className={`size-2.5 flex-none rounded-full forced-color-adjust-none ${dots[prominence]}`} />
      {t(prominence)}
    </span>
  )
}
