'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { decodeDocument } from '#domain/stories/document/decode-document'
import { discussionSchema } from '#domain/stories/discussion-input'
import type { SaveAnswer } from '#domain/stories/save-answer'
import { storyDraftSchema } from '#domain/stories/story-draft'
import { currentActor } from '#server/people/current-actor'
import { discardDraft } from '#server/stories/discard-draft'
import { publishStory } from '#server/stories/publish-story'
import { storyRefusalSentence } from '#server/stories/refusal-sentence'
import { saveStory } from '#server/stories/save-story'
import { seedStory } from '#server/stories/seed-story'
import { setDiscussionMode } from '#server/stories/set-discussion-mode'
import { unpublishStory } from '#server/stories/unpublish-story'

type Editor = { actor: Reader } | { refused: FormState }

/** Who acts; signed out or without the permission, the sentence that says so. */
async function editorOf(values: Record<string, string>): Promise<Editor> {
  const actor = await currentActor()
  if (!actor) return { refused: { values, errors: { form: await storyRefusalSentence({ code: 'signed-out' }) } } }
  if (!can(actor, 'story.seed')) return { refused: { values, errors: { form: await storyRefusalSentence({ code: 'not-allowed' }) } } }
  return { actor }
}

async function backTo(storyId: string, done: string): Promise<never> {
  redirect(`${localePath(await getLocale(), `/admin/stories/${storyId}`)}?done=${done}`)
}

/** Stores a draft of a document that was pasted or uploaded, or leads to the story that the same document made before. */
export async function seedStoryAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const editor = await editorOf(values)
  if ('refused' in editor) return editor.refused
  const decoded = decodeDocument(await documentOf(form))
  if (!decoded.ok) {
    const t = await getTranslations('admin.stories.seed.refusals')
    return { values, errors: { form: t(decoded.refusal.code) } }
  }
  const seeded = await seedStory(editor.actor, { text: decoded.value })
  if (!seeded.ok) return { values, errors: { form: await storyRefusalSentence(seeded.refusal) } }
  return backTo(seeded.value.storyId, seeded.value.isKnown ? 'known' : 'seeded')
}

/** The uploaded file where there is one, else the pasted text. */
async function documentOf(form: FormData): Promise<Uint8Array> {
  const [file, text] = [form.get('document'), form.get('text')]
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  return new TextEncoder().encode(typeof text === 'string' ? text : '')
}

const saving = z.object({ storyId: z.uuid(), version: z.number().int().positive(), draft: storyDraftSchema, publish: z.boolean() })

/** The workbench's save; the input comes from the browser and is checked like any other. */
export async function saveStoryAction(input: unknown): Promise<SaveAnswer> {
  const refuse = async (...refusal: Parameters<typeof storyRefusalSentence>): Promise<SaveAnswer> => ({
    ok: false,
    sentence: await storyRefusalSentence(...refusal),
    conflict: null,
  })
  const actor = await currentActor()
  if (!actor) return { ok: false, sentence: (await getTranslations('admin.stories.workbench'))('signedOut'), conflict: null }
  if (!can(actor, 'story.seed')) return refuse({ code: 'not-allowed' })
  const parsed = saving.safeParse(input)
  if (!parsed.success) return { ok: false, sentence: await invalidSentence(parsed.error), conflict: null }
  const { publish, ...change } = parsed.data
  const saved = await saveStory(actor, change)
  if (!saved.ok) {
    if (saved.refusal.code !== 'version-conflict') return refuse(saved.refusal)
    const { version, draft, savedBy, updatedAt } = saved.refusal.current
    return {
      ok: false,
      sentence: await storyRefusalSentence(saved.refusal),
      conflict: { version, draft, savedBy: savedBy?.name ?? null, savedAt: updatedAt.toISOString() },
    }
  }
  // The page's head and its acts show the state too.
  refresh()
  if (!publish) return { ok: true, ...saved.value, sentence: null }
  const { version, slug } = saved.value
  const published = await publishStory(actor, { storyId: change.storyId, version })
  return {
    ok: true,
    version,
    slug,
    isPublished: published.ok,
    sentence: published.ok ? null : await storyRefusalSentence(published.refusal),
  }
}

/** Names the first field that cannot be stored. */
async function invalidSentence(error: z.ZodError): Promise<string> {
  const [t, field] = await Promise.all([getTranslations('refusals.stories'), getTranslations('admin.stories.workbench')])
  const path = error.issues[0]?.path.map(String) ?? []
  const names = {
    sourceUrl: field('link'),
    language: field('language'),
    country: field('country'),
    headline: field('headline'),
    prompt: field('story.prompt'),
    slug: field('story.slug'),
  }
  const name = names[path.at(-1) as keyof typeof names] ?? path.join(' ')
  const report = path[1] === 'reports' && path[2] !== undefined ? `${field('report', { number: Number(path[2]) + 1 })}, ` : ''
  return t('draft-invalid', { field: `${report}${name}` })
}

const place = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() })

export async function publishStoryAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const editor = await editorOf(values)
  if ('refused' in editor) return editor.refused
  const where = place.safeParse(values)
  if (!where.success) return { values, errors: { form: await storyRefusalSentence({ code: 'story-not-found' }) } }
  const published = await publishStory(editor.actor, { storyId: where.data.id, version: where.data.version })
  if (!published.ok) return { values, errors: { form: await storyRefusalSentence(published.refusal) } }
  return backTo(where.data.id, 'published')
}

export async function unpublishStoryAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const editor = await editorOf(values)
  if ('refused' in editor) return editor.refused
  const where = place.pick({ id: true }).safeParse(values)
  if (!where.success) return { values, errors: { form: await storyRefusalSentence({ code: 'story-not-found' }) } }
  const unpublished = await unpublishStory(editor.actor, { storyId: where.data.id })
  if (!unpublished.ok) return { values, errors: { form: await storyRefusalSentence(unpublished.refusal) } }
  return backTo(where.data.id, 'unpublished')
}

export async function discardDraftAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const editor = await editorOf(values)
  if ('refused' in editor) return editor.refused
  const where = place.safeParse(values)
  if (!where.success) return { values, errors: { form: await storyRefusalSentence({ code: 'story-not-found' }) } }
  const discarded = await discardDraft(editor.actor, { storyId: where.data.id, version: where.data.version })
  if (!discarded.ok) return { values, errors: { form: await storyRefusalSentence(discarded.refusal) } }
  redirect(`${localePath(await getLocale(), '/admin/stories')}?done=discarded`)
}

export async function setDiscussionModeAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const editor = await editorOf(values)
  if ('refused' in editor) return editor.refused
  const where = place.pick({ id: true }).safeParse(values)
  const was = discussionSchema.safeParse({
    mode: values['was-mode'],
    closedNote: values['was-closedNote'],
    closesAt: values['was-closesAt'],
    isBlindFirst: values['was-isBlindFirst'],
  })
  const wanted = discussionSchema.safeParse(values)
  if (!where.success || !was.success) return { values, errors: { form: await storyRefusalSentence({ code: 'story-not-found' }) } }
  const t = await getTranslations('admin.stories.discussion')
  if (!wanted.success) {
    const errors = Object.fromEntries(
      wanted.error.issues.map(issue => [String(issue.path[0]), t(`errors.${issue.message as 'mode' | 'note-long' | 'moment'}`)]),
    )
    return { values, errors }
  }
  const set = await setDiscussionMode(editor.actor, { storyId: where.data.id, was: was.data, ...wanted.data })
  if (!set.ok && set.refusal.code === 'changed-meanwhile') {
    // The page is rendered anew with what is set now; what was typed stays in the form.
    refresh()
    return { values, errors: { form: t('changed', { mode: t(`modes.${set.refusal.current.mode}`) }) } }
  }
  if (!set.ok) return { values, errors: { form: await storyRefusalSentence(set.refusal) } }
  return backTo(where.data.id, 'discussion')
}
