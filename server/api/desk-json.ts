import 'server-only'
import type { z } from 'zod'
import type { DeskCounts, DeskItem } from '#domain/moderation/desk-item'
import { riskOf } from '#domain/moderation/risk'
import type { answers } from '#server/api/schemas'

type QueueEntry = z.input<typeof answers.queue>['entries'][number]

/** How many stand in each queue, and how many notices and appeals are open. */
export function deskCountsJson({
  held,
  flagged,
  new: fresh,
  decided,
  notices,
  appeals,
}: DeskCounts): z.input<typeof answers.queue>['counts'] {
  return { held, flagged, new: fresh, decided, notices, appeals }
}

/** An item of a queue as a program of the desk gets it: what is judged, why it stands there, and what can be done. */
export function deskItemJson(item: DeskItem): QueueEntry {
  const { id, state, revision, lastDecisionId, actions, withheldIn, body, language, country, testimony, story, author, place } = item
  return {
    commentId: id,
    revision,
    lastDecisionId,
    state,
    actions,
    withheldIn,
    body,
    language,
    country,
    testimony,
    story: { slug: story.slug, headline: story.headline },
    author: {
      handle: author.handle,
      name: author.name,
      comments: author.comments,
      published: author.published,
      removed: author.removed,
    },
    createdAt: item.createdAt.toISOString(),
    editedAt: item.editedAt?.toISOString() ?? null,
    holds: item.holds.map(({ rule, matched, at }) => ({ rule, matched, at: at.toISOString() })),
    flagCount: item.flagCount,
    flags: item.flags.map(({ reason, note, at }) => ({ reason, note, at: at.toISOString() })),
    claim: item.claim && { name: item.claim.name, isOwn: item.claim.isOwn, until: item.claim.until.toISOString() },
    risk: place ? riskOf(place.factors, place.readAt) : null,
  }
}
