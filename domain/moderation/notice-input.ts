import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** What a notice can state to be illegal; each has its title in the messages. */
export const noticeCategories = [
  'child-sexual-abuse',
  'terrorism',
  'hate-speech',
  'threat',
  'defamation',
  'privacy',
  'intellectual-property',
  'fraud',
  'other',
] as const
export type NoticeCategory = (typeof noticeCategories)[number]

export function isNoticeCategory(value: unknown): value is NoticeCategory {
  return (noticeCategories as readonly unknown[]).includes(value)
}

/**
 * Whether a notice may come without name and address: Art. 16(2)(c) of the Digital Services Act asks for neither where
 * the offence is one of Articles 3 to 7 of Directive 2011/93/EU (sexual abuse and exploitation of children).
 */
export function mayBeUnnamed(category: unknown): boolean {
  return category === ('child-sexual-abuse' satisfies NoticeCategory)
}

/** Art. 16(2)(a) asks for a sufficiently substantiated explanation; fewer characters explain nothing. */
export const minimumExplanation = 20
export const maximumExplanation = 5000
export const maximumLaw = 300

/** How many further addresses one notice can name. */
export const maximumFurtherAddresses = 20

const text = z.string().default('').transform(withoutControls)
const webAddress = z.url({ protocol: /^https?$/ }).max(2000)
const optional = (most: number, error: string) => text.refine(value => value.length <= most, error).transform(value => value || null)

/** Whom to answer, for forms that anybody can send. */
export const notifierFields = {
  name: optional(120, 'name-long'),
  email: z
    .string()
    .default('')
    .transform(value => value.trim().toLowerCase())
    .refine(value => value === '' || z.email().max(200).safeParse(value).success, 'email-wrong')
    .transform(value => value || null),
}

export const explanationField = text
  .refine(value => value.length >= minimumExplanation, 'explanation-short')
  .refine(value => value.length <= maximumExplanation, 'explanation-long')

export const lawFields = {
  law: optional(maximumLaw, 'law-long'),
  country: z
    .string()
    .default('')
    .refine(value => value === '' || isCountry(value), 'country-wrong')
    .transform(value => value || null),
}

/** Addresses, one a line. */
export const furtherAddresses = z
  .string()
  .default('')
  .transform(value => [...new Set(value.split(/\s+/).filter(Boolean))])
  .refine(addresses => addresses.length <= maximumFurtherAddresses, 'more-many')
  .refine(addresses => addresses.every(address => webAddress.safeParse(address).success), 'more-wrong')

export const addressField = z
  .string({ error: 'address-wrong' })
  .trim()
  .max(2000, 'address-wrong')
  .pipe(z.url({ protocol: /^https?$/, error: 'address-wrong' }))

/** A notice of illegal content, as the form gives it; the codes of the issues are keys of the messages. */
export const noticeSchema = z
  .object({
    address: addressField,
    more: furtherAddresses,
    category: z.enum(noticeCategories, { error: 'category-missing' }),
    explanation: explanationField,
    ...lawFields,
    ...notifierFields,
    goodFaith: z.literal('yes', { error: 'good-faith-missing' }),
  })
  // Asked together with the rest: whoever mends one field should not then hear of the next.
  .refine(isNamed('name'), { path: ['name'], error: 'name-missing', when: () => true })
  .refine(isNamed('email'), { path: ['email'], error: 'email-missing', when: () => true })

export type NoticeInput = z.output<typeof noticeSchema>

function isNamed(field: 'name' | 'email') {
  return (value: Partial<Record<string, unknown>>) => mayBeUnnamed(value.category) || value[field] !== null
}
