import 'server-only'
import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { decodeThreadCursor } from '#domain/comments/thread-cursor'
import { threadSorts } from '#domain/comments/thread-sort'
import { problem } from '#server/api/problem'

const mostEntries = 50

const parameters = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine(limit => limit >= 1 && limit <= mostEntries)
    .default(20),
  country: z.string().refine(isCountry).optional(),
  cursor: z
    .string()
    .refine(cursor => decodeThreadCursor(cursor) !== undefined)
    .optional(),
  sort: z.enum(threadSorts).optional(),
}

type Parameters = { [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> }

const sentences: Record<keyof Parameters, string> = {
  limit: `limit is a whole number from 1 to ${mostEntries}.`,
  country: 'country is two capital letters of ISO 3166-1, such as IT.',
  cursor: 'cursor is the nextCursor of an earlier answer, as it was given.',
  sort: `sort is one of ${threadSorts.join(', ')}.`,
}

/** The parameters of a request that a route knows, or the answer that says which is wrong; one begun anew unasked would page for ever. */
export function readQuery<Name extends keyof Parameters>(request: Request, names: readonly Name[]): Pick<Parameters, Name> | Response {
  const { searchParams } = new URL(request.url)
  const read: Partial<Parameters> = {}
  for (const name of names) {
    // A parameter without a value is none: some programs write them all.
    const parsed = parameters[name].safeParse(searchParams.get(name) || undefined)
    if (!parsed.success) return problem({ status: 400, code: name, detail: sentences[name] })
    Object.assign(read, { [name]: parsed.data })
  }
  return read as Pick<Parameters, Name>
}
