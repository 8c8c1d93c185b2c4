import { refusalProblem } from '#server/api/problem'
import { storyJson } from '#server/api/story-json'
import { storyAt } from '#server/stories/story-at'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const story = await storyAt((await params).slug)
  return story ? Response.json(storyJson(story)) : refusalProblem({ code: 'story-not-found' })
}
