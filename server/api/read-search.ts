import 'server-only'
import { decodeSearchCursor } from '#domain/search/search-cursor'
import { isDay, periodOf, searchKinds, type SearchKind } from '#domain/search/search-filters'
import { primarySubtag } from '#domain/search/search-language'
import { problem } from '#server/api/problem'

type ReadSearch = {
  text: string
  kind: SearchKind
  story: string | undefined
  language: string | null
  cursor: string | undefined
  from: Date | null
  before: Date | null
}

const sentences = {
  kind: `kind is one of ${searchKinds.join(', ')}; with story there are comments alone.`,
  language: 'language is a language of ISO 639, such as it.',
  from: 'from is a day such as 2026-03-29, which begins in UTC.',
  to: 'to is a day such as 2026-03-29, which ends in UTC.',
  cursor: 'cursor is the nextCursor of an earlier answer, as it was given.',
}

/** What a search of the API asks for beside what other lists know, or the answer that says which parameter is wrong. */
export function readSearch(request: Request): ReadSearch | Response {
  const { searchParams } = new URL(request.url)
  const given = (name: string) => searchParams.get(name) || undefined
  const wrong = (code: keyof typeof sentences) => problem({ status: 400, code, detail: sentences[code] })
  const story = given('story')
  const kind = searchKinds.find(entry => entry === (given('kind') ?? 'comments'))
  if (!kind || (story && kind !== 'comments')) return wrong('kind')
  const language = given('language')
  if (language && primarySubtag(language) !== language) return wrong('language')
  const [from = '', to = ''] = [given('from'), given('to')]
  if (from && !isDay(from)) return wrong('from')
  if (to && !isDay(to)) return wrong('to')
  const cursor = given('cursor')
  if (cursor && !decodeSearchCursor(cursor)) return wrong('cursor')
  return { text: given('q') ?? '', kind, story, language: language ?? null, cursor, ...periodOf({ from, to }, 'UTC') }
}
