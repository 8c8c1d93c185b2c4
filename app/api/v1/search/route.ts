import { answered, otherMethods } from '#server/api/answered'
import { problem, refusalProblem } from '#server/api/problem'
import { readQuery } from '#server/api/read-query'
import { readSearch } from '#server/api/read-search'
import { searchJson } from '#server/api/search-json'
import { addressOf, addressPrefix } from '#server/client-address'
import { searchSite } from '#server/search/search-site'
import { getStory } from '#server/stories/get-story'
import { answerByCountry } from '#server/withholding/cache-headers'

export const GET = answered(async request => {
  const query = readQuery(request, ['country', 'limit'])
  if (query instanceof Response) return query
  const wanted = readSearch(request)
  if (wanted instanceof Response) return wanted
  const { story: slug, ...input } = wanted
  const story = slug ? await getStory(slug) : undefined
  if (slug && !story) return refusalProblem({ code: 'story-not-found' })
  const found = await searchSite(
    { ...input, limit: query.limit, country: query.country ?? null, storyId: story?.id ?? null },
    { network: addressPrefix(addressOf(request)) },
  )
  if (found.ok) return answerByCountry(searchJson(found.value))
  const { refusal } = found
  return refusal.code === 'too-many' || refusal.code === 'too-broad'
    ? refusalProblem(refusal)
    : problem({ status: 400, code: refusal.code, detail: wordsWanted })
})

const wordsWanted =
  'q is one word of at least two letters or more, at most 12 words and 200 characters; "phrases", -exclusions and OR are understood, and something must be wanted on each side of OR.'

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
