import { answered, otherMethods } from '#server/api/answered'
import { problem } from '#server/api/problem'
import { countComments } from '#server/comments/count-comments'
import { answerByCountry } from '#server/withholding/cache-headers'

const storiesAtOnce = 100

export const GET = answered(async request => {
  const slugs = [...new Set(new URL(request.url).searchParams.getAll('story'))]
  if (slugs.length === 0 || slugs.length > storiesAtOnce) {
    return problem({ status: 400, code: 'stories', detail: `Name 1 to ${storiesAtOnce} stories: ?story=a&story=b` })
  }
  return answerByCountry({ counts: await countComments(slugs) })
})

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
