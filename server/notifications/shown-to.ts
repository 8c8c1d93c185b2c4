import 'server-only'
import type { Prisma } from '#server/generated/prisma/client'
import { visibleIn } from '#server/withholding/visible-in'

/**
 * What a reader may be shown, counted and mailed of what they were told: nothing whose comment is not there to be read any
 * longer or is withheld where they read from, nor by somebody whom they ignore. A decision on a comment of their own stands until they withdraw it, and what
 * became of a flag stands whatever became of the comment: it shows no words that are gone.
 */
export function shownTo(personId: string, seenFrom: string | null): Prisma.NotificationWhereInput {
  return {
    personId,
    story: { status: 'published' },
    OR: [
      { kind: 'decision', comment: { state: { not: 'withdrawn' } } },
      { kind: 'flag' },
      {
        kind: { notIn: ['decision', 'flag'] },
        comment: { state: 'published', author: { ignoredBy: { none: { personId } } }, ...visibleIn(seenFrom) },
      },
    ],
  }
}
