import { isCountry } from '#domain/countries'
import { instantOnDay } from '#domain/instant-on-day'
import { primarySubtag } from '#domain/search/search-language'

export const searchKinds = ['comments', 'stories'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What the search form sends, as it stands in the address. */
export type SearchFields = {
  q: string
  kind: SearchKind
  story: string
  country: string
  /** Days, `2026-03-29`, both included. */
  from: string
  to: string
  language: string
}

/** Reads an address: what makes no sense there is left out, and the form shows that it is. */
export function readSearchFields(query: Partial<Record<string, unknown>>): SearchFields {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value.isWellFormed() ? value.replaceAll('\0', '').trim() : ''
  }
  const language = text('language').toLowerCase()
  return {
    q: text('q'),
    kind: text('kind') === 'stories' && text('story') === '' ? 'stories' : 'comments',
    story: text('story').slice(0, 200),
    country: isCountry(text('country')) ? text('country') : '',
    from: isDay(text('from')) ? text('from') : '',
    to: isDay(text('to')) ? text('to') : '',
    language: language !== '' && primarySubtag(language) === language ? language : '',
  }
}

/** A day that the calendar knows, of a year that a clock of ours may show. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** From the first moment of one day to the last of another, by the clock of a zone: the end is not within. */
export function periodOf({ from, to }: { from: string; to: string }, zone: string): { from: Date | null; before: Date | null } {
  return {
    from: from === '' ? null : instantOnDay(from, 0, zone),
    before: to === '' ? null : instantOnDay(dayAfter(to), 0, zone),
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The address of a search without its language; empty fields are left out. */
export function searchAddress(fields: Partial<SearchFields>, cursor?: string | null): string {
  const entries = Object.entries(fields).filter(([name, value]) => value !== '' && !(name === 'kind' && value === 'comments'))
  const text = new URLSearchParams([...entries, ...(cursor ? [['cursor', cursor]] : [])] as [string, string][]).toString()
  return `/search${text && `?${text}`}`
}
