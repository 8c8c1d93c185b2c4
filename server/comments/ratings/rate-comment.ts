import 'server-only'
import { ratingWeight } from '#domain/comments/ranking/rating-weight'
import type { RatingValue } from '#domain/comments/rating'
import type { Reader } from '#domain/people/actor'
import { suspendedAccount, type Suspended } from '#domain/people/standing'
import { accept, refuse, type Result } from '#domain/result'
import { countRating, type RankedComment } from '#server/comments/ratings/count-rating'
import { shareEpoch } from '#server/comments/ratings/read-epoch'
import { countryOfRater } from '#server/comments/ratings/country-of-rater'
import { takePoint, type Taken } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'
import { viewingCountryOf } from '#server/withholding/viewing-country'
import { visibleInSql } from '#server/withholding/visible-in'

/** 0 takes the rating back, also of a comment that nobody can read any longer. */
export type RateComment = { commentId: string; value: RatingValue | 0 }

export type RatedComment = { value: RatingValue | 0 }

export type RatingRefusal =
  /** The reader's address is not confirmed yet. */
  | { code: 'not-allowed' }
  /** The moderators have suspended the account. */
  | Suspended
  /** It is not there, or nobody can read it now. */
  | { code: 'comment-not-found' }
  | { code: 'own-comment' }
  /** A rating counts for a country, and the reader's account says none. */
  | { code: 'home-country-missing' }
  /** Too many readers of the country began to rate the story within the hour. */
  | { code: 'country-crowded'; country: string; retryAt: Date }
  | { code: 'too-many'; retryAt: Date }

/**
 * Rates a comment helpful or not, changes the rating or takes it back. It counts for the country that the reader's
 * account said at the first rating on the story, and weighs what it weighed when it was given. No entry in the event
 * log: the log keeps for ever, and who finds what helpful is the reader's to take back.
 */
export async function rateComment(
  actor: Reader,
  { commentId, value }: RateComment,
  now = new Date(),
): Promise<Result<RatedComment, RatingRefusal>> {
  const suspended = suspendedAccount(actor)
  // What they said they may take back.
  if (suspended && value !== 0) return refuse(suspended)
  if (!actor.isConfirmed) return refuse({ code: 'not-allowed' })
  const [settings, seenFrom] = [await getSettings(), await viewingCountryOf(actor)]
  // Taken once, also where the transaction has to begin anew.
  let taken: Taken | undefined
  return inTransaction(async tx => {
    const place = await tx.comment.findUnique({ where: { id: commentId }, select: { storyId: true } })
    if (!place) return refuse({ code: 'comment-not-found' })
    const epoch = await shareEpoch(tx, place.storyId)
    const comment = await lockRanked(tx, commentId, seenFrom)
    if (!comment) return refuse({ code: 'comment-not-found' })
    const key = { commentId_personId: { commentId, personId: actor.id } }
    const earlier = await tx.rating.findUnique({ where: key, select: { value: true, weight: true, country: true } })
    // What a reader said they may take back, whatever became of the comment.
    if (!comment.isReadable && !(earlier && value === 0)) return refuse({ code: 'comment-not-found' })
    if (actor.id === comment.authorId) return refuse({ code: 'own-comment' })
    if ((earlier?.value ?? 0) === value) return accept({ value })
    taken ??= await takePoint('rating.account', actor.id, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })

    const before = (earlier?.value ?? null) as RatingValue | null
    if (value === 0) {
      const { country, weight } = earlier!
      await tx.rating.delete({ where: key, select: { commentId: true } })
      await countRater(tx, { storyId: comment.storyId, personId: actor.id, change: -1 }, now)
      await countRating(tx, { comment, country, weight, before, after: null }, epoch, now)
      return accept({ value })
    }
    if (earlier) {
      const { country, weight } = earlier
      await tx.rating.update({ where: key, data: { value, updatedAt: now }, select: { commentId: true } })
      await countRater(tx, { storyId: comment.storyId, personId: actor.id, change: 0 }, now)
      await countRating(tx, { comment, country, weight, before, after: value }, epoch, now)
      return accept({ value })
    }
    const rater = await countryOfRater(tx, { storyId: comment.storyId, actor, limit: settings.newRatersPerCountryAndHour }, now)
    if (!rater.ok) return rater
    const { createdAt, publishedCount } = await tx.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { createdAt: true, publishedCount: true },
    })
    const weight = ratingWeight({ accountCreatedAt: createdAt, publishedComments: publishedCount }, settings, now)
    const { country } = rater.value
    await tx.rating.create({
      data: { commentId, personId: actor.id, storyId: comment.storyId, country, value, weight, createdAt: now, updatedAt: now },
      select: { commentId: true },
    })
    await countRater(tx, { storyId: comment.storyId, personId: actor.id, change: 1 }, now)
    await countRating(tx, { comment, country, weight, before: null, after: value }, epoch, now)
    return accept({ value })
  })
}

type LockedRank = RankedComment & {
  authorId: string
  /** Everybody can read it where the rater reads from. */
  isReadable: boolean
}

/** Ratings of one comment are counted one after the other. */
async function lockRanked(tx: Transaction, commentId: string, seenFrom: string | null): Promise<LockedRank | undefined> {
  const [row] = await tx.$queryRaw<LockedRank[]>`
    select c.id, c."storyId", c."authorId", c.country, c."createdAt", r."hasBadge",
      c.state = 'published' and s.status = 'published' and ${visibleInSql(seenFrom, 'c')} as "isReadable"
    from "CommentRank" r join "Comment" c on c.id = r."commentId" join "Story" s on s.id = c."storyId"
    where r."commentId" = ${commentId}::uuid for no key update of r`
  return row
}

async function countRater(
  tx: Transaction,
  { storyId, personId, change }: { storyId: string; personId: string; change: -1 | 0 | 1 },
  now: Date,
) {
  await tx.storyRater.update({
    where: { storyId_personId: { storyId, personId } },
    data: { ratings: { increment: change }, ratedAt: now },
    select: { storyId: true },
  })
}
