import 'server-only'
import type { MadeDecision } from '#domain/moderation/decision'
import { refusalProblem } from '#server/api/problem'
import { configuration } from '#server/configuration'
import type { Decided } from '#server/moderation/decide-comment'
import type { ReversalRefusal } from '#server/moderation/reverse-decision'

/** A decision that was stored. */
export function decisionJson({ decisionId, state, code }: Decided) {
  return { decision: { id: decisionId, state, receipt: code && `${configuration().PUBLIC_URL}/receipts/${code}` } }
}

/** Why one was not: a colleague's that stands instead, what the author changed, who works on it. */
export function decisionProblem(refusal: ReversalRefusal): Response {
  switch (refusal.code) {
    case 'already-decided':
      return refusalProblem({ code: refusal.code, decision: standingJson(refusal.decision) })
    case 'claimed-by-other':
      return refusalProblem({ code: refusal.code, by: refusal.claim.holder.name, until: refusal.claim.until.toISOString() })
    case 'own-comment':
      return refusalProblem({ code: 'own-comment-judged' })
    case 'stale-revision':
      return refusalProblem({ code: 'stale-judgement', revision: refusal.revision, before: refusal.before, after: refusal.after })
    default:
      return refusalProblem(refusal)
  }
}

function standingJson({ id, action, revision, reason, decider, at }: MadeDecision) {
  return { id, action, revision, reason, by: decider.name, at: at.toISOString() }
}
