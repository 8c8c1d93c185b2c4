import type { LiveComment, LiveRank } from './live-reads.ts'

/** How long a browser waits before it comes back: each at a moment of its own, or a thousand would come at once. */
const [shortestRetry, longestRetry] = [2_000, 7_000]

function event(name: string, data: object, id?: number): string {
  return `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}

/** The stream works, and from which number on it tells. */
export function readyEvent(number: number): string {
  const retry = Math.round(shortestRetry + Math.random() * (longestRetry - shortestRetry))
  return `retry: ${retry}\n${event('ready', {}, number)}`
}

/** Comments that can be read now; empty where there are none. */
export function commentsEvent({ number, comments, isMore }: { number: number; comments: LiveComment[]; isMore: boolean }): string {
  return comments.length === 0 ? '' : event('comments', { comments, isMore }, number)
}

export function editedEvent(ids: readonly string[]): string {
  return ids.length === 0 ? '' : event('edited', { ids })
}

export function ratingsEvent(comments: readonly LiveRank[]): string {
  return comments.length === 0 ? '' : event('ratings', { comments })
}

/** Something of the list is shown no longer: what it was is nobody's business. */
export const changedEvent = event('changed', {})

/** The story can be read no longer; the stream ends. */
export const goneEvent = event('gone', {})

/** Not a comment line: a page must see it, to tell a quiet story from a proxy that holds everything back. */
export const heartbeatEvent = event('heartbeat', {})
