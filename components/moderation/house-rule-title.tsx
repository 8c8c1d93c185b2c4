import { useTranslations } from 'next-intl'
import { isHouseRule } from '#domain/moderation/house-rules'

/** What a house rule is called; its key where it is one that was added since and has no words here. */
export function HouseRuleTitle({ rule }: { rule: string }) {
  const t = useTranslations('moderation.houseRules')
  return isHouseRule(rule) ? t(`${rule}.title`) : rule
}
