import { useTranslations } from 'next-intl'
import type { Prominence } from '#domain/comments/comment-limits'
import type { Coverage } from '#domain/stories/coverage'

const fills: Record<Prominence, string> = {
  led: 'fill-led',
  covered: 'fill-covered',
  brief: 'fill-brief',
  'not-reported': 'fill-unreported',
  'not-sure': 'fill-unsure',
}

const gap = 0.5

/** A bar of the scale's steps where there are enough answers for one, and always the words and figures. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('stories.coverage')
  const words = useTranslations('comments.prominences')
  const { detail, parts, stated } = coverage
  if (stated === 0) return <span className="text-[0.85rem] text-soft">{t('unstated')}</span>
  return (
    <>
      {detail === 'counts' ? (
        <svg aria-hidden="true" viewBox="0 0 24 8" className="me-2 inline-block h-2.5 w-8">
          <path d="M0 8 8 0M6 8l8-8M12 8l8-8M18 8l6-6" className="fill-none stroke-edge" />
        </svg>
      ) : (
        <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-3 w-full rtl:-scale-x-100">
          {segmentsOf(coverage).map(({ prominence, from, width }) => (
            <rect key={prominence} x={from} y={0} width={width} height={10} className={fills[prominence]} />
          ))}
        </svg>
      )}
      <span className="text-[0.83rem] text-soft">
        {parts
          .map(({ prominence, count, percent }) =>
            percent === null
              ? t('part', { prominence: words(prominence), count })
              : t('partPercent', { prominence: words(prominence), percent, count }),
          )
          // A line may end between two parts, not between a word and its figure.
          .map(part => part.replaceAll(' ', '\u00A0'))
          .join(' · ')}
      </span>
    </>
  )
}

function segmentsOf({ parts, stated }: Coverage): { prominence: Prominence; from: number; width: number }[] {
  let from = 0
  return parts.map(({ prominence, count }) => {
    const share = (count * 100) / stated
    const segment = { prominence, from: round(from), width: round(Math.max(share - gap, gap)) }
    from += share
    return segment
  })
}

const round = (value: number) => Math.round(value * 100) / 100
