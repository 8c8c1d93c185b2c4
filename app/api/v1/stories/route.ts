import { answered, otherMethods } from '#server/api/answered'
import { readQuery } from '#server/api/read-query'
import { storySummaryJson } from '#server/api/story-json'
import { listStories } from '#server/stories/list-stories'
import { answerByCountry } from '#server/withholding/cache-headers'

export const GET = answered(async request => {
  const query = readQuery(request, ['country', 'cursor', 'limit'])
  if (query instanceof Response) return query
  const { stories, nextCursor } = await listStories(query)
  return answerByCountry({ stories: stories.map(storySummaryJson), nextCursor })
})

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
