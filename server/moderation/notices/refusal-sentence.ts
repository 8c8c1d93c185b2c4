import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { DecisionRefusal } from '#server/moderation/decide-comment'

/** Why a comment could not be decided, as the desk's own sentences say it. */
async function decisionRefusalSentence(refusal: { code: string } | DecisionRefusal): Promise<string> {
  const t = await getTranslations('refusals.moderation')
  if ('state' in refusal && refusal.code === 'not-waiting') return t('not-waiting', { state: refusal.state })
  return t.has(refusal.code as never) ? t(refusal.code as 'own-comment') : t('invalid')
}

type Refused = {
  code: string
  /** Of one of several places: counted from 1 for people. */
  position?: number
  refusal?: { code: string }
  address?: string
}

/** The sentence for a refusal about a notice or an order. */
export async function noticeRefusalSentence(refused: Refused): Promise<string> {
  const t = await getTranslations('moderation.noticeDesk.refused')
  const { code, position = 0, refusal, address = '' } = refused
  const values = { place: position + 1, why: refusal ? await decisionRefusalSentence(refusal) : '', address }
  return t.has(code as never) ? t(code as 'target-refused', values) : t('invalid')
}

/** The sentence for a refusal about an appeal. */
export async function appealRefusalSentence({ code, position = 0, refusal }: Refused): Promise<string> {
  const t = await getTranslations('moderation.appealDesk.refused')
  const values = { place: position + 1, why: refusal ? await decisionRefusalSentence(refusal) : '' }
  return t.has(code as never) ? t(code as 'target-refused', values) : t('invalid')
}

/** Sentences for what a schema found, by field, from the desk's errors. */
export async function noticeFieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): Promise<Record<string, string>> {
  const [t, refused] = await Promise.all([
    getTranslations('moderation.noticeDesk.errors'),
    getTranslations('moderation.noticeDesk.refused'),
  ])
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) {
    errors[String(path[0] ?? 'form')] ??= t.has(message as never) ? t(message as 'answer-missing') : refused('invalid')
  }
  return errors
}
