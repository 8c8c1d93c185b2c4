import 'server-only'
import type { z } from 'zod'
import { problem } from '#server/api/problem'

const limitBytes = 256 * 1024

/** The checked body of a request, or the answer that says what is wrong with it. */
export async function readJson<Output>(request: Request, schema: z.ZodType<Output>): Promise<{ data: Output } | { response: Response }> {
  if (!/^application\/(?:[\w.-]+\+)?json *(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return { response: problem({ status: 415, code: 'not-json', detail: 'Send the body as JSON: Content-Type: application/json.' }) }
  }
  const text = await readText(request)
  return text === undefined ? { response: tooLarge() } : checkJson(text, schema)
}

export const tooLarge = () => problem({ status: 413, code: 'too-large', detail: 'A body has at most 256 KiB.' })

/** The checked content of a body that was read already. */
export function checkJson<Output>(text: string, schema: z.ZodType<Output>): { data: Output } | { response: Response } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { response: problem({ status: 400, code: 'not-json', detail: 'The body is not JSON.' }) }
  }
  const checked = schema.safeParse(parsed)
  if (checked.success) return { data: checked.data }
  const errors = checked.error.issues.map(({ path, message, code }) => ({
    // RFC 6901: the whole body is the empty pointer.
    pointer: path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    // Our schemas name what is wrong by a code; a value of another type has zod's own sentence.
    code: /^[a-z-]+$/.test(message) ? message : code,
    detail: message,
  }))
  return { response: problem({ status: 422, code: 'invalid', detail: 'Fields of the body are missing or wrong; see errors.', errors }) }
}

/** A body that comes in pieces announces no length: it is read no further than the limit. */
export async function readText(request: Request): Promise<string | undefined> {
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength
    if (bytes > limitBytes) return undefined
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}
