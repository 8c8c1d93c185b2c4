import { z } from 'zod'
import { isLocale, type Locale } from '#domain/locales'
import { dsaCategories } from '#domain/moderation/dsa-categories'
import { maximumRuleKey, ruleKey, type RuleWords } from '#domain/moderation/house-rules'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

function written(name: string, most: number) {
  return z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 2, `${name}-missing`)
    .refine(text => text.length <= most, `${name}-too-long`)
}

const words = { title: written('title', 80), text: written('text', 300), suggestion: written('suggestion', 500) }
const language = z.string().refine((value): value is Locale => isLocale(value), 'language-unknown')
const category = z.enum(dsaCategories, { error: 'category-missing' })
const key = z.string({ error: 'key-wrong' }).trim().regex(ruleKey, 'key-wrong').max(maximumRuleKey, 'key-wrong')

/** A new rule, worded in one language; the others follow, and read this one until then. */
export const newHouseRuleSchema = z.object({ key, category, language, ...words })
export type NewHouseRule = z.output<typeof newHouseRuleSchema>

/** Another wording in one language, which makes a new version; `version` is the one that was on the screen. */
export const houseRuleChangeSchema = z.object({ key, category, language, version: z.coerce.number().int().positive(), ...words })
export type HouseRuleChange = z.output<typeof houseRuleChangeSchema>

const storedWords = z.object({ title: z.string(), text: z.string(), suggestion: z.string() })
const storedTexts = z.record(z.string(), storedWords)

/** The wordings of a version by language, as they are stored. */
export function ruleTextsOf(stored: unknown): Partial<Record<Locale, RuleWords>> {
  const parsed = storedTexts.safeParse(stored)
  return parsed.success ? parsed.data : {}
}
