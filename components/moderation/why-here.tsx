import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { holdRules } from '#domain/comments/screening/verdict'
import { ruleTitle } from '#domain/moderation/rule-title'
import type { DeskItem } from '#domain/moderation/desk-item'

/** Which rules hold a comment, with the words they found, and what readers who flagged it say. */
export function WhyHere({ item }: { item: DeskItem }) {
  const t = useTranslations('moderation.item')
  const holdSentences = useTranslations('moderation.holds')
  const houseRules = useTranslations('moderation.houseRules')
  const cueSentences = useTranslations('moderation.cues')
  const locale = useLocale()
  const sentenceOf = (rule: string) => {
    const known = holdRules.find(key => key === rule)
    return known ? holdSentences(known) : holdSentences('other', { rule })
  }
  if (item.holds.length === 0 && item.flagCount === 0) return <p className="my-2 text-sm text-soft">{t('notHere')}</p>
  return (
    <div role="group" aria-label={t('why')} className="my-3 border-s-4 border-s-unreported ps-3 text-sm">
      <ul className="grid gap-1">
        {item.holds.map((hold, index) => (
          <li key={index}>
            <strong className="font-semibold">{sentenceOf(hold.rule)}</strong>
            {hold.cues.map(cue => ` ${cueSentences(cue)}`)}
            {hold.matched.length > 0 && (
              <>
                {' '}
                {t('matched')}{' '}
                {hold.matched.map(word => (
                  <mark key={word} className="me-1.5" dir="auto">
                    {word}
                  </mark>
                ))}
              </>
            )}
          </li>
        ))}
        {item.flagCount > 0 && (
          <li>
            <strong className="font-semibold">{t('flagCount', { count: item.flagCount })}</strong>
            <ul className="mt-0.5 grid gap-0.5">
              {item.flags.map((flag, index) => (
                <li key={index} className="flex flex-wrap items-baseline gap-x-2">
                  <span>{ruleTitle(houseRules, flag.reason)}</span>
                  {flag.note && <q dir="auto">{flag.note}</q>}
                  <LocalTime instant={flag.at.toISOString()} locale={locale} className="text-soft" />
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </div>
  )
}
