import { useLocale, useTranslations } from 'next-intl'
import type { RatingValue } from '#domain/comments/rating'
import { localePath } from '#domain/locales'

type Props = {
  /** The comment's address, without language. */
  address: string
  mine: RatingValue | undefined
  /** Answered in place where the browser can; else, and where an answer shows what was hidden, by the whole page. */
  isInPlace: boolean
}

/** *Helpful* and *not helpful*; the pressed one takes the rating back. A plain form, light enough for every comment. */
export function RatingForm({ address, mine, isInPlace }: Props) {
  const t = useTranslations('comments.rating')
  const locale = useLocale()
  return (
    <form method="post" action={localePath(locale, `${address}/rating`)} data-rating={isInPlace ? '' : undefined} className="rating">
      {([1, -1] as const).map(value => (
        <button key={value} name="value" value={mine === value ? 0 : value} aria-pressed={mine === value} data-value={value}>
          {t(value === 1 ? 'helpful' : 'notHelpful')}
        </button>
      ))}
    </form>
  )
}
