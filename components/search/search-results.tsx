import { useFormatter, useTranslations } from 'next-intl'
import { FoundCommentEntry } from '#components/search/found-comment-entry'
import { FoundStoryEntry } from '#components/search/found-story-entry'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { ViewerMarks } from '#domain/comments/viewer-marks'
import { searchAddress, searchKinds, type SearchFields } from '#domain/search/search-filters'
import { mostFound, type FoundPage } from '#domain/search/search-result'

type Props = { fields: SearchFields; found: FoundPage; marks: ViewerMarks }

/** How many of each kind were found, and a page of one kind. */
export function SearchResults({ fields, found, marks }: Props) {
  const t = useTranslations('search')
  const format = useFormatter()
  const { kind } = fields
  const counted = (count: number) => (count > mostFound ? t('more', { count: format.number(mostFound) }) : format.number(count))
  const kinds = fields.story ? searchKinds.filter(entry => entry === 'comments') : searchKinds
  return (
    <section aria-label={t('results')} className="mt-6 max-w-text">
      <nav aria-label={t('kinds')} className="rule-double flex gap-x-6 pt-3">
        {kinds.map(entry => (
          <PageLink
            key={entry}
            href={searchAddress({ ...fields, kind: entry })}
            aria-current={entry === kind ? 'true' : undefined}
            className="tab py-1"
          >
            {t(entry, { count: counted(found.counts[entry]) })}
          </PageLink>
        ))}
      </nav>
      {found.counts[kind] === 0 && <NothingFound fields={fields} found={found} />}
      {kind === 'comments' ? (
        <ul className="divide-y divide-line">
          {found.comments.map(entry => (
            <li key={entry.comment.id}>
              <FoundCommentEntry found={entry} marks={marks} />
            </li>
          ))}
        </ul>
      ) : (
        <ul className="divide-y divide-line">
          {found.stories.map(entry => (
            <li key={entry.slug}>
              <FoundStoryEntry found={entry} />
            </li>
          ))}
        </ul>
      )}
      {found.nextCursor && (
        <p className="mt-6">
          <PageLink href={searchAddress(fields, found.nextCursor)} className="button button-quiet" rel="next">
            {t('next')}
          </PageLink>
        </p>
      )}
      {found.counts[kind] > mostFound && <p className="mt-4 text-sm text-soft">{t('newestOnly', { count: mostFound })}</p>}
    </section>
  )
}

function NothingFound({ fields, found }: Omit<Props, 'marks'>) {
  const t = useTranslations('search')
  const { q, story, kind } = fields
  const other = kind === 'comments' ? 'stories' : 'comments'
  const isNarrowed = [fields.country, fields.language, fields.from, fields.to].some(value => value !== '')
  return (
    <Notice title={t('nothing')}>
      <p className="mt-1">{t(kind === 'comments' ? 'nothingComments' : 'nothingStories')}</p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {!story && found.counts[other] > 0 && (
          <PageLink href={searchAddress({ ...fields, kind: other })}>
            {t('otherKind', { kind: other, count: found.counts[other] })}
          </PageLink>
        )}
        {isNarrowed && <PageLink href={searchAddress({ q, story, kind })}>{t('clear')}</PageLink>}
        {story && <PageLink href={searchAddress({ ...fields, story: '' })}>{t('everywhere')}</PageLink>}
      </p>
    </Notice>
  )
}
