import { useLocale, useTranslations } from 'next-intl'
import { AuthorMarks } from '#components/comments/author-marks'
import { IgnoredFold } from '#components/comments/ignored-fold'
import { MarkedPieces } from '#components/search/marked-pieces'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { ViewerMarks } from '#domain/comments/viewer-marks'
import { directionOf } from '#domain/locales'
import type { FoundComment } from '#domain/search/search-result'

/** A found comment: on which story, who says which country, and the words round the first match, which lead to its place. */
export function FoundCommentEntry({ found: { comment, story, excerpt }, marks }: { found: FoundComment; marks: ViewerMarks }) {
  const t = useTranslations('search')
  const toComments = useTranslations('comments')
  const locale = useLocale()
  const { author, language } = comment
  const slug = encodeURIComponent(story.slug)
  const isBlind = (marks.isBlindFirst || story.isBlindFirst) && !marks.ratings.has(comment.id) && !marks.ownIds.has(comment.id)
  return (
    <article className="py-4">
      <IgnoredFold author={author} commentId={comment.id} isIgnored={marks.ignoredHandles.has(author.handle)}>
        <p className="text-[0.85rem] text-soft">
          {t('on')}{' '}
          <PageLink href={`/stories/${slug}`} lang={story.language} dir={directionOf(story.language)}>
            {story.headline}
          </PageLink>
        </p>
        <header className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.92rem]">
          <span className="font-semibold">
            {author.handle ? <bdi>{author.name}</bdi> : <i className="font-normal text-soft">{toComments('formerReader')}</i>}
          </span>
          <AuthorMarks author={author} />
          {comment.country ? (
            <span className="inline-flex flex-wrap items-center gap-1.5 text-soft">
              {toComments('says')} {isBlind ? <i>{toComments('rating.blind')}</i> : <CountryLabel country={comment.country} />}
            </span>
          ) : (
            <span className="text-soft">{t('replied')}</span>
          )}
          <span className="ms-auto text-[0.83rem] text-soft">
            <LocalTime instant={comment.createdAt.toISOString()} locale={locale} />
          </span>
        </header>
        <p
          lang={language === 'und' ? undefined : language}
          dir={directionOf(language)}
          className="mt-1.5 max-w-text font-serif text-[1.08rem] leading-normal"
        >
          <PageLink href={`/stories/${slug}/comments/${comment.id}#comment-${comment.id}`} className="no-underline hover:underline">
            <MarkedPieces pieces={excerpt} />
          </PageLink>
        </p>
      </IgnoredFold>
    </article>
  )
}
