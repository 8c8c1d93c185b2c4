import 'server-only'
import type { z } from 'zod'
import { problem } from '#server/api/problem'

const limitBytes = 256 * 1024

/** The checked body of a request, or the answer that says what is wrong with it. */
export async function readJson<Output>(request: Request, schema: z.ZodType<Output>): Promise<{ data: Output } | { response: Response }> {
  const text = await request.text()
  if (text.length > limitBytes) return { response: problem({ status: 413, code: 'too-large', detail: 'A body has at most 256 KiB.' }) }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { response: problem({ status: 400, code: 'not-json', detail: 'The body is not JSON.' }) }
  }
  const checked = schema.safeParse(parsed)
  if (checked.success) return { data: checked.data }
  const errors = checked.error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, code: issue.message }))
  return { response: problem({ status: 422, code: 'invalid', detail: 'Fields of the body are missing or wrong; see errors.', errors }) }
}

/** A page's size: within the bounds, or the answer that names them. */
export function readLimit(value: string | null, initial: number, maximum: number): number | Response {
  if (value === null) return initial
  const limit = Number(value)
  if (Number.isInteger(limit) && limit >= 1 && limit <= maximum) return limit
  return problem({ status: 400, code: 'limit', detail: `limit is a whole number from 1 to ${maximum}.` })
}
