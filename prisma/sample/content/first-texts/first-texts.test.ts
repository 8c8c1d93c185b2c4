import { describe, expect, it } from 'vitest'
import { locales } from '#domain/locales'
import { houseRules } from '#domain/moderation/house-rules'
import { firstPages } from './first-pages.ts'
import { firstRules } from './first-rules.ts'
import { fillPage, pagePlaceholders } from './page-text.ts'
import { firstWords } from './word-lists.ts'

const values = {
  operatorName: 'The Harbour Press',
  contactAddress: 'desk@harbour.example',
  minimumAge: '16',
  signalRetentionDays: '30',
  editWindowMinutes: '10',
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
    for (const { body } of pages) expect(placeholdersOf(fillPage(body, values))).toEqual([])
  })

  it('number the house rules, with the keys that flags and decisions name', () => {
    expect(firstRules.map(rule => rule.key)).toEqual([...houseRules])
    for (const locale of locales) expect(firstPages[locale]['house-rules'].body.match(/^\d\. /gmu)).toHaveLength(8)
  })
})

describe('the first house words', () => {
  it('are no word twice in one language', () => {
    const keys = firstWords.map(({ word, language }) => `${language} ${word.toLowerCase()}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
