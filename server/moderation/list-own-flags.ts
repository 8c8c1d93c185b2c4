import 'server-only'
import { excerptOf } from '#domain/comments/excerpt-of'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { flagFate, type FlagFate } from '#domain/moderation/flag-fate'
import type { Reader } from '#domain/people/actor'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import { viewingCountryOf } from '#server/withholding/viewing-country'
import { isVisibleIn } from '#server/withholding/visible-in'

export type OwnFlag = {
  id: string
  /** The key of a house rule. */
  reason: string
  note: string | null
  flaggedAt: Date
  fate: FlagFate
  /** When the case was closed. */
  answeredAt: Date | null
  /** Null where it is no longer published. */
  story: { slug: string; headline: string; language: string } | null
  commentId: string
  /** Its first words; null where nobody can read it now. */
  comment: { words: string; language: string } | null
}

const shown = 20
const wordsShown = 240

/** What became of a reader's flags, the latest first: what was decided and when, never by whom nor in which words. */
export async function listOwnFlags(actor: Reader, cursor?: string): Promise<{ flags: OwnFlag[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountryOf(actor)
  const rows = await database.flag.findMany({
    where: {
      reporterId: actor.id,
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown + 1,
    select: {
      id: true,
      reason: true,
      note: true,
      createdAt: true,
      resolvedAt: true,
      decision: { select: { action: true } },
      comment: {
        select: {
          id: true,
          body: true,
          language: true,
          state: true,
          withheldIn: true,
          story: { select: { slug: true, headline: true, language: true, status: true } },
        },
      },
    },
  })
  const page = rows.slice(0, shown)
  const last = page.at(-1)
  return {
    flags: page.map(
      ({ reason, comment: { state, withheldIn, story, body, language, id: commentId }, createdAt, resolvedAt, decision, ...row }) => {
        const { status, ...place } = story
        const isReadable = state === 'published' && status === 'published' && isVisibleIn(seenFrom, { withheldIn })
        return {
          ...row,
          reason,
          flaggedAt: createdAt,
          fate: flagFate(resolvedAt, decision?.action ?? null),
          answeredAt: resolvedAt,
          story: status === 'published' ? place : null,
          commentId,
          comment: isReadable ? { words: excerptOf(plainText(body).text, wordsShown), language } : null,
        }
      },
    ),
    nextCursor: rows.length > shown && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
