import { describe, expect, it } from 'vitest'
import { locales } from '#domain/locales'
import { houseRules } from '#domain/moderation/house-rules'
import { fillPage, pagePlaceholders } from '#domain/pages/fill-page'
import { pageInputSchema } from '#domain/pages/page-input'
import { pageSlugs } from '#domain/pages/page-slug'
import { firstPages } from './first-pages.ts'
import { firstRules } from './first-rules.ts'

const values = {
  operatorName: 'The Harbour Press',
  contactAddress: 'desk@harbour.example',
  minimumAgeYears: '16',
  signalRetentionDays: '30',
  editWindowMinutes: '10',
  houseRules: '1. **No insults.** None at all.',
}
const pages = locales.flatMap(locale => Object.entries(firstPages[locale]).map(([slug, page]) => ({ locale, slug, ...page })))
const placeholdersOf = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted()

describe('the first texts of the pages', () => {
  it.each(pages)('$slug in $locale has the parts of the English one', ({ slug, title, body }) => {
    const english = firstPages.en[slug as keyof typeof firstPages.en].body
    expect(title).not.toBe('')
    expect(body.match(/^## /gmu)?.length).toBe(english.match(/^## /gmu)?.length)
    expect(body.match(/^- /gmu)?.length).toBe(english.match(/^- /gmu)?.length)
    expect(body.match(/\]\(\/[a-z-]+\)/gu)?.toSorted()).toEqual(english.match(/\]\(\/[a-z-]+\)/gu)?.toSorted())
    expect(placeholdersOf(body)).toEqual(placeholdersOf(english))
  })

  it('leave no placeholder open once filled, and use each', () => {
    const english = Object.values(firstPages.en)
      .map(page => page.body)
      .join('\n')
    for (const name of pagePlaceholders) expect(english).toContain(`{${name}}`)
    for (const { body } of pages) expect(placeholdersOf(fillPage(body, values, 'en'))).toEqual([])
  })

  it('are those of every page, and could be saved as they are', () => {
    for (const locale of locales) expect(Object.keys(firstPages[locale]).toSorted()).toEqual([...pageSlugs].toSorted())
    for (const page of pages) expect(pageInputSchema.parse({ ...page, version: '0' })).toEqual({ ...page, version: 0 })
  })

  it('word each of the first house rules in every language', () => {
    for (const locale of locales) expect(Object.keys(firstRules[locale]).toSorted()).toEqual([...houseRules].toSorted())
  })
})
