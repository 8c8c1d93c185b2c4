import { answered, otherMethods } from '#server/api/answered'
import { refusalProblem } from '#server/api/problem'
import { storyJson } from '#server/api/story-json'
import { storyAt } from '#server/stories/story-at'

type Context = { params: Promise<{ slug: string }> }

export const GET = answered(async (_, { params }: Context) => {
  const story = await storyAt((await params).slug)
  return story ? Response.json(storyJson(story)) : refusalProblem({ code: 'story-not-found' })
})

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
