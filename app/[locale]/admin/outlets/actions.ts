'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { can } from '#domain/people/can'
import { outletSchema } from '#domain/stories/outlet-input'
import { currentActor } from '#server/people/current-actor'
import { storyRefusalSentence } from '#server/stories/refusal-sentence'
import { saveOutlet } from '#server/stories/save-outlet'

const place = z.object({ id: z.uuid() })

export async function saveOutletAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await currentActor()
  if (!actor) return { values, errors: { form: await storyRefusalSentence({ code: 'signed-out' }) } }
  if (!can(actor, 'story.seed')) return { values, errors: { form: await storyRefusalSentence({ code: 'not-allowed' }) } }
  const where = place.safeParse(values)
  const parsed = outletSchema.safeParse(values)
  if (!where.success) return { values, errors: { form: await storyRefusalSentence({ code: 'outlet-not-found' }) } }
  if (!parsed.success) {
    const t = await getTranslations('admin.stories.outlets.errors')
    const errors = Object.fromEntries(
      parsed.error.issues.map(issue => [String(issue.path[0]), t(issue.message as Parameters<typeof t>[0])]),
    )
    return { values, errors }
  }
  const saved = await saveOutlet(actor, { ...parsed.data, id: where.data.id })
  if (!saved.ok)
    return { values, errors: { [saved.refusal.code === 'name-taken' ? 'name' : 'form']: await storyRefusalSentence(saved.refusal) } }
  redirect(`${localePath(await getLocale(), '/admin/outlets')}?done=outlet`)
}
