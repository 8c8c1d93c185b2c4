import 'server-only'
import type { StoryMode } from '#domain/stories/story-mode'
import type { StoryDraft } from '#domain/stories/story-draft'
import { database } from '#server/database'
import { draftFields, toDraft } from '#server/stories/editor-story-fields'
import type { Transaction } from '#server/transaction'

export type StoryForEditors = {
  id: string
  status: 'draft' | 'published' | 'unpublished'
  version: number
  mode: StoryMode
  closedNote: string | null
  closesAt: Date | null
  isBlindFirst: boolean
  createdAt: Date
  updatedAt: Date
  publishedAt: Date | null
  /** Who saved it last; null is the system, or an account that is gone. */
  savedBy: { name: string; handle: string } | null
  answerCount: number
  draft: StoryDraft
  /** The document that it was seeded from. */
  document: string | null
}

const fields = {
  ...draftFields,
  id: true,
  status: true,
  version: true,
  mode: true,
  closedNote: true,
  closesAt: true,
  isBlindFirst: true,
  createdAt: true,
  updatedAt: true,
  publishedAt: true,
  savedById: true,
  answerCount: true,
  document: { select: { text: true } },
} as const

/** A story in any state, as an editor works on it. The caller has asked for the permission. */
export async function getStoryForEditors(id: string, db: Transaction = database): Promise<StoryForEditors | undefined> {
  const row = await db.story.findUnique({ where: { id }, select: fields })
  if (!row) return undefined
  const savedBy = row.savedById ? await db.person.findUnique({ where: { id: row.savedById }, select: { name: true, handle: true } }) : null
  const {
    document,
    savedById: _savedById,
    headline: _headline,
    prompt: _prompt,
    slug: _slug,
    language: _language,
    reports: _reports,
    ...rest
  } = row
  return { ...rest, savedBy, draft: toDraft(row), document: document?.text ?? null }
}
