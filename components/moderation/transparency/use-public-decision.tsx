import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { countryName } from '#domain/countries'
import { languageOfTimes } from '#domain/times'
import { ruleTitle } from '#domain/moderation/rule-title'

type Decision = {
  action: 'approve' | 'remove' | 'hold' | 'restore' | 'withhold'
  ground: 'house' | 'law' | null
  reason: string | null
  lawCountry: string | null
  source: 'flag' | 'notice' | 'own' | 'rule' | 'order' | null
  isDetectedByMachine: boolean
  territory: string[]
  until: Date | null
  isReversal: boolean
}

/** The sentences of a decision in the public log. */
export function usePublicDecision() {
  const t = useTranslations('transparency.log')
  const rules = useTranslations('moderation.houseRules')
  const format = useFormatter()
  const locale = useLocale()
  const days = new Intl.DateTimeFormat(languageOfTimes(locale), { dateStyle: 'medium', timeZone: 'UTC' })
  return {
    what({ action, territory, until }: Decision): string {
      const countries = format.list(territory.map(country => countryName(country, locale)))
      const end = until ? [t('until', { day: days.format(until) })] : []
      return [t(`actions.${action}`, { countries }), ...end].join(', ')
    },
    why({ ground, reason, lawCountry, isReversal }: Decision): string {
      if (ground === 'law') return lawCountry ? t('law', { country: countryName(lawCountry, locale) }) : t('lawPlain')
      if (reason) return ruleTitle(rules, reason)
      return isReversal ? t('earlier') : t('noReason')
    },
    source({ source, isDetectedByMachine }: Decision): string {
      return [...(source ? [t(`sources.${source}`)] : []), ...(isDetectedByMachine ? [t('machine')] : [])].join(', ')
    },
  }
}
