import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ThreadOf, type Folds } from '#components/comments/thread-of'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import type { ThreadSort } from '#domain/comments/thread-sort'
import type { ViewerMarks } from '#domain/comments/viewer-marks'
import { countryName } from '#domain/countries'

type Props = { threads: PublicComment[]; sort: ThreadSort; slug: string; marks: ViewerMarks; canReply: boolean; folds?: Folds }

const countriesNamed = 5

/** The threads of a page. In the order of agreement, those that wait for views stand below a heading that says whose. */
export function ThreadList({ threads, sort, ...rest }: Props) {
  const t = useTranslations('comments')
  const missing = useMissing()
  const begin = sort === 'agreed' ? threads.findIndex(waits) : -1
  const ranked = begin === -1 ? threads : threads.slice(0, begin)
  const waiting = begin === -1 ? [] : threads.slice(begin)
  return (
    <>
      {ranked.length > 0 && <Threads threads={ranked} {...rest} />}
      {waiting.length > 0 && (
        <section aria-labelledby="needs-views" className={ranked.length > 0 ? 'rule-double mt-4 pt-4' : undefined}>
          <h3 id="needs-views" className="text-xl italic">
            {t('needsViews', { countries: missing(waiting) })}
          </h3>
          <p className="mt-1 text-[0.88rem] text-soft">
            {t('needsViewsLead')} <PageLink href="/about/ranking#needs-views">{t('aboutRanking')}</PageLink>
          </p>
          <Threads threads={waiting} {...rest} />
        </section>
      )}
    </>
  )
}

/** A few comments that wait for the viewer's own country. */
export function ThreadsToRate({ threads, country, slug, marks }: Pick<Props, 'threads' | 'slug' | 'marks'> & { country: string }) {
  const t = useTranslations('comments')
  const name = countryName(country, useLocale())
  return (
    <section aria-labelledby="to-rate" className="sheet mb-6">
      <h3 id="to-rate" className="text-xl italic">
        {t('toRate', { country: name })}
      </h3>
      <p className="mt-1 text-[0.88rem] text-soft">{t('toRateLead', { country: name })}</p>
      <Threads threads={threads} slug={slug} marks={marks} canReply={false} />
    </section>
  )
}

function Threads({ threads, ...rest }: Omit<Props, 'sort'>) {
  return (
    <ol className="divide-y divide-line">
      {threads.map(thread => (
        <li key={thread.id}>
          <ThreadOf comment={thread} {...rest} />
        </li>
      ))}
    </ol>
  )
}

const waits = (comment: PublicComment) => (comment.rank?.needsViewsFrom.length ?? 0) > 0

/** The countries that comments wait for, those first that most of them do. */
function useMissing() {
  const locale = useLocale()
  const format = useFormatter()
  return (comments: PublicComment[]) => {
    const waited = comments.flatMap(({ rank }) => rank?.needsViewsFrom ?? [])
    const byCountry = [...Map.groupBy(waited, country => country)].toSorted(([, one], [, other]) => other.length - one.length)
    return format.list(
      byCountry.slice(0, countriesNamed).map(([country]) => countryName(country, locale)),
      { type: 'conjunction' },
    )
  }
}
