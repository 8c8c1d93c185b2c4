import { useTranslations } from 'next-intl'
import type { CheckerSentences } from '#components/admin/checker-form'
import { checkerActions } from '#domain/moderation/checkers/outside-checker'

/** The words of a checker's form, and what there is to choose. */
export function useCheckerSentences(submit: string): { sentences: CheckerSentences; actions: { value: string; label: string }[] } {
  const t = useTranslations('admin.checkers')
  return {
    actions: checkerActions.map(value => ({ value, label: t(`actions.${value}`) })),
    sentences: {
      name: t('name'),
      nameHint: t('nameHint'),
      url: t('url'),
      urlHint: t('urlHint'),
      action: t('action'),
      actionHint: t('actionHint'),
      threshold: t('threshold'),
      thresholdHint: t('thresholdHint'),
      timeoutMs: t('timeoutMs'),
      timeoutMsHint: t('timeoutMsHint'),
      renewSecret: t('renewSecret'),
      renewSecretHint: t('renewSecretHint'),
      submit,
      errors: {
        'name-wrong': t('errors.name-wrong'),
        'url-wrong': t('errors.url-wrong'),
        'url-not-secure': t('errors.url-not-secure'),
        'action-missing': t('errors.action-missing'),
        'threshold-wrong': t('errors.threshold-wrong'),
        'timeout-wrong': t('errors.timeout-wrong'),
      },
    },
  }
}
