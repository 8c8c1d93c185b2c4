import type { LiveSentences } from '#components/comments/live-sentences'

/** What following a story needs to know of its page. */
export type LiveProps = {
  /** Where the story's live stream is. */
  address: string
  /** The number of publication up to which the page shows everything. */
  since: number
  /** Only the comments of threads on this country count. */
  country: string | null
  /** The handles of those whose comments do not count: the viewer, and whom they ignore of those who wrote here. */
  unheard: readonly string[]
  sentences: LiveSentences
}
