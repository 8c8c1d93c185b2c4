import { useLocale, useTranslations } from 'next-intl'
import { RestrictionReasons } from '#components/moderation/restriction-reasons'
import type { OwnHold, OwnRestriction } from '#domain/comments/own-comment-state'
import { countryName } from '#domain/countries'

type Props = {
  hold: OwnHold | null
  restriction: OwnRestriction | null
}

/** Why a writer's comment waits, or what a moderator did to it: the rule or law, the moderator's sentence, the receipt. */
export function OwnReasons({ hold, restriction }: Props) {
  const t = useTranslations('comments')
  const locale = useLocale()
  return (
    <>
      {hold && (
        <p>
          {t(`holds.${hold.rule}`)}
          {hold.cues.map(cue => ` ${t(`cues.${cue}`)}`)}
          {hold.matched.length > 0 && !hold.rule.endsWith('personal-data') && (
            <>
              {' '}
              {hold.matched.map(word => (
                <mark key={word} className="me-1">
                  {word}
                </mark>
              ))}
            </>
          )}
        </p>
      )}
      {restriction && restriction.territory.length > 0 && (
        <p>
          {t('withheldIn', { countries: new Intl.ListFormat(locale).format(restriction.territory.map(code => countryName(code, locale))) })}
        </p>
      )}
      {restriction && <RestrictionReasons {...restriction} />}
    </>
  )
}
