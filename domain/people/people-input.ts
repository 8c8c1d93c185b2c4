import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { isLocale } from '#domain/locales'
import { erasureChoices } from '#domain/people/erasure'
import { handleProblem } from '#domain/people/handle'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const minimumPasswordCharacters = 10

export const email = z
  .string({ error: 'email-wrong' })
  .trim()
  .max(200, 'email-wrong')
  .transform(text => text.toLowerCase())
  .pipe(z.email('email-wrong'))

export const newPassword = z.string({ error: 'password-short' }).min(minimumPasswordCharacters, 'password-short').max(200, 'password-long')
const givenPassword = z.string({ error: 'password-missing' }).min(1, 'password-missing').max(200, 'password-missing')

const name = z
  .string({ error: 'name-missing' })
  .trim()
  .min(1, 'name-missing')
  .max(60, 'name-long')
  .refine(text => !/[\p{C}]/u.test(text), 'name-missing')
const handle = z
  .string({ error: 'handle-length' })
  .trim()
  .transform(text => text.normalize('NFC'))
  .superRefine((text, context) => {
    const problem = handleProblem(text)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
const country = z.string({ error: 'country-missing' }).refine(isCountry, 'country-missing')
const checked = (error: string) => z.string({ error }).min(1, error)
const languages = z
  .string()
  .default('')
  .transform(text => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
  .refine(tags => tags.length <= 12 && tags.every(tag => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)), 'languages-wrong')

/** A box: ticked it says yes, else nothing. */
const box = z
  .string()
  .optional()
  .transform(value => value === 'yes')

export const signUpSchema = z.object({
  email,
  password: newPassword,
  name,
  handle,
  country,
  languages,
  isOldEnough: checked('age-missing'),
  hasAccepted: checked('terms-missing'),
})
export const signInSchema = z.object({ email, password: givenPassword })
export const emailSchema = z.object({ email })
export const resetPasswordSchema = z.object({ token: z.string().min(1), password: newPassword })
export const changePasswordSchema = z.object({ currentPassword: z.string().max(200).default(''), password: newPassword })
export const changeEmailSchema = z.object({ email, currentPassword: z.string().max(200).default('') })
export const profileSchema = z.object({ name, country, languages, locale: z.string().refine(isLocale, 'locale-wrong'), isBlindFirst: box })
export const eraseSchema = z.object({
  choice: z.enum(erasureChoices, { error: 'choice-missing' }),
  currentPassword: z.string().max(200).default(''),
})
export const tokenNameSchema = z.object({ name: z.string().trim().min(1, 'token-name-missing').max(60, 'token-name-missing') })
export const speaksForSchema = z.object({
  personId: z.uuid('person-not-found'),
  /** Empty: none. */
  outletId: z.union([z.literal('').transform(() => null), z.uuid()]),
})
export const trustedFlaggerSchema = z.object({
  personId: z.uuid('person-not-found'),
  isTrusted: z.enum(['yes', 'no']).transform(answer => answer === 'yes'),
})
export const changeRoleSchema = z.object({
  personId: z.uuid('person-not-found'),
  role: z.enum(['reader', 'moderator', 'editor', 'admin'], { error: 'role-wrong' }),
  password: givenPassword,
})
/** The number of an app, or a recovery code. */
export const factorCodeSchema = z.object({
  code: z.string({ error: 'code-missing' }).trim().min(1, 'code-missing').max(40, 'code-missing'),
})
export const passkeyNameSchema = z.object({ name: z.string().trim().min(1, 'passkey-name-missing').max(60, 'passkey-name-missing') })
const listed = (isKnown: (value: string) => boolean) =>
  z
    .string()
    .default('')
    .transform(text => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
    .refine(values => values.every(isKnown), 'scope-wrong')
/** A story's own part of its address, also where the whole address was pasted. */
const slugOf = (text: string) => text.replace(/^.*\/stories\//, '').replace(/[/?#].*$/, '')
export const scopeSchema = z.object({
  personId: z.uuid('person-not-found'),
  countries: listed(isCountry),
  languages: listed(tag => /^[a-z]{2,3}$/.test(tag)),
  stories: listed(text => text.length <= 300).transform(texts => [...new Set(texts.map(slugOf))]),
})
