import { bounceSchema } from '#domain/notifications/bounce-input'
import { answered, otherMethods } from '#server/api/answered'
import { problem } from '#server/api/problem'
import { checkJson, readText, tooLarge } from '#server/api/read-json'
import { configuration } from '#server/configuration'
import { isSigned, takeBounce } from '#server/notifications/take-bounce'

export const POST = answered(async request => {
  const { BOUNCE_SECRET } = configuration()
  if (!BOUNCE_SECRET)
    return problem({ status: 404, code: 'unknown-address', detail: 'Bounces are not taken here: no BOUNCE_SECRET is set.' })
  const body = await readText(request)
  if (body === undefined) return tooLarge()
  const [timestamp, signature] = [request.headers.get('bounce-timestamp') ?? '', request.headers.get('bounce-signature') ?? '']
  if (!isSigned({ timestamp, signature, body }, BOUNCE_SECRET, new Date())) {
    const detail = 'Sign the timestamp, a full stop and the body with BOUNCE_SECRET, and send it within five minutes.'
    return problem({ status: 403, code: 'signature', detail })
  }
  const read = checkJson(body, bounceSchema)
  if ('response' in read) return read.response
  const taken = await takeBounce(read.data, signature)
  if (!taken.ok) return problem({ status: 409, code: taken.refusal.code, detail: 'This message was taken already.' })
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
})

const others = otherMethods('POST')
export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT }
