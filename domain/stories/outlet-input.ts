import { z } from 'zod'
import { isCountry } from '#domain/countries'

z.config({ jitless: true })

const text = z.string().trim()
const country = text.refine(value => value === '' || isCountry(value), 'country').transform(value => value || null)

/** What is known of an outlet; where it is based, who owns it and which edition it is are kept apart. */
export const outletSchema = z.object({
  name: text.min(1, 'name-missing').max(200, 'name-long'),
  basedIn: country,
  ownerCountry: country,
  edition: text.max(100, 'edition-long').transform(value => value || null),
  homepage: text
    .max(500, 'homepage')
    .refine(value => value === '' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)), 'homepage')
    .transform(value => value || null),
})

export type OutletInput = z.output<typeof outletSchema>
