import { z } from 'zod'

// Not marked server-only: the web server in front of Next listens for it, outside React's server condition.

/** The channel of PostgreSQL on which the processes tell each other what changed. */
export const storyChannel = 'story_news'

const about = { storyId: z.uuid(), commentId: z.uuid() }

const storyNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['published', 'edited', 'rating']), ...about }),
  /** A comment is no longer shown: which one is nobody's business. */
  z.object({ kind: z.literal('hidden'), storyId: about.storyId }),
  /** The story itself can be read no longer. */
  z.object({ kind: z.literal('unpublished'), storyId: about.storyId }),
])

/** What changed in a discussion: ids alone, never words or people. Who hears of it reads what may be shown. */
export type StoryNews = z.output<typeof storyNews>

/** Undefined for what another version of the product says. */
export function readStoryNews(payload: string): StoryNews | undefined {
  try {
    return storyNews.safeParse(JSON.parse(payload)).data
  } catch {
    return undefined
  }
}
