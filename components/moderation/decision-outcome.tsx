import { DifferenceText } from '#components/moderation/difference-text'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import type { DecisionState } from '#domain/moderation/decision-state'

export type OutcomeSentences = { changed: string; added: string; taken: string }

type Props = { shown: DecisionState; sentences: OutcomeSentences; locale: string }

/** Why a decision was not stored: a colleague's that stands instead, or what the author changed meanwhile. */
export function DecisionOutcome({ shown, sentences, locale }: Props) {
  if (!shown.errors.form) return null
  return (
    <Notice tone="bad" title={shown.errors.form}>
      {shown.decided && (
        <>
          <p>
            {shown.decided.sentence}, <LocalTime instant={shown.decided.at} locale={locale} />
          </p>
          {shown.decided.statement && <p dir="auto">{shown.decided.statement}</p>}
        </>
      )}
      {shown.changed && (
        <>
          <p className="mt-2 text-sm font-medium">{sentences.changed}</p>
          <DifferenceText parts={shown.changed} sentences={sentences} />
        </>
      )}
    </Notice>
  )
}
