import { getTranslations } from 'next-intl/server'
import { countryName } from '#domain/countries'
import { defaultLocale } from '#domain/locales'
import { ruleTitle } from '#domain/moderation/rule-title'
import { atomResponse } from '#server/feeds/atom'
import { listPublicLog, type PublicDecision } from '#server/moderation/transparency/list-public-log'

const entries = 50

/** The public moderation log as a feed. */
export async function GET(): Promise<Response> {
  const [t, rules, { decisions }] = await Promise.all([
    getTranslations({ locale: defaultLocale, namespace: 'transparency.log' }),
    getTranslations({ locale: defaultLocale, namespace: 'moderation.houseRules' }),
    listPublicLog({ limit: entries }),
  ])
  const why = ({ ground, reason, lawCountry, isReversal }: PublicDecision) => {
    if (ground === 'law') return lawCountry ? t('law', { country: countryName(lawCountry, defaultLocale) }) : t('lawPlain')
    if (reason) return ruleTitle(rules, reason)
    return isReversal ? t('earlier') : t('noReason')
  }
  return atomResponse({
    title: t('feedTitle'),
    subtitle: t('lead'),
    path: '/transparency/log',
    ownPath: '/transparency/log/feed.xml',
    beganAt: decisions.at(-1)?.at ?? new Date(0),
    entries: decisions.map(decision => ({
      path: `/transparency/log#${decision.mark}`,
      title: t(`actions.${decision.action}`, { countries: decision.territory.map(one => countryName(one, defaultLocale)).join(', ') }),
      text: [why(decision), decision.source && t(`sources.${decision.source}`), decision.story?.headline].filter(Boolean).join(' · '),
      language: defaultLocale,
      author: t('title'),
      publishedAt: decision.at,
      updatedAt: decision.at,
    })),
  })
}
