import type { RatingValue } from '#domain/comments/rating'

/**
 * What a discussion shows one viewer beyond what everybody sees: a second, small read beside the shared one, about the
 * comments that are shown and no others.
 */
export type ViewerMarks = {
  isSignedIn: boolean
  /** The viewer's own handle; empty for a visitor. */
  handle: string
  /** The viewer's own comments: edited, never rated nor flagged. */
  ownIds: ReadonlySet<string>
  /** How the viewer rated. */
  ratings: ReadonlyMap<string, RatingValue>
  /** The country badge of a comment is hidden until the viewer has rated it. */
  isBlindFirst: boolean
  /** Comments of others since then carry the mark of a new one; null on a first visit. */
  newSince: Date | null
  /** The authors, by handle, whose comments are folded for the viewer. */
  ignoredHandles: ReadonlySet<string>
}

/** Nobody signed in. */
export const visitorMarks: ViewerMarks = {
  isSignedIn: false,
  handle: '',
  ownIds: new Set(),
  ratings: new Map(),
  isBlindFirst: false,
  newSince: null,
  ignoredHandles: new Set(),
}

/** Whether a comment is new to the viewer. */
export function isNewTo(
  { newSince, ownIds, ignoredHandles }: ViewerMarks,
  { id, publishedAt, author }: { id: string; publishedAt: Date | null; author: { handle: string } },
): boolean {
  if (publishedAt === null || newSince === null) return false
  return publishedAt > newSince && !ownIds.has(id) && !ignoredHandles.has(author.handle)
}
