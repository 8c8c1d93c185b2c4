import { findHouseWord, foldForWords } from '#domain/comments/screening/house-words'
import { findPersonalData } from '#domain/comments/screening/personal-data'
import { textsOf, type ScreeningContext, type ScreeningRule } from '#domain/comments/screening/verdict'
import type { FoldedText } from '#domain/comments/fold-text'
import { addressesIn, findDomain } from './find-domains.ts'
import { findPattern } from './find-pattern.ts'

/** The texts of a comment, each folded once for all rules. */
export type ReadText = { text: string; folded: FoldedText }

export function readTexts(context: Pick<ScreeningContext, 'body' | 'shown' | 'others'>): ReadText[] {
  return textsOf(context).map(text => ({ text, folded: foldForWords(text) }))
}

/**
 * What a rule found: the words that it stumbled over, none where it looks at other things than words, and undefined where it
 * does not fire.
 */
export function fires(rule: ScreeningRule, context: ScreeningContext, texts: readonly ReadText[]): string[] | 'timed-out' | undefined {
  switch (rule.kind) {
    case 'word':
      return anyOf(wordsOf(texts, rule.patternKey, rule.terms.isWholeWord))
    case 'country-pair':
      return isOfPair(rule.terms, context) ? anyOf(wordsOf(texts, rule.patternKey, rule.terms.isWholeWord)) : undefined
    case 'pattern':
      return anyOf(texts.flatMap(({ text }) => findPattern(text, rule.pattern)))
    case 'domain':
      return anyOf(findDomain(addressesOf(context), rule.patternKey))
    case 'personal-data':
      return anyOf(textsOf(context).flatMap(findPersonalData))
    case 'new-account':
      return context.now.getTime() - context.author.createdAt.getTime() < rule.terms.hours * 3_600_000 ? [] : undefined
    case 'burst':
      // The comment itself is one of them.
      return reaches(context.counted.get(rule.id), rule.terms.count - 1)
    case 'near-duplicate':
      return reaches(context.counted.get(rule.id), rule.terms.count)
  }
}

function anyOf(words: readonly string[]): string[] | undefined {
  return words.length > 0 ? [...new Set(words)] : undefined
}

function reaches(counted: number | 'timed-out' | undefined, least: number): [] | 'timed-out' | undefined {
  if (counted === 'timed-out') return counted
  return (counted ?? 0) >= least ? [] : undefined
}

function wordsOf(texts: readonly ReadText[], patternKey: string, isWholeWord: boolean): string[] {
  return texts.flatMap(({ text, folded }) =>
    findHouseWord(text, folded, { patternKey, isWholeWord }).map(({ start, end }) => text.slice(start, end)),
  )
}

function addressesOf(context: ScreeningContext): string[] {
  return [...new Set([...textsOf(context).flatMap(addressesIn), ...context.links.filter(link => !link.startsWith('/'))])]
}

/** A top-level comment speaks for the country it names, and its writer for the one in the account. */
function isOfPair(pair: { readerCountry: string; aboutCountry: string }, { author, country, quotedCountries }: ScreeningContext): boolean {
  const says = author.country ?? country
  return says === pair.readerCountry && (country === pair.aboutCountry || quotedCountries.includes(pair.aboutCountry))
}
