import { z } from 'zod'
import { maximumGraphemes, minimumGraphemes, prominences } from '#domain/comments/comment-limits'
import { countGraphemes } from '#domain/comments/graphemes'
import { isCountry } from '#domain/countries'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

const emptyIsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)

/** Line ends are one character and outer space is none; the rest of the text is the writer's. */
const body = z
  .string({ error: 'body-too-short' })
  // A hostile megabyte must not be cut into graphemes first: no grapheme of a readable text has twenty units.
  .max(maximumGraphemes * 20, 'body-too-long')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())
  .refine(text => countGraphemes(text) >= minimumGraphemes, 'body-too-short')
  .refine(text => countGraphemes(text) <= maximumGraphemes, 'body-too-long')

const link = z.preprocess(
  emptyIsNull,
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'link-not-an-address' })
    .max(2000, 'link-not-an-address')
    .nullish()
    .transform(value => value ?? null),
)

const shortText = (limit: number, error: string) =>
  z.preprocess(
    emptyIsNull,
    z
      .string()
      .trim()
      .max(limit, error)
      .nullish()
      .transform(value => value ?? null),
  )

export const testimonySchema = z.object({
  prominence: z.preprocess(
    emptyIsNull,
    z
      .enum(prominences, { error: 'prominence-unknown' })
      .nullish()
      .transform(value => value ?? null),
  ),
  outlet: shortText(200, 'outlet-too-long'),
  link,
  missing: shortText(1000, 'missing-too-long'),
})

export type Testimony = z.output<typeof testimonySchema>

export const countrySchema = z.string({ error: 'country-missing' }).refine(isCountry, 'country-missing')

/** A top-level answer, as the form and the API take it. */
export const answerSchema = testimonySchema.extend({ country: countrySchema, body })
/** A reply: the view alone. */
export const replySchema = z.object({ body })
