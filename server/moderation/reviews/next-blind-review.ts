import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { withinScope } from '#server/moderation/within-scope'

/** A comment as it was judged, and nothing of what was decided about it. */
export type BlindReviewItem = {
  id: string
  body: string
  language: string
  /** The country of its thread. */
  country: string | null
  isReply: boolean
  at: Date
  story: { headline: string; language: string; slug: string }
  /** What it answers; empty for a top-level comment, and where those words are nobody's to read. */
  parent: { body: string; language: string } | null
  /** How many more wait for this moderator. */
  others: number
}

/** The oldest decision that this moderator may judge again without knowing it: not one of their own, nor about their own words. */
export async function nextBlindReview(actor: Reader): Promise<BlindReviewItem | undefined> {
  const where: Prisma.BlindReviewWhereInput = {
    answeredAt: null,
    firstDeciderId: { not: actor.id },
    comment: {
      AND: [
        withinScope(actor.scope),
        { authorId: { not: actor.id }, state: { not: 'withdrawn' }, author: { erasedAt: null, ...judgedRoles(actor) } },
      ],
    },
  }
  const [row, waiting] = await Promise.all([
    database.blindReview.findFirst({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        decision: { select: { revision: true } },
        comment: {
          select: {
            body: true,
            revision: true,
            language: true,
            rootCountry: true,
            parentId: true,
            createdAt: true,
            revisions: { select: { number: true, body: true } },
            story: { select: { headline: true, language: true, slug: true } },
            parent: { select: { body: true, language: true, state: true } },
          },
        },
      },
    }),
    database.blindReview.count({ where }),
  ])
  if (!row) return undefined
  const { comment, decision } = row
  const { parent } = comment
  return {
    id: row.id,
    body: comment.revisions.find(({ number }) => number === decision.revision)?.body ?? comment.body,
    language: comment.language,
    country: comment.rootCountry,
    isReply: comment.parentId !== null,
    at: comment.createdAt,
    story: comment.story,
    parent: parent?.state === 'published' ? { body: parent.body, language: parent.language } : null,
    others: waiting - 1,
  }
}

/** Of whose comments; `isEqual` says the same of one of them. */
function judgedRoles(actor: Reader): Prisma.PersonWhereInput {
  return { role: actor.role === 'admin' ? { not: 'admin' } : 'reader' }
}
