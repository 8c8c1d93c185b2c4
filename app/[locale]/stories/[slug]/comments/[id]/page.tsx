import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CommentItem } from '#components/comments/comment-item'
import { CommentWays } from '#components/comments/comment-ways'
import { LockNote } from '#components/comments/control-note'
import { WithheldReason } from '#components/comments/withheld-note'
import { ThreadLockForm } from '#components/moderation/thread-lock-form'
import { draftKeyOfReply } from '#domain/comments/draft-key'
import { ForgetDraft } from '#components/comments/forget-draft'
import { HighlightForms } from '#components/comments/highlight-forms'
import { NewCommentNav } from '#components/comments/new-comment-nav'
import { OwnState } from '#components/comments/own-state'
import { PostedNotice } from '#components/comments/posted-notice'
import { QuoteSelection } from '#components/comments/quote-selection'
import { RankArithmetic } from '#components/comments/rank-arithmetic'
import { RatingInPlace } from '#components/comments/rating-in-place'
import { RatingRefused } from '#components/comments/rating-refused'
import { ReplyForm } from '#components/comments/reply-form'
import { Translations } from '#components/comments/translations'
import { TranslationForm } from '#components/comments/translation-form'
import { VisitNoted } from '#components/comments/visit-noted'
import { ThreadOf } from '#components/comments/thread-of'
import { FollowForm } from '#components/stories/follow-form'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { foldedIn, toggleFold } from '#domain/comments/discussion-address'
import { can } from '#domain/people/can'
import { isStaff } from '#domain/people/second-factor'
import { isDiscussionClosed } from '#domain/stories/story-mode'
import { commentQuoted } from '#server/comments/comment-quoted'
import { getThread } from '#server/comments/get-thread'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { listOwnComments } from '#server/comments/list-own-comments'
import { getRankArithmetic } from '#server/comments/ratings/get-rank-arithmetic'
import { getNewComments } from '#server/comments/visits/get-new-comments'
import { hasTranslator } from '#server/comments/translation/translate-comment'
import { getJudged } from '#server/moderation/get-judged'
import { newId } from '#server/new-id'
import { getFollows } from '#server/notifications/get-follows'
import { pageMetadata } from '#server/page-metadata'
import { currentActor } from '#server/people/current-actor'
import { storyAt } from '#server/stories/story-at'
import { postCommentAction } from '../../actions'
import { lockThreadAction, pickCommentAction, pinCommentAction, translateCommentAction } from './actions'

type Props = {
  params: Promise<{ locale: Locale; slug: string; id: string }>
  searchParams: Promise<{ cursor?: string; posted?: string; rating?: string; folded?: string; follow?: string; quote?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, id } = await params
  const story = await storyAt(slug)
  if (!story || !z.uuid().safeParse(id).success) return {}
  const t = await getTranslations({ locale, namespace: 'comments.thread' })
  return pageMetadata({
    locale,
    path: `/stories/${story.slug}/comments/${id}`,
    title: t('title', { headline: story.headline }),
    description: story.headline,
  })
}

/** What the form of a rating says of itself in the address; what needs a time says it without. */
const ratingRefusals = ['not-allowed', 'comment-not-found', 'own-comment', 'home-country-missing', 'crowded', 'too-often'] as const

/** One comment in its conversation: what it answers above it, what answers it and the form of a reply below. */
export default async function CommentPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  setRequestLocale(locale)
  const story = await storyAt(slug)
  if (!story || !z.uuid().safeParse(id).success) notFound()
  const actor = await currentActor()
  const { cursor, posted, rating, folded, follow, quote } = await searchParams
  const [thread, own] = await Promise.all([getThread(story.id, id, cursor), actor ? listOwnComments(actor, { storyId: story.id, id }) : []])
  const mine = own[0]
  if (!thread && !mine) notFound()
  const judged = actor && isStaff(actor.role) ? await getJudged(id) : undefined
  const isForeign = thread?.comment.state === 'published' && thread.comment.language.split('-')[0] !== locale
  const [t, ratings, translation, refusals, quotations, arithmetic, fresh] = await Promise.all([
    getTranslations('comments.thread'),
    getTranslations('comments.rating'),
    getTranslations('comments.translation'),
    getTranslations('refusals.ratings'),
    getTranslations('comments.quotations'),
    getRankArithmetic(id),
    getNewComments(actor, story.id),
  ])
  const marks = await getViewerMarks(actor, thread ? [...thread.ancestors, thread.comment] : [], {
    isBlindFirst: story.isBlindFirst,
    newSince: fresh?.since,
  })
  const foldedNow = foldedIn(folded)
  const folds = {
    ids: new Set(foldedNow),
    href: (other: string) => {
      const query = new URLSearchParams({ ...(cursor && { cursor }), folded: toggleFold(foldedNow, other).join('.') })
      return `/stories/${encodeURIComponent(story.slug)}/comments/${id}?${query.toString()}#comment-${other}`
    },
  }
  const root = thread && [...thread.ancestors, thread.comment].find(({ parentId }) => parentId === null)
  const canReply = !isDiscussionClosed(story, new Date()) && !root?.lock
  const follows = await getFollows(actor, story.id)
  const refused = ratingRefusals.find(code => code === rating)
  const page = `/stories/${encodeURIComponent(story.slug)}`
  return (
    <div className="max-w-text py-8">
      <p className="text-sm text-soft">
        <PageLink href={page}>{t('back')}</PageLink>
      </p>
      <h1 className="headline mt-2 text-3xl leading-tight" lang={story.language} dir={directionOf(story.language)}>
        {story.headline}
      </h1>
      {root && (
        <FollowForm
          story={story}
          rootId={root.id}
          isFollowing={follows.rootIds.has(root.id)}
          isSignedIn={actor !== null}
          refusal={follow}
        />
      )}
      {actor && <VisitNoted address={localePath(locale, `${page}/visit`)} />}
      {fresh && <NewCommentNav id={id} slug={story.slug} newIds={fresh.ids} />}
      {refused && (
        <RatingRefused sentence={refusals(refused)} needsAccount={refused === 'home-country-missing' || refused === 'not-allowed'} />
      )}
      <RatingInPlace lostConnection={ratings('lost')} />
      <QuoteSelection label={quotations('button')} />
      <Translations slug={story.slug} hasServer={false} />
      {mine && posted === id && (
        <>
          <PostedNotice comment={mine} />
          {mine.parentId && <ForgetDraft draftKey={draftKeyOfReply(mine.parentId)} />}
        </>
      )}
      {thread?.comment.withheld && <WithheldReason withheld={thread.comment.withheld} />}
      {thread && thread.ancestors.length > 0 && (
        <section aria-label={t('ancestors')} className="mt-6 border-s-2 border-line ps-4">
          {thread.ancestors.map(ancestor => (
            <CommentItem key={ancestor.id} comment={ancestor} slug={story.slug} marks={marks} headingLevel="h2" />
          ))}
          {root?.lock && <LockNote reason={root.lock} />}
        </section>
      )}
      {mine && (!thread || mine.state !== 'published') && <OwnState comment={mine} slug={story.slug} />}
      {thread && (
        <div className="mt-2">
          <ThreadOf
            comment={thread.nextCursor || cursor ? { ...thread.comment, replyCount: thread.comment.replies.length } : thread.comment}
            slug={story.slug}
            marks={marks}
            folds={folds}
            canReply={canReply}
            level="h2"
            current={{
              id,
              below: (
                <>
                  {isForeign && hasTranslator() && (
                    <TranslationForm
                      action={translateCommentAction}
                      commentId={id}
                      locale={locale}
                      direction={directionOf(locale)}
                      sentences={{ translate: translation('byServer'), byMachine: translation('byMachine') }}
                    />
                  )}
                  {canReply && thread.comment.state === 'published' && (
                    <ReplyForm
                      story={story}
                      parentId={id}
                      action={postCommentAction}
                      marks={marks}
                      clientKey={newId()}
                      quoted={commentQuoted(thread.comment, quote)}
                    />
                  )}
                </>
              ),
            }}
          />
        </div>
      )}
      {thread?.comment.state === 'published' && !mine && <CommentWays comment={thread.comment} slug={story.slug} marks={marks} />}
      {thread?.comment.state === 'published' && judged && (can(actor, 'comment.pick', judged) || can(actor, 'comment.pin', judged)) && (
        <HighlightForms
          comment={thread.comment}
          slug={story.slug}
          pick={can(actor, 'comment.pick', judged) ? pickCommentAction : null}
          pin={can(actor, 'comment.pin', judged) ? pinCommentAction : null}
        />
      )}
      {root && judged && can(actor, 'thread.lock', judged) && <ThreadLockForm root={root} storyId={story.id} action={lockThreadAction} />}
      {arithmetic && thread && <RankArithmetic arithmetic={arithmetic} needsViewsFrom={thread.comment.rank?.needsViewsFrom ?? []} />}
      {thread?.nextCursor && (
        <p className="mt-4">
          <PageLink href={`${page}/comments/${id}?cursor=${thread.nextCursor}`} className="button button-quiet" rel="next">
            {t('more')}
          </PageLink>
        </p>
      )}
    </div>
  )
}
