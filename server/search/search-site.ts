import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { decodeSearchCursor, encodeSearchCursor } from '#domain/search/search-cursor'
import type { SearchKind } from '#domain/search/search-filters'
import { readSearchQuery, type QueryProblem, type SearchQuery } from '#domain/search/search-query'
import type { FoundPage } from '#domain/search/search-result'
import { isTimeout } from '#server/database-errors'
import { takePoint } from '#server/rate-limits'
import { compileQuery } from '#server/search/compile-query'
import { countComments, findComments } from '#server/search/find-comments'
import { countStories, findStories } from '#server/search/find-stories'
import { presentComments, presentStories } from '#server/search/present-found'
import { storyBasis } from '#server/search/search-basis'
import type { Ranked, SearchWanted } from '#server/search/search-wanted'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'
import { viewingCountry } from '#server/withholding/viewing-country'

export type SearchSite = Partial<Omit<SearchWanted, 'seenFrom'>> & {
  text: string
  /** Of which kind the results are; both are counted. */
  kind?: SearchKind
  /** In which language the reader has the site; Turkish writes the capital of ı as I. */
  locale?: string
  cursor?: string | undefined
  limit?: number
}

export type SearchRefusal =
  | { code: QueryProblem }
  | { code: 'too-many'; retryAt: Date }
  /** The words stand in too many texts to be looked through in time. */
  | { code: 'too-broad' }

/** Nobody's search may keep a connection longer. */
const mostMilliseconds = 2000

/**
 * Searches the published comments and stories for everybody who reads from one country alike: who asks changes nothing of what is found. `network` is the
 * prefix of the address that asks; its searches are counted together.
 */
export async function searchSite(
  input: SearchSite,
  { network }: { network: string },
  now = new Date(),
): Promise<Result<FoundPage, SearchRefusal>> {
  const read = readSearchQuery(input.text, input.locale)
  if ('problem' in read) return refuse({ code: read.problem })
  const settings = await getSettings()
  const taken = await takePoint('search.address', network, settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  try {
    return accept(await inTransaction(tx => search(tx, read.query, input, storyBasis(settings), now)))
  } catch (error) {
    if (isTimeout(error)) return refuse({ code: 'too-broad' })
    throw error
  }
}

async function search(tx: Transaction, query: SearchQuery, input: SearchSite, basis: string, now: Date): Promise<FoundPage> {
  await tx.$executeRawUnsafe(`set local statement_timeout = ${mostMilliseconds}`)
  const { kind = 'comments', limit = 20, storyId = null, country = null, language = null, from = null, before = null } = input
  const wanted = { storyId, country, language, from, before, seenFrom: await viewingCountry() }
  const cursor = decodeSearchCursor(input.cursor)
  const at = cursor?.at ?? now
  const page = { cursor, at, limit: limit + 1 }
  const compiled = await compileQuery(tx, query)
  if (kind === 'comments') {
    const found = await findComments(tx, compiled, wanted, page)
    const stories = await countStories(tx, compiled, wanted, basis)
    const { ids, nextCursor } = cut(found.page, limit, at)
    const comments = await presentComments(tx, { query, compiled, ids })
    return { counts: { comments: found.count, stories }, comments, stories: [], nextCursor }
  }
  const found = await findStories(tx, compiled, wanted, { ...page, basis })
  const comments = await countComments(tx, compiled, wanted)
  const { ids, nextCursor } = cut(found.page, limit, at)
  const stories = await presentStories(tx, { query, compiled, ids })
  return { counts: { comments, stories: found.count }, comments: [], stories, nextCursor }
}

/** The page, and the cursor to the next one if one more was found. */
function cut(found: Ranked[], limit: number, at: Date): { ids: string[]; nextCursor: string | null } {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { ids: shown.map(({ id }) => id), nextCursor: last && found.length > limit ? encodeSearchCursor({ ...last, at }) : null }
}
