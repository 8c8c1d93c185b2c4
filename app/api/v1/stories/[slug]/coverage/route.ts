import { answered, otherMethods } from '#server/api/answered'
import { coverageJson } from '#server/api/coverage-json'
import { refusalProblem } from '#server/api/problem'
import { countRaters } from '#server/stories/count-raters'
import { storyAt } from '#server/stories/story-at'
import { answerByCountry } from '#server/withholding/cache-headers'

type Context = { params: Promise<{ slug: string }> }

export const GET = answered(async (_, { params }: Context) => {
  const story = await storyAt((await params).slug)
  return story ? answerByCountry(coverageJson(story, await countRaters(story.id))) : refusalProblem({ code: 'story-not-found' })
})

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
