import { useTranslations } from 'next-intl'
import { ruleTitle } from '#domain/moderation/rule-title'

/** What a house rule is called now; its key where it has no words here. */
export function HouseRuleTitle({ rule }: { rule: string }) {
  const t = useTranslations('moderation.houseRules')
  return ruleTitle(t, rule)
}
