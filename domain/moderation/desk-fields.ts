import { isCountry } from '#domain/countries'
import { isQueue, type Queue } from '#domain/moderation/desk-item'
import { isDay } from '#domain/search/search-filters'
import { primarySubtag } from '#domain/search/search-language'
import type { QueryProblem } from '#domain/search/search-query'

export const deskOrders = ['risk', 'newest', 'oldest'] as const
export type DeskOrder = (typeof deskOrders)[number]

export const deskStates = ['published', 'held', 'removed', 'withdrawn'] as const
type DeskState = (typeof deskStates)[number]

/** What the desk's filter sends, as it stands in the address: texts, empty where nothing is asked. */
export type DeskFields = {
  queue: Queue
  order: DeskOrder
  q: string
  /** Handles, without the at sign. */
  author: string
  moderator: string
  /** The story's word in its address. */
  story: string
  /** The id of a group of stories. */
  group: string
  country: string
  /** Primary subtag, `und` where unsure. */
  language: string
  /** The key of a house rule. */
  reason: string
  /** The name of a check, or the id of a rule of the desk. */
  rule: string
  state: DeskState | ''
  /** Days, `2026-03-29`, both included: since when it stands in the queue. */
  from: string
  to: string
}

/** Why a filter can match nothing as it stands. */
export type FilterProblem = QueryProblem | 'author-unknown' | 'moderator-unknown' | 'story-unknown' | 'group-unknown'

/** In the order in which an address names them. */
const filters = ['q', 'author', 'moderator', 'story', 'group', 'country', 'language', 'reason', 'rule', 'state', 'from', 'to'] as const
export type DeskFilterName = (typeof filters)[number]

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ruleName = /^[a-z0-9-]{1,60}$/

/** Reads an address: what makes no sense there is left out, and the form shows that it is. */
export function readDeskFields(query: Partial<Record<string, unknown>>): DeskFields {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value.isWellFormed() ? value.replaceAll('\0', '').trim().slice(0, 200) : ''
  }
  const matching = (name: string, test: (value: string) => boolean) => (test(text(name)) ? text(name) : '')
  const queue = isQueue(query['queue']) ? query['queue'] : 'held'
  return {
    queue,
    order: orderOf(queue, text('order')),
    q: text('q'),
    author: handleOf(text('author')),
    moderator: handleOf(text('moderator')),
    story: slugOf(text('story')),
    group: matching('group', value => uuid.test(value)),
    country: matching('country', isCountry),
    language: matching('language', value => value === 'und' || primarySubtag(value) === value),
    reason: matching('reason', value => ruleName.test(value)),
    rule: matching('rule', value => ruleName.test(value)),
    state: deskStates.find(state => state === text('state')) ?? '',
    from: matching('from', isDay),
    to: matching('to', isDay),
  }
}

/** What was decided waits for nobody and has no risk: it stands in the order of time, the newest first unless asked otherwise. */
function orderOf(queue: Queue, asked: string): DeskOrder {
  if (queue === 'decided') return asked === 'oldest' ? 'oldest' : 'newest'
  return deskOrders.find(order => order === asked) ?? 'risk'
}

function handleOf(text: string): string {
  return text.replace(/^@/, '')
}

/** Also from a pasted address of the story or of a comment on it. */
function slugOf(text: string): string {
  const slug = /\/stories\/([^/?#\s]+)/.exec(text)?.[1] ?? text
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/** Whether the list is less than the queue. */
export function isNarrowed(fields: DeskFields): boolean {
  return filters.some(name => fields[name] !== '')
}

/** The query of an address of the desk; what goes without saying is left out. */
export function deskQuery(fields: Partial<DeskFields>, cursor?: string | null): string {
  const { queue = 'held', order } = fields
  const entries: [string, string][] = []
  if (queue !== 'held') entries.push(['queue', queue])
  if (order && order !== orderOf(queue, '')) entries.push(['order', order])
  for (const name of filters) if (fields[name]) entries.push([name, fields[name]])
  if (cursor) entries.push(['after', cursor])
  return new URLSearchParams(entries).toString()
}

/** The address of a list of the desk, without its language. */
export function deskAddress(fields: Partial<DeskFields>, cursor?: string | null): string {
  const query = deskQuery(fields, cursor)
  return query ? `/moderation?${query}` : '/moderation'
}
