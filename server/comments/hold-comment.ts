import 'server-only'
import type { CueKind } from '#domain/comments/second-thoughts/cue'
import type { HoldRule } from '#domain/comments/screening/verdict'
import { waitsForModerator } from '#server/comments/close-case'
import { awaitingConfirmation, countQueue } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

type Held = { id: string; revision: number; holds: { id: string; rule: string }[] }

/** Stores why a comment waits and counts it in the queue, unless it is there or only waits for its author's address. */
export async function holdComment(
  tx: Transaction,
  comment: Held,
  why: { rule: HoldRule; matched: string[]; cues?: CueKind[] },
  now: Date,
): Promise<void> {
  await tx.hold.create({
    data: {
      id: newId(),
      commentId: comment.id,
      revision: comment.revision,
      rule: why.rule,
      details: { matched: why.matched, ...(why.cues && { cues: why.cues }) },
      createdAt: now,
    },
  })
  if (why.rule !== awaitingConfirmation && !waitsForModerator(comment)) await countQueue(tx, 'held', 1)
}
