import { getTranslations } from 'next-intl/server'
import { typedValues } from '#domain/form-state'
import type { OutboxAnswer } from '#domain/comments/outbox'
import { postFromForm, signedOutSentence } from '#server/comments/post-from-form'
import { currentActor } from '#server/people/current-actor'

/**
 * What a browser kept while there was no network, sent when it is back: the form's fields, answered with what became of
 * them. The form's own key makes it once, however often it is sent.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  return Response.json(await answerTo(typedValues(form)), { headers: { 'cache-control': 'no-store' } })
}

async function answerTo({ writer, ...values }: Record<string, string>): Promise<OutboxAnswer> {
  const actor = await currentActor()
  // Somebody else may have signed in on this browser meanwhile: nothing is posted in another's name.
  if (!actor || (writer && writer !== actor.handle)) return { needs: 'sign-in', sentence: await signedOutSentence() }
  const posted = await postFromForm(actor, values)
  const t = await getTranslations('comments.outbox')
  if (posted.ok) return { href: posted.href, sentence: t(posted.state === 'published' ? 'posted' : 'held') }
  const { errors, cues } = posted.form
  const sentence = errors.form ?? Object.values(errors)[0] ?? t('refused')
  return { refused: { errors, ...(cues && { cues }) }, sentence: cues ? t('secondThoughts') : sentence }
}
