import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ZodError } from 'zod'
import { excerptOf } from '#domain/comments/excerpt-of'
import type { Cue } from '#domain/comments/second-thoughts/cue'
import type { FormState } from '#domain/form-state'
import { momentInUtc } from '#domain/times'
import type { EditRefusal } from '#server/comments/edit-comment'
import type { PostingRefusal } from '#server/comments/post-comment'
import type { WithdrawRefusal } from '#server/comments/withdraw-comment'

type Refusal = PostingRefusal | EditRefusal | WithdrawRefusal

/** What happened and what to do next, in the reader's language; a code without a sentence does not compile. */
export async function commentRefusalSentence(refusal: Refusal): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('refusals.comments'), getLocale()])
  const time = (instant: Date) => momentInUtc(instant, locale)
  switch (refusal.code) {
    case 'too-many':
    case 'slow-mode':
      return t(refusal.code, { time: time(refusal.retryAt) })
    case 'suspended':
      return refusal.until ? t('suspended-until', { time: time(refusal.until) }) : t('suspended')
    case 'blocked-words':
      return t('blocked-words', { words: refusal.matched.join(', ') })
    case 'blocked-by-rule':
      return t('blocked-by-rule', { kind: refusal.kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) })
    case 'quotation-not-there':
      return t('quotation-not-there', { text: excerptOf(refusal.text, 80) })
    case 'edit-window-over':
      return t('edit-window-over', { minutes: refusal.minutes })
    case 'story-closed':
      return refusal.note ? `${t('story-closed')} ${refusal.note}` : t('story-closed')
    default:
      return t(refusal.code)
  }
}

/** What a writer is asked to think about again, with the words it was noticed by. */
export async function cueSentences(cues: readonly Cue[]): Promise<NonNullable<FormState['cues']>> {
  const t = await getTranslations('comments.cues')
  return cues.map(({ cue, matched }) => ({ sentence: t(cue), matched }))
}

/** The first problem of each field, as a sentence; `form` where it concerns none of them. */
export async function fieldErrors(error: ZodError): Promise<Record<string, string>> {
  const t = await getTranslations('comments.form.errors')
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = typeof issue.path[0] === 'string' ? issue.path[0] : 'form'
    errors[field] ??= t.has(issue.message as never) ? t(issue.message as never) : t('wrong')
  }
  return errors
}
