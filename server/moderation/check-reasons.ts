import 'server-only'
import type { DecisionInput } from '#domain/moderation/decision'
import { accept, refuse, type Result } from '#domain/result'
import { standingVersion } from '#server/moderation/house-rules/standing-version'
import type { Transaction } from '#server/transaction'

export type ReasonsRefusal =
  /** The house rule is none, or is retired. */
  | { code: 'reason-unknown' }
  /** The notice is about something else. */
  | { code: 'notice-not-found' }
  /** What should last until then would be over already. */
  | { code: 'until-past' }

/** The version of the house rule that stands now; null where the decision rests on none. */
export type CheckedReasons = { ruleVersion: number | null }

/** Checks what a decision rests on against what is stored; an approval rests on nothing. */
export async function checkReasons(tx: Transaction, input: DecisionInput, now: Date): Promise<Result<CheckedReasons, ReasonsRefusal>> {
  if (input.action === 'approve' || input.action === 'restore') return accept({ ruleVersion: null })
  if (input.until && input.until <= now) return refuse({ code: 'until-past' })
  if (input.source === 'notice' || input.noticeId !== null) {
    const notice =
      input.noticeId &&
      (await tx.notice.findFirst({
        where: { id: input.noticeId, targets: { some: { commentId: input.commentId } } },
        select: { id: true },
      }))
    if (!notice) return refuse({ code: 'notice-not-found' })
  }
  if (input.ground === 'law') return accept({ ruleVersion: null })
  const ruleVersion = await standingVersion(tx, input.reason ?? '')
  return ruleVersion === null ? refuse({ code: 'reason-unknown' }) : accept({ ruleVersion })
}
