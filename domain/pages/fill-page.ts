import { localePath, type Locale } from '#domain/locales'
import type { SettingKey } from '#domain/settings'

/** The settings that are filled in where a page is shown, by their keys in braces. */
const settingPlaceholders = [
  'operatorName',
  'contactAddress',
  'minimumAgeYears',
  'signalRetentionDays',
  'editWindowMinutes',
] as const satisfies readonly SettingKey[]

/** What is filled in: settings, and the list of the house rules in force. */
export const pagePlaceholders = [...settingPlaceholders, 'houseRules'] as const
type PagePlaceholder = (typeof pagePlaceholders)[number]

/** Values as they are typed; the list of the rules is markdown. */
export type PageFacts = Record<PagePlaceholder, string>

/**
 * A page's markdown as it is shown: every placeholder replaced, an e-mail address as a link, and links inside the site
 * kept in the page's language. Other braces stay as they are.
 */
export function fillPage(body: string, facts: PageFacts, locale: Locale): string {
  return body
    .replace(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(facts, name) ? filled(facts, name as PagePlaceholder) : whole))
    .replace(/\]\((\/(?!\/)[^)\s]*)\)/gu, (_, path: string) => `](${localePath(locale, path)})`)
}

function filled(facts: PageFacts, name: PagePlaceholder): string {
  return name === 'houseRules' ? facts.houseRules : asTyped(facts[name])
}

/** No sign of a value is taken for markdown (CommonMark 2.4: a backslash makes any of them a plain one). */
export function asTyped(value: string): string {
  if (/^[^\s<>@]+@[^\s<>@]+$/u.test(value)) return `<${value}>`
  return value.replace(/[!-/:-@[-`{-~]/gu, sign => `\\${sign}`)
}
