import { useTranslations } from 'next-intl'
import type { OwnHold } from '#domain/comments/own-comment-state'
import { isHouseRule } from '#domain/moderation/house-rules'

type Props = {
  hold: OwnHold | null
  removal: { reason: string; statement: string } | null
}

/** Why a writer's comment waits, or was removed: the rule and the moderator's sentence. */
export function OwnReasons({ hold, removal }: Props) {
  const t = useTranslations('comments')
  const rules = useTranslations('moderation.houseRules')
  return (
    <>
      {hold && (
        <p>
          {t(`holds.${hold.rule}`)}
          {hold.cues.map(cue => ` ${t(`cues.${cue}`)}`)}
          {hold.matched.length > 0 && hold.rule !== 'personal-data' && (
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
      {removal && (
        <>
          <p>
            {t('removedFor')} <strong>{isHouseRule(removal.reason) ? rules(`${removal.reason}.title`) : removal.reason}</strong>
          </p>
          <p dir="auto">{removal.statement}</p>
        </>
      )}
    </>
  )
}
