'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { liftSchema, personNoteSchema, sanctionSchema } from '#domain/moderation/sanction-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { factorField } from '#domain/people/second-factor'
import { momentInUtc } from '#domain/times'
import { notePerson } from '#server/moderation/notes/note-person'
import { liftSanction } from '#server/moderation/sanctions/lift-sanction'
import { sanctionReader } from '#server/moderation/sanctions/sanction-reader'
import { currentActor } from '#server/people/current-actor'
import { factorRefusalSentence } from '#server/people/second-factor/refusal-sentence'
import { requireRecentFactor } from '#server/people/second-factor/require-recent-factor'

type Code =
  | 'signed-out'
  | 'not-allowed'
  | 'person-not-found'
  | 'own-account'
  | 'equal'
  | 'reason-unknown'
  | 'already-sanctioned'
  | 'sanction-not-found'
  | 'sanction-over'

async function refused(values: Record<string, string>, code: Code): Promise<FormState> {
  const t = await getTranslations('refusals.moderation.sanction')
  return { values, errors: { form: t(code) } }
}

async function moderator(): Promise<Reader | 'signed-out' | 'not-allowed'> {
  const actor = await currentActor()
  if (!actor) return 'signed-out'
  return can(actor, 'desk.open') ? actor : 'not-allowed'
}

/** Sentences for what the schema found, by field. */
async function invalid(values: Record<string, string>, error: z.ZodError): Promise<FormState> {
  const [t, refusals] = await Promise.all([getTranslations('moderation.person.errors'), getTranslations('refusals.moderation.sanction')])
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    if (t.has(message as never)) errors[String(path[0])] ??= t(message as never)
    else errors['form'] ??= refusals('invalid')
  }
  return { values, errors }
}

async function back(personId: string, done: 'sanction' | 'lift' | 'note'): Promise<never> {
  redirect(localePath(await getLocale(), `/moderation/people/${personId}?done=${done}`))
}

/** Gives a sanction. A ban that removes all comments asks for the second factor again. */
export async function sanction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await moderator()
  if (typeof actor === 'string') return refused(values, actor)
  const parsed = sanctionSchema.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  if (parsed.data.removesComments) {
    const proved = await requireRecentFactor(form)
    if (!proved.ok) {
      // The field of the code must reach the form.
      refresh()
      return { values, errors: { [factorField]: await factorRefusalSentence(proved.refusal) } }
    }
  }
  const given = await sanctionReader(actor, parsed.data)
  if (!given.ok) {
    const { refusal } = given
    if (refusal.code !== 'already-sanctioned' || !refusal.until) return refused(values, refusal.code)
    const [t, locale] = await Promise.all([getTranslations('refusals.moderation.sanction'), getLocale()])
    return { values, errors: { form: t('already-sanctioned-until', { time: momentInUtc(refusal.until, locale) }) } }
  }
  return back(parsed.data.personId, 'sanction')
}

export async function lift(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await moderator()
  if (typeof actor === 'string') return refused(values, actor)
  const parsed = liftSchema.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  const lifted = await liftSanction(actor, parsed.data)
  return lifted.ok ? back(lifted.value.personId, 'lift') : refused(values, lifted.refusal.code)
}

export async function note(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const actor = await moderator()
  if (typeof actor === 'string') return refused(values, actor)
  const parsed = personNoteSchema.safeParse(values)
  if (!parsed.success) return invalid(values, parsed.error)
  const noted = await notePerson(actor, parsed.data)
  return noted.ok ? back(parsed.data.personId, 'note') : refused(values, noted.refusal.code)
}
