import 'server-only'
import type { EventKind } from '#domain/moderation/event-kinds'
import type { Transaction } from '#server/transaction'
import type { Prisma } from '#server/generated/prisma/client'

export type NewEvent = {
  /** `area.verb`, in the past: `comment.posted`, `story.published`; each has its row and its sentence. */
  kind: EventKind
  actorId: string | null
  subjectType:
    | 'batch'
    | 'comment'
    | 'story'
    | 'report'
    | 'outlet'
    | 'person'
    | 'session'
    | 'setting'
    | 'page'
    | 'rule'
    | 'house-rule'
    | 'mail-domain'
    | 'outside-checker'
    | 'statement'
    | 'token'
    | 'notice'
    | 'appeal'
    | 'correction'
    | 'misuse'
    | 'story-group'
  subjectId: string
  storyId?: string
  /** Ids, keys, numbers and what changed; personal data never enters the log, so that erasure does not break its chain. */
  data?: Prisma.InputJsonObject
}

/** Writes an entry inside the transaction of what it records. */
export async function logEvent(tx: Transaction, event: NewEvent, now: Date): Promise<void> {
  await tx.event.create({ data: { ...event, at: now, data: event.data ?? {} } })
}
