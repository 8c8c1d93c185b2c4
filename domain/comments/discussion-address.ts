import { defaultSort, type ThreadSort } from '#domain/comments/thread-sort'

/** Which part of a discussion a page shows; all of it stands in the address. */
export type DiscussionPlace = {
  slug: string
  country: string | null
  sort: ThreadSort
  /** The editors' picks alone. */
  picks: boolean
  cursor: string | null
  /** Threads that are folded, by their short ids. */
  folded: readonly string[]
}

const mostFolded = 40

/** The end of an id, which is its random part: enough to tell the threads of a page apart. */
export function shortId(id: string): string {
  return id.slice(-8)
}

/** The short ids that an address names; anything else in it is left out, and so is a parameter that it names twice. */
export function foldedIn(text: unknown): string[] {
  if (typeof text !== 'string') return []
  return [...new Set(text.split('.').filter(part => /^[0-9a-f]{8}$/.test(part)))].slice(-mostFolded)
}

/** Folds a thread, or opens it again. */
export function toggleFold(folded: readonly string[], id: string): string[] {
  const short = shortId(id)
  return folded.includes(short) ? folded.filter(other => other !== short) : [...folded, short].slice(-mostFolded)
}

/** The address of a part of a discussion. What is not said in `change` stays as it is, but another order begins on its first page. */
export function discussionAddress(place: DiscussionPlace, change: Partial<DiscussionPlace>, fragment = 'discussion'): string {
  const isOther = 'country' in change || 'sort' in change || 'picks' in change
  const country = change.country === undefined ? place.country : change.country
  const { picks, cursor, folded } = { ...place, ...(isOther && { cursor: null, picks: false }), ...change }
  const sort = change.sort ?? (change.country === undefined ? place.sort : defaultSort(country))
  const query = new URLSearchParams()
  if (country) query.set('country', country)
  if (picks) query.set('picks', '1')
  else if (sort !== defaultSort(country)) query.set('sort', sort)
  if (cursor) query.set('cursor', cursor)
  if (folded.length > 0) query.set('folded', folded.join('.'))
  const text = query.toString()
  return `/stories/${encodeURIComponent(place.slug)}${text ? `?${text}` : ''}#${fragment}`
}
