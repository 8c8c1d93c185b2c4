import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { furtherAddresses, maximumLaw, noticeCategories } from '#domain/moderation/notice-input'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

function written(name: string, most: number) {
  return z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 2, `${name}-missing`)
    .refine(text => text.length <= most, `${name}-long`)
}

/** A day as a field for dates gives it: its beginning in UTC. */
const day = (name: string) =>
  z
    .string({ error: `${name}-missing` })
    .regex(/^\d{4}-\d{2}-\d{2}$/, `${name}-missing`)
    .transform(value => new Date(`${value}T00:00:00Z`))
    .refine(date => !Number.isNaN(date.getTime()), `${name}-missing`)

/** An order of an authority, as the desk records it (Art. 9 of the Digital Services Act); the codes are keys of the messages. */
export const orderSchema = z
  .object({
    authority: written('authority', 200),
    authorityReference: written('reference', 120),
    law: written('law', maximumLaw),
    country: z.string({ error: 'country-missing' }).refine(isCountry, 'country-missing'),
    category: z.enum(noticeCategories, { error: 'category-missing' }),
    explanation: written('explanation', 5000),
    /** Where the order is to be carried out; empty: everywhere. */
    territory: z
      .string()
      .default('')
      .transform(value => [...new Set(value.split(/[\s,]+/).filter(Boolean))].map(code => code.toUpperCase()).toSorted())
      .refine(codes => codes.every(isCountry), 'territory-unknown'),
    addresses: furtherAddresses.refine(addresses => addresses.length > 0, 'addresses-missing'),
    receivedOn: day('received'),
    dueOn: day('due'),
  })
  .refine(({ receivedOn, dueOn }) => dueOn >= receivedOn, { path: ['dueOn'], error: 'due-before' })
export type OrderInput = z.output<typeof orderSchema>
