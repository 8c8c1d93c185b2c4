import type { getTranslations } from 'next-intl/server'
import type { SanctionSentences } from '#components/moderation/people/sanction-form'

type Words = Awaited<ReturnType<typeof getTranslations<'moderation.person'>>>

/** What the form of a sanction says, for a reader of this language. */
export function sanctionSentences(t: Words, language: string): SanctionSentences {
  return {
    kind: t('kind'),
    kinds: { warning: t('kinds.warning'), premoderation: t('kinds.premoderation'), suspension: t('kinds.suspension'), ban: t('kinds.ban') },
    kindHints: {
      warning: t('kindHints.warning'),
      premoderation: t('kindHints.premoderation'),
      suspension: t('kindHints.suspension'),
      ban: t('kindHints.ban'),
    },
    reason: t('reason'),
    reasonPlaceholder: t('reasonPlaceholder'),
    days: t('days'),
    always: t('always'),
    facts: t('facts'),
    factsHint: t('factsHint'),
    statement: t('statement'),
    statementHint: t('statementHint', { language }),
    removesComments: t('removesComments'),
    removesHint: t('removesHint'),
    confirm: t('confirm'),
    saving: t('saving'),
    errors: {
      'kind-missing': t('errors.kind-missing'),
      'reason-missing': t('errors.reason-missing'),
      'facts-missing': t('errors.facts-missing'),
      'facts-too-long': t('errors.facts-too-long'),
      'statement-missing': t('errors.statement-missing'),
      'statement-too-long': t('errors.statement-too-long'),
      'days-missing': t('errors.days-missing'),
      'days-wrong': t('errors.days-wrong'),
      'days-none': t('errors.days-none'),
      'removal-with-ban': t('errors.removal-with-ban'),
    },
  }
}
