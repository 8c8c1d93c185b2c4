import 'server-only'
import type { Reader } from '#domain/people/actor'
import { problem } from '#server/api/problem'
import { readerOfToken } from '#server/people/reader-of-token'

/** Who asks, by the token; or the answer that asks for one. A cookie counts for nothing here. */
export async function readerOfRequest(request: Request): Promise<Reader | Response> {
  const reader = await readerOfToken(request.headers.get('authorization'))
  return reader ?? problem({ status: 401, code: 'token', detail: 'Send a token that is valid: Authorization: Bearer …' })
}
