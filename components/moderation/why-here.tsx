import { useLocale, useTranslations } from 'next-intl'
import { useCheckName } from '#components/moderation/use-check-name'
import { LocalTime } from '#components/ui/local-time'
import { holdRules } from '#domain/comments/screening/verdict'
import { ruleTitle } from '#domain/moderation/rule-title'
import { checkerNameOf } from '#domain/moderation/checkers/outside-checker'
import type { DeskItem } from '#domain/moderation/desk-item'

/** Which rules hold a comment, with the words they found, and what readers who flagged it say. */
export function WhyHere({ item }: { item: DeskItem }) {
  const t = useTranslations('moderation.item')
  const holdSentences = useTranslations('moderation.holds')
  const houseRules = useTranslations('moderation.houseRules')
  const cueSentences = useTranslations('moderation.cues')
  const locale = useLocale()
  const nameOf = useCheckName()
  const sentenceOf = (rule: string) => {
    const known = holdRules.find(key => key === rule)
    if (known) return holdSentences(known)
    return checkerNameOf(rule) ? `${holdSentences('outside-checker')} (${nameOf(rule)})` : holdSentences('other', { rule })
  }
  if (item.holds.length === 0 && item.flagCount === 0 && item.ruleFlags.length === 0)
    return <p className="my-2 text-sm text-soft">{t('notHere')}</p>
  return (
    <div role="group" aria-label={t('why')} className="my-3 border-s-4 border-s-unreported ps-3 text-sm">
      <ul className="grid gap-1">
        {item.holds.map((hold, index) => (
          <li key={index}>
            <strong className="font-semibold">{sentenceOf(hold.rule)}</strong>
            {hold.cues.map(cue => ` ${cueSentences(cue)}`)}
            {hold.checks.length > 0 && ` ${new Intl.ListFormat(locale).format(hold.checks.map(nameOf))}.`}
            <Found words={hold.matched} patterns={hold.patterns} />
          </li>
        ))}
        {item.ruleFlags.map((flag, index) => (
          <li key={index}>
            {flag.isTimedOut ? (
              <strong className="font-semibold">
                {t('checkLate')} {nameOf(flag.check)}
              </strong>
            ) : (
              <>
                {t('ruleFlag')} <strong className="font-semibold">{sentenceOf(flag.check)}</strong>
              </>
            )}
            <Found words={flag.matched} patterns={flag.pattern ? [flag.pattern] : []} />
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

/** The words that a rule stumbled over, and how the rule is written. */
function Found({ words, patterns }: { words: readonly string[]; patterns: readonly string[] }) {
  const t = useTranslations('moderation.item')
  return (
    <>
      {words.length > 0 && (
        <>
          {' '}
          {t('matched')}{' '}
          {words.map(word => (
            <mark key={word} className="me-1.5" dir="auto">
              {word}
            </mark>
          ))}
        </>
      )}
      {patterns.length > 0 && (
        <span className="text-soft">
          {' '}
          {t('ruleNamed')} <bdi>{patterns.join(', ')}</bdi>
        </span>
      )}
    </>
  )
}
