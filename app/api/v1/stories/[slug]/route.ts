import { refusalProblem } from '#server/api/problem'
import { decodeSegment } from '#server/api/read-json'
import { storyJson } from '#server/api/story-json'
import { getStory } from '#server/stories/get-story'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const slug = decodeSegment((await params).slug)
  const story = slug && (await getStory(slug))
  return story ? Response.json(storyJson(story)) : refusalProblem({ code: 'story-not-found' })
}
