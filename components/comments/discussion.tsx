import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { CommentForm } from '#components/comments/comment-form'
import { ControlNote } from '#components/comments/control-note'
import { FreshComments } from '#components/comments/fresh-comments'
import { LiveNews } from '#components/comments/live-news'
import { NewCommentsLine, type NewComments } from '#components/comments/new-comments-line'
import { OwnState } from '#components/comments/own-state'
import { PostedNotice } from '#components/comments/posted-notice'
import { ShortRules } from '#components/comments/short-rules'
import { ThreadList, ThreadsToRate } from '#components/comments/thread-list'
import { QuoteSelection } from '#components/comments/quote-selection'
import { RatingInPlace } from '#components/comments/rating-in-place'
import { Translations } from '#components/comments/translations'
import { useCommentSentences } from '#components/comments/use-comment-sentences'
import { DiscussionSearchBox } from '#components/search/discussion-search-box'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import type { PublicComment } from '#domain/comments/public-comment'
import { discussionAddress, toggleFold, type DiscussionPlace } from '#domain/comments/discussion-address'
import { threadSorts, type ThreadSort } from '#domain/comments/thread-sort'
import type { ViewerMarks } from '#domain/comments/viewer-marks'
import type { DraftQuotation } from '#domain/comments/draft-quotations'
import type { OwnHold, OwnRestriction } from '#domain/comments/own-comment-state'
import { countriesByName, countryName } from '#domain/countries'
import type { FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type OwnCommentShown = {
  id: string
  body: string
  language: string
  parentId: string | null
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  hold: OwnHold | null
  restriction: OwnRestriction | null
}

export type DiscussionProps = {
  story: {
    id: string
    slug: string
    mode: 'open' | 'premoderated' | 'closed'
    isClosed: boolean
    closedNote: string | null
    closesAt: string | null
    slowModeSeconds: number
    controlReason: string | null
    answerCount: number
    commentCount: number
  }
  countries: { country: string; answers: number }[]
  threads: PublicComment[]
  nextCursor: string | null
  country: string | null
  sort: ThreadSort
  /** The order was made anew since the page before. */
  isOutdated: boolean
  picks: boolean
  hasPicks: boolean
  pinned: PublicComment[]
  cursor: string | null
  /** Short ids of the threads that are folded. */
  folded: string[]
  newComments: NewComments | null
  /** When it was read from the database. */
  shownAt: string
  /** What came while the page was read, where the reader asked for it. */
  fresh: { comments: PublicComment[]; isMore: boolean } | null
  live: { since: number; unheard: string[] }
  /** Comments that wait for views of the viewer's country. */
  toRate: PublicComment[]
  viewerCountry: string | null
  /** Whether a server translates for browsers that cannot. */
  hasTranslator: boolean
  own: OwnCommentShown[]
  marks: ViewerMarks
  /** The country that the form begins with. */
  speak: string | null
  clientKey: string
  /** The passage that the form begins with. */
  quoted: DraftQuotation | null
  posted: string | null
  action: Action
}

const chipsShown = 8

/** The discussion of a story: the answer form, the countries as links, and the threads. */
export function Discussion(props: DiscussionProps) {
  const { story, countries, threads, nextCursor, country, sort, own, marks, posted, toRate, viewerCountry, picks, cursor, folded, pinned } =
    props
  const t = useTranslations('comments')
  const toAnswer = useTranslations('stories.answer')
  const locale = useLocale()
  const unseen = own.filter(comment => comment.state === 'held' || comment.state === 'removed')
  const place = { slug: story.slug, country, sort, picks, cursor, folded }
  const address = (change: Partial<DiscussionPlace>) => discussionAddress(place, change)
  const folds = {
    ids: new Set(folded),
    href: (id: string) => discussionAddress(place, { folded: toggleFold(folded, id) }, `comment-${id}`),
  }
  const postedOne = own.find(comment => comment.id === posted)
  const shown = [...pinned, ...toRate, ...threads, ...(props.fresh?.comments ?? [])]
  const isElsewhere = postedOne?.state === 'published' && !isShown(postedOne.id, shown)
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="scroll-mt-2 py-6">
      <SectionHead id="discussion-title" title={t('title', { count: story.answerCount })}>
        <nav aria-label={t('sort')} className="flex flex-wrap gap-x-4">
          {threadSorts
            .filter(entry => entry !== 'best' || country)
            .map(entry => (
              <PageLink
                key={entry}
                href={address({ sort: entry })}
                aria-current={entry === sort && !picks ? 'true' : undefined}
                className="tab py-1"
              >
                {t(entry)}
              </PageLink>
            ))}
          {props.hasPicks && (
            <PageLink href={address({ picks: true })} aria-current={picks ? 'true' : undefined} className="tab py-1">
              {t('picks')}
            </PageLink>
          )}
        </nav>
      </SectionHead>
      {story.commentCount > 0 && <DiscussionSearchBox slug={story.slug} />}
      <RatingInPlace lostConnection={t('rating.lost')} />
      {!story.isClosed && <QuoteSelection label={t('quotations.button')} />}
      <Translations slug={story.slug} hasServer={props.hasTranslator} />
      {marks.isSignedIn && <NewCommentsLine slug={story.slug} newComments={props.newComments} shownAt={props.shownAt} />}
      <LiveNews slug={story.slug} country={country} live={props.live} />
      {postedOne && (
        // Its address leads here where the comment itself stands on a later page.
        <div id={isElsewhere ? `comment-${postedOne.id}` : undefined} className="scroll-mt-4">
          <PostedNotice comment={postedOne} />
        </div>
      )}
      {countries.length > 0 && (
        <nav aria-label={t('byCountry')} className="mb-6 flex flex-wrap gap-2">
          <PageLink href={address({ country: null })} aria-current={country ? undefined : 'true'} className="chip">
            {t('allCountries')}
          </PageLink>
          {countries.slice(0, chipsShown).map(entry => (
            <CountryChip key={entry.country} {...entry} href={address({ country: entry.country })} isCurrent={entry.country === country} />
          ))}
          {countries.length > chipsShown && (
            <details className="w-full" open={countries.slice(chipsShown).some(entry => entry.country === country) || undefined}>
              <summary className="w-fit py-1 text-sm text-soft underline underline-offset-4">
                {t('moreCountries', { count: countries.length - chipsShown })}
              </summary>
              <div className="mt-2 flex flex-wrap gap-2">
                {countries.slice(chipsShown).map(entry => (
                  <CountryChip
                    key={entry.country}
                    {...entry}
                    href={address({ country: entry.country })}
                    isCurrent={entry.country === country}
                  />
                ))}
              </div>
            </details>
          )}
        </nav>
      )}
      <div className="grid gap-x-12 gap-y-8 xl:gap-x-16 lg:grid-cols-[minmax(0,42rem)_minmax(20rem,1fr)]">
        <div className="min-w-0">
          {!story.isClosed && (
            <p className="mb-4 lg:hidden">
              <a href="#answer" className="button">
                {toAnswer('submit')}
              </a>
            </p>
          )}
          {unseen.map(comment => (
            <OwnState key={comment.id} comment={comment} slug={story.slug} />
          ))}
          {props.fresh && (
            <FreshComments
              {...props.fresh}
              slug={story.slug}
              marks={marks}
              canReply={!story.isClosed}
              newestHref={address({ sort: 'newest' })}
            />
          )}
          {props.isOutdated && <Notice title={t('reordered')} />}
          {toRate.length > 0 && viewerCountry && <ThreadsToRate threads={toRate} country={viewerCountry} slug={story.slug} marks={marks} />}
          {pinned.length > 0 && (
            <section aria-label={t('pinnedOnes')} className="rule-double mb-4 border-b border-line pt-1">
              <ThreadList threads={pinned} sort="newest" slug={story.slug} marks={marks} canReply={!story.isClosed} folds={folds} />
            </section>
          )}
          {threads.length === 0 && pinned.length === 0 && toRate.length === 0 ? (
            <p className="py-4 text-soft">{country ? t('emptyCountry', { country: countryName(country, locale) }) : t('empty')}</p>
          ) : (
            <ThreadList
              threads={threads}
              sort={picks ? 'newest' : sort}
              folds={folds}
              slug={story.slug}
              marks={marks}
              canReply={!story.isClosed}
            />
          )}
          {threads.length > 0 && !picks && sort !== 'newest' && sort !== 'oldest' && (
            <p className="mt-4 text-[0.88rem]">
              <PageLink href="/about/ranking" className="text-soft">
                {t('aboutRanking')}
              </PageLink>
            </p>
          )}
          {nextCursor && (
            <p className="mt-6">
              <PageLink href={address({ cursor: nextCursor })} className="button button-quiet" rel="next">
                {t('more')}
              </PageLink>
            </p>
          )}
        </div>
        <div className="min-w-0">
          {story.isClosed ? (
            <Notice title={t('closed')}>
              {story.closedNote && <p dir="auto">{story.closedNote}</p>}
              <ControlNote {...story} />
            </Notice>
          ) : (
            <div
              id="answer"
              className="sheet scroll-mt-4 border-s-4 border-s-unreported lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
            >
              <h3 className="text-xl italic">{t('answerTitle')}</h3>
              <ControlNote {...story} />
              {story.closesAt && (
                <p className="mt-2 text-sm text-soft">
                  {t('closesAt')} <LocalTime instant={story.closesAt} locale={locale} />
                </p>
              )}
              <ShortRules />
              <AnswerForm {...props} />
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

function isShown(id: string, comments: PublicComment[]): boolean {
  return comments.some(comment => comment.id === id || isShown(id, comment.replies))
}

function CountryChip({ country, answers, href, isCurrent }: { country: string; answers: number; href: string; isCurrent: boolean }) {
  const format = useFormatter()
  return (
    <PageLink href={href} aria-current={isCurrent ? 'true' : undefined} className="chip">
      <CountryLabel country={country} /> <span className="font-medium tabular-nums opacity-75">{format.number(answers)}</span>
    </PageLink>
  )
}

function AnswerForm({ story, action, marks, speak, clientKey, posted, own, quoted }: DiscussionProps) {
  const locale = useLocale()
  const sentences = useCommentSentences('answer')
  return (
    <CommentForm
      // Not the client key, which is another one each time: without JavaScript an answer of the action finds its form by this.
      key={posted ?? 'first'}
      action={action}
      sentences={sentences}
      hidden={{ storyId: story.id, slug: story.slug, parentId: '', clientKey, writer: marks.handle }}
      initial={{ ...(speak && { country: speak }), ...(quoted && { quotations: JSON.stringify([quoted]) }) }}
      countries={countriesByName(locale)}
      isSignedOut={!marks.isSignedIn}
      signUpHref={localePath(locale, `/sign-up?next=${encodeURIComponent(`/stories/${encodeURIComponent(story.slug)}`)}`)}
      draftKey={`draft ${story.id}`}
      outboxAddress={localePath(locale, `/stories/${encodeURIComponent(story.slug)}/comments`)}
      postedBody={own.find(comment => comment.id === posted)?.body}
      idPrefix=""
    />
  )
}
