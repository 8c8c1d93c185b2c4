import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { answerSchema, replySchema, testimonySchema } from '#domain/comments/comment-input'
import { quotationsFieldSchema } from '#domain/comments/quotation'
import type { FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import type { Reader } from '#domain/people/actor'
import { clientAddress } from '#server/client-address'
import { postComment, type PostedComment } from '#server/comments/post-comment'
import { commentRefusalSentence, cueSentences, fieldErrors } from '#server/comments/refusal-sentence'
import { newId } from '#server/new-id'

const place = z.object({
  storyId: z.uuid(),
  slug: z.string().min(1).max(200),
  parentId: z.preprocess(value => (value === '' ? null : value), z.uuid().nullable()),
  clientKey: z.string().regex(/^[\w -]{8,200}$/),
})

type Posted = { ok: true; href: string; state: PostedComment['state'] } | { ok: false; form: FormState }

/** Posts what a form of an answer or a reply holds: at once, or later from the browser that kept it while there was no network. */
export async function postFromForm(actor: Reader, values: Record<string, string>): Promise<Posted> {
  const refused = (form: Partial<FormState>): Posted => ({ ok: false, form: { values, errors: {}, ...form } })
  const where = place.safeParse(values)
  const parsed = (where.data?.parentId ? replySchema : answerSchema).safeParse(values)
  if (!where.success) return refused({ errors: { form: await commentRefusalSentence({ code: 'story-not-found' }) } })
  if (!parsed.success) return refused({ errors: await fieldErrors(parsed.error) })
  const quotations = quotationsFieldSchema.safeParse(values.quotations)
  if (!quotations.success) return refused({ errors: { form: (await fieldErrors(quotations.error)).form ?? '' } })
  const { parentId, storyId, clientKey, slug } = where.data
  const answer = parentId ? undefined : answerSchema.parse(values)
  const posted = await postComment(
    actor,
    {
      storyId,
      parentId,
      clientKey,
      body: parsed.data.body,
      country: answer?.country ?? null,
      testimony: answer ? testimonySchema.parse(answer) : null,
      quotations: quotations.data,
      isConfirmed: values.confirmed === 'yes',
    },
    { address: await clientAddress() },
  )
  if (!posted.ok) {
    if (posted.refusal.code === 'second-thoughts') return refused({ cues: await cueSentences(posted.refusal.cues) })
    // A form that the browser brought back after it was posted gets a new key, so that the next press posts its new text.
    const again = posted.refusal.code === 'key-reused' ? { ...values, clientKey: newId() } : values
    return refused({ values: again, errors: { form: await commentRefusalSentence(posted.refusal) } })
  }
  // An answer stands on the story's page; a reply may lie deep in its thread, and its own page always shows it.
  const { id, state } = posted.value
  const page = `/stories/${encodeURIComponent(slug)}${parentId ? `/comments/${id}` : ''}`
  return { ok: true, href: `${localePath(await getLocale(), page)}?posted=${id}#comment-${id}`, state }
}

/** The sentence of a signed-out reader; nothing typed is lost. */
export async function signedOutSentence(): Promise<string> {
  return (await getTranslations('refusals.comments'))('signed-out')
}
