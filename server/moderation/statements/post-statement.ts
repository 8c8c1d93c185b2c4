import 'server-only'
import { z } from 'zod'
import type { DsaStatement } from '#domain/moderation/statements/dsa-statement'
import { configuration } from '#server/configuration'

const timeoutMilliseconds = 20_000

export type PostAnswer =
  /** It is there: made now, or by an earlier try whose answer was lost. */
  | { code: 'there'; receiptId: string | null }
  /** Worth another try: nobody answered, too many at once, a failure on the other side, or an address that is wrong for now. */
  | { code: 'away'; status: number | null }
  /** The token is not taken: an operator must set another one. */
  | { code: 'token' }
  /** The statement itself is not taken; the fields that were named. */
  | { code: 'invalid'; fields: string[] }

const made = z.object({ uuid: z.string().max(100) })
const refused = z.object({
  errors: z.record(z.string(), z.unknown()),
  existing: z
    .object({ uuid: z.string().max(100) })
    .optional()
    .catch(undefined),
})

/** Whether an operator has named a transparency database. */
export function sendsStatements(): boolean {
  return configuration().DSA_STATEMENTS_URL !== undefined
}

/** One call of the transparency database's API: `POST …/api/v1/statement`. */
export async function postStatement(statement: DsaStatement): Promise<PostAnswer> {
  const { DSA_STATEMENTS_URL, DSA_STATEMENTS_TOKEN } = configuration()
  let response: Response
  try {
    response = await fetch(DSA_STATEMENTS_URL!, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${DSA_STATEMENTS_TOKEN}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify(statement),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
  } catch {
    return { code: 'away', status: null }
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.status === 201) return { code: 'there', receiptId: made.safeParse(body).data?.uuid ?? null }
  if (response.status === 401 || response.status === 403) return { code: 'token' }
  if (response.status === 422) {
    const { errors = {}, existing } = refused.safeParse(body).data ?? {}
    const fields = Object.keys(errors)
    // Its answer to a puid that it has already: our earlier call arrived.
    if (fields.length === 1 && fields[0] === 'puid') return { code: 'there', receiptId: existing?.uuid ?? null }
    return { code: 'invalid', fields }
  }
  return { code: 'away', status: response.status }
}
