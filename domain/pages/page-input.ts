import { z } from 'zod'
import { isLocale, type Locale } from '#domain/locales'
import { pageSlugs } from '#domain/pages/page-slug'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const longestPage = 50_000

/** What the form of a page sends; `version` is the one that its admin saw, 0 for the first text. */
export const pageInputSchema = z.object({
  slug: z.enum(pageSlugs),
  locale: z.string().refine((value): value is Locale => isLocale(value)),
  version: z.coerce.number().int().min(0),
  title: z.string({ error: 'title-missing' }).trim().min(1, 'title-missing').max(120, 'title-long'),
  body: z
    .string({ error: 'body-missing' })
    .transform(text => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, 'body-missing').max(longestPage, 'body-long')),
})

export type PageInput = z.output<typeof pageInputSchema>
