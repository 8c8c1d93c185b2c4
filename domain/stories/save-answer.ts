import type { StoryDraft } from '#domain/stories/story-draft'

/** What the workbench is told when it saves. Instants are ISO in UTC. */
export type SaveAnswer =
  | { ok: true; version: number; slug: string; isPublished: boolean; sentence: string | null }
  | { ok: false; sentence: string; conflict: SaveConflict | null }

/** What another editor saved meanwhile. */
export type SaveConflict = { version: number; draft: StoryDraft; savedBy: string | null; savedAt: string }
