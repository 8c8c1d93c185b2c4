'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { fillPage } from '#domain/pages/fill-page'
import { pageInputSchema } from '#domain/pages/page-input'
import { can } from '#domain/people/can'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import { pageFacts } from '#server/pages/page-facts'
import { savePage } from '#server/pages/save-page'
import { currentActor } from '#server/people/current-actor'

/**
 * Saves a page or, by the other button, shows how it would look. What somebody else saved meanwhile comes back in
 * `values` beside what was typed, with the version to save over.
 */
export async function savePageAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await adminRefusalSentence('signed-out') } }
  if (!can(actor, 'pages.edit')) return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const parsed = pageInputSchema.safeParse(values)
  if (!parsed.success) {
    const t = await getTranslations('admin.pages.errors')
    const fields = parsed.error.issues.map(issue => [String(issue.path[0]), issue.message] as const)
    // Slug, language and version are not typed: a form without them was not ours.
    if (fields.some(([field]) => field !== 'title' && field !== 'body')) notFound()
    return { values, errors: Object.fromEntries(fields.map(([field, code]) => [field, t(code as Parameters<typeof t>[0])])) }
  }
  const { locale, body } = parsed.data
  if (form.get('intent') === 'preview') {
    return { values, errors: {}, next: fillPage(body, await pageFacts(locale), locale) }
  }
  const saved = await savePage(actor, parsed.data)
  if (saved.ok) redirect(`${localePath(await getLocale(), '/admin/pages')}?done=saved`)
  if (saved.refusal.code === 'not-allowed') return { values, errors: { form: await adminRefusalSentence('not-allowed') } }
  const { current } = saved.refusal
  return {
    values: { ...values, version: String(current.version), theirTitle: current.title, theirBody: current.body },
    errors: { form: (await getTranslations('admin.pages'))('conflict') },
  }
}
