import { useTranslations } from 'next-intl'

/** What a house rule is called now; its key where it has no words here. */
export function HouseRuleTitle({ rule }: { rule: string }) {
  const t = useTranslations('moderation.houseRules')
  const key = `${rule}.title` as 'insult.title'
  return t.has(key) ? t(key) : rule
}
