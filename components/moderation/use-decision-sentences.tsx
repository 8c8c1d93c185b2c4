import { useTranslations } from 'next-intl'
import type { DecisionReason, DecisionSentences } from '#components/moderation/decision-form'
import type { KeySentences } from '#components/moderation/desk-shell'
import { houseRules } from '#domain/moderation/house-rules'

/** What the client parts of the desk say, read on the server and handed over as props. */
export function useDecisionSentences(): { decision: DecisionSentences; reasons: DecisionReason[]; keys: KeySentences } {
  const t = useTranslations('moderation')
  return {
    decision: {
      approve: t('decide.approve'),
      remove: t('decide.remove'),
      reason: t('decide.reason'),
      reasonPlaceholder: t('decide.reasonPlaceholder'),
      statement: t('decide.statement'),
      statementHint: t('decide.statementHint'),
      confirm: t('decide.confirm'),
      deciding: t('decide.deciding'),
      changed: t('decide.changed'),
      added: t('decide.added'),
      taken: t('decide.taken'),
      lost: t('decide.lost'),
      errors: {
        'reason-missing': t('decide.errors.reason-missing'),
        'statement-missing': t('decide.errors.statement-missing'),
        'statement-too-long': t('decide.errors.statement-too-long'),
      },
    },
    reasons: houseRules.map(key => ({ key, title: t(`houseRules.${key}.title`), suggestion: t(`houseRules.${key}.suggestion`) })),
    keys: {
      button: t('keys.button'),
      title: t('keys.title'),
      next: t('keys.next'),
      previous: t('keys.previous'),
      approve: t('keys.approve'),
      remove: t('keys.remove'),
      confirm: t('keys.confirm'),
      cancel: t('keys.cancel'),
      help: t('keys.help'),
      isOn: t('keys.isOn'),
      close: t('keys.close'),
    },
  }
}
