import { describe, expect, it } from 'vitest'
import { findHouseWords, patternKeyOf, rulesFor } from './house-words.ts'

const rule = (pattern: string, language: string | null = null) => ({
  id: pattern,
  patternKey: patternKeyOf(pattern),
  language,
  action: 'hold' as const,
})

describe('house words', () => {
  it.each([
    ['idiot', 'You IDIOT!', 'IDIOT'],
    ['idiot', 'you ídíót', 'ídíót'],
    ['idiot', 'you id\u200Biot', 'id\u200Biot'],
    ['idiot', 'you іdіоt', 'іdіоt'],
    ['idiot', 'you 1d10t', '1d10t'],
    ['idiot', 'you ｉｄｉｏｔ', 'ｉｄｉｏｔ'],
    ['idiot', 'you 𝐢𝐝𝐢𝐨𝐭', '𝐢𝐝𝐢𝐨𝐭'],
    ['idiot', 'you i\u0301diot\u0301 there', 'i\u0301diot\u0301'],
    ['idiot', 'you i\u00ADd\u00ADi\u00ADot', 'i\u00ADd\u00ADi\u00ADot'],
    ['stronzo', 'che STRONZO.', 'STRONZO'],
    ['дурень', 'він ДУРЕНЬ', 'ДУРЕНЬ'],
    ['غبي', 'أنت غَبِيّ جدا', 'غَبِيّ'],
    ['احمق', 'هذا أحمق', 'أحمق'],
    ['馬鹿', 'この馬鹿者', '馬鹿'],
    ['two words', 'these two  words', 'two  words'],
    ['two words', 'these two\nwords', 'two\nwords'],
    ['ass', 'a class of passengers', undefined],
    ['hell', 'Hello', undefined],
    ['İzmit', 'in izmit', 'izmit'],
  ])('%s in %j', (pattern, text, expected) => {
    const found = findHouseWords(text, [rule(pattern)]).map(match => text.slice(match.start, match.end))
    expect(found).toEqual(expected === undefined ? [] : [expected])
  })

  it('stand in order, each with its rule, also where they overlap', () => {
    const rules = [rule('evening news'), rule('the evening')]
    expect(findHouseWords('the evening news', rules).map(match => match.rule.id)).toEqual(['the evening', 'evening news'])
  })
})

describe('a list of one language', () => {
  const rules = [rule('slut', 'en'), rule('troia', 'it'), rule('kretin')]
  const idsFor = (language: string) => rulesFor(language, rules).map(({ id }) => id)

  it('passes over texts that are clearly in another', () => expect(idsFor('sv')).toEqual(['kretin']))
  it('counts in its own, whatever the region', () => expect(idsFor('it-CH')).toEqual(['troia', 'kretin']))
  it('counts where the language is unsure', () => expect(idsFor('und')).toEqual(['slut', 'troia', 'kretin']))
})
