import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { RuleRefusal } from '#server/moderation/rules/rule-refusal'
import type { RunRefusal } from '#server/moderation/rules/start-run'
import type { StopRefusal } from '#server/moderation/rules/stop-run'

export type AnyRuleRefusal = RuleRefusal | RunRefusal | StopRefusal | { code: 'signed-out' | 'invalid' }

/** What happened and what to do next; a code without a sentence does not compile. */
export async function ruleRefusalSentence(refusal: AnyRuleRefusal): Promise<string> {
  const t = await getTranslations('refusals.moderation')
  switch (refusal.code) {
    case 'story-unknown':
      return t('story-unknown', { slug: refusal.slug })
    case 'pattern-not-understood':
      return t('pattern-not-understood', { where: refusal.where })
    default:
      return t(refusal.code)
  }
}
