import { useTranslations } from 'next-intl'
import type { DecisionSentences } from '#components/moderation/decision-form'
import { decisionSources, type DecisionSource } from '#domain/moderation/decision-actions'
import { durationDays } from '#domain/moderation/decision-form'

/** What the client parts of the desk say, read on the server and handed over as props. */
export function useDecisionSentences(): { decision: DecisionSentences } {
  const decide = useTranslations('moderation.decide')
  const errors = useTranslations('moderation.decide.errors')
  return {
    decision: {
      approve: decide('approve'),
      restrict: decide('restrict'),
      what: decide('what'),
      actions: { remove: decide('actions.remove'), hold: decide('actions.hold'), withhold: decide('actions.withhold') },
      reason: decide('reason'),
      reasonPlaceholder: decide('reasonPlaceholder'),
      lawChoice: decide('lawChoice'),
      law: decide('law'),
      lawHint: decide('lawHint'),
      territory: decide('territory'),
      territoryHint: decide('territoryHint'),
      facts: decide('facts'),
      factsHint: decide('factsHint'),
      statement: decide('statement'),
      statementHint: decide('statementHint'),
      source: decide('source'),
      sources: Object.fromEntries(decisionSources.map(source => [source, decide(`sources.${source}`)])) as Record<DecisionSource, string>,
      duration: decide('duration'),
      durations: {
        always: decide('always'),
        ...Object.fromEntries(durationDays.map(days => [days, decide('days', { count: Number(days) })])),
      },
      confirm: decide('confirm'),
      deciding: decide('deciding'),
      restore: decide('restore'),
      reversalReason: decide('reversalReason'),
      reversalHint: decide('reversalHint'),
      restoreConfirm: decide('restoreConfirm'),
      changed: decide('changed'),
      added: decide('added'),
      taken: decide('taken'),
      lost: decide('lost'),
      errors: {
        'action-missing': errors('action-missing'),
        'reason-missing': errors('reason-missing'),
        'law-missing': errors('law-missing'),
        'law-too-long': errors('law-too-long'),
        'territory-missing': errors('territory-missing'),
        'facts-missing': errors('facts-missing'),
        'facts-too-long': errors('facts-too-long'),
        'statement-missing': errors('statement-missing'),
        'statement-too-long': errors('statement-too-long'),
      },
    },
  }
}
