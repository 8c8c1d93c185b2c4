export type StoryMode = 'open' | 'premoderated' | 'closed'

type Discussion = { mode: StoryMode; closesAt: Date | null }

/** A discussion is closed by its mode, or by itself once its date has come. */
export function isDiscussionClosed({ mode, closesAt }: Discussion, now: Date): boolean {
  return mode === 'closed' || (closesAt !== null && closesAt <= now)
}
