import { isCountry } from '#domain/countries'
import { problem } from '#server/api/problem'
import { readLimit } from '#server/api/read-json'
import { storySummaryJson } from '#server/api/story-json'
import { listStories } from '#server/stories/list-stories'

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const country = searchParams.get('country') ?? undefined
  if (country && !isCountry(country))
    return problem({ status: 400, code: 'country', detail: 'country is two capital letters of ISO 3166-1, such as IT.' })
  const limit = readLimit(searchParams.get('limit'), 20, 50)
  if (limit instanceof Response) return limit
  const { stories, nextCursor } = await listStories({ country, cursor: searchParams.get('cursor') ?? undefined, limit })
  return Response.json({ stories: stories.map(storySummaryJson), nextCursor })
}
