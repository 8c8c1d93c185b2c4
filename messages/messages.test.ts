import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator, type MarkupTranslationValues } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { locales, staffLocales, type Locale } from '#domain/locales'
import { allPieces, readMessage, type Piece } from './read-message.ts'

type Tree = { [key: string]: string | Tree }
type Choice = Extract<Piece, { kind: 'choice' }>

/** Readers' sentences in every language, the staff's in few. */
const books = [
  ...locales.map(locale => ({ book: 'readers', locale, mine: sentencesOf(`${locale}.json`), english: sentencesOf('en.json') })),
  ...staffLocales.map(locale => ({
    book: 'staff',
    locale,
    mine: sentencesOf(`staff/${locale}.json`),
    english: sentencesOf('staff/en.json'),
  })),
]
const translations = books.filter(({ locale }) => locale !== 'en')

/** Words that are the same in another language as in English. */
const sameWords: Partial<Record<Locale, readonly string[]>> = {
  fr: ['Code', 'Contact', 'Notifications', 'Site', 'Spam'],
  de: ['Feed', 'Link', 'Moderation', 'Moderator', 'Name'],
  it: ['Account', 'Feed', 'Link', 'Password', 'Spam'],
  pt: ['Editor', 'Feed', 'Link', 'Site', 'Spam'],
  pl: ['Link', 'Moderator'],
  tr: ['Site'],
}
const names = ['Diverging Reports']

/** Read without being formatted, for what the browser fills in while somebody types. */
const readRaw = ['comments.form.left']

function sentencesOf(file: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Tree))
}

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )
}

const piecesOf = (message: string) => allPieces(readMessage(message))
const pluralsOf = (message: string) =>
  piecesOf(message).filter((piece): piece is Choice => piece.kind === 'choice' && piece.format === 'plural')

/** What the code hands to a message and what it may rely on: the arguments, the cases of a select, exact numbers, the tags. */
function contract(message: string): string[] {
  const parts = piecesOf(message).flatMap(piece => {
    if (piece.kind === 'tag') return [`<${piece.name}>`]
    if (piece.kind === 'argument') return [`{${piece.name}}`]
    if (piece.kind !== 'choice') return []
    const cases = piece.format === 'select' ? [...piece.options.keys()].map(option => `{${piece.name}: ${option}}`) : []
    return [`{${piece.name}}`, ...cases]
  })
  return [...new Set(parts)].toSorted()
}

/** Exact numbers such as `=0`, which a language may add to but not leave out. */
const exactNumbers = (message: string) =>
  pluralsOf(message).flatMap(({ name, options }) => [...options.keys()].filter(key => key.startsWith('=')).map(key => `${name} ${key}`))

// Counts here are whole numbers below a million: Italian says otherwise from a million on, and no count gets there.
const counts = Array.from({ length: 1001 }, (_, count) => count)

/** The whole numbers that each category stands for, where no exact number takes them first. */
function numbersByCategory(locale: Locale, { options }: Choice): Map<string, number[]> {
  const rules = new Intl.PluralRules(locale)
  const free = counts.filter(count => !options.has(`=${count}`))
  return Map.groupBy(free, count => rules.select(count))
}

/** Arguments with which every option of a message is reached. */
function samples(pieces: readonly Piece[]): MarkupTranslationValues[] {
  const rounds = [
    ...[0, 1, 2, 3, 5, 11, 21, 100].map(count => ({ count, option: 0 })),
    ...[1, 2, 3, 4].map(option => ({ count: 1, option })),
  ]
  return rounds.map(({ count, option }) => {
    const values: MarkupTranslationValues = {}
    for (const piece of pieces) {
      if (piece.kind === 'tag') values[piece.name] = () => 'tag'
      if (piece.kind === 'argument') values[piece.name] = piece.format === 'number' ? count : 'word'
    }
    for (const piece of pieces) {
      if (piece.kind === 'choice') values[piece.name] = piece.format === 'select' ? ([...piece.options.keys()][option] ?? 'else') : count
    }
    return values
  })
}

it('each file is a language’s', () => {
  const files = globSync('**/*.json', { cwd: import.meta.dirname })
  expect(files.toSorted()).toEqual(
    [...locales.map(locale => `${locale}.json`), ...staffLocales.map(locale => `staff/${locale}.json`)].toSorted(),
  )
})

it('no sentence is both for readers and for the staff', () => {
  const readers = sentencesOf('en.json')
  expect([...sentencesOf('staff/en.json').keys()].filter(key => readers.has(key))).toEqual([])
})

describe.each(translations)('what $book see in $locale', ({ locale, mine, english }) => {
  const inBoth = [...english].flatMap(([key, text]) => (mine.has(key) ? [{ key, text, translation: mine.get(key) ?? '' }] : []))
  const keysOf = (found: { key: string }[]) => found.map(({ key }) => key)

  it('have every key of English, in its order, and none more', () => {
    expect([...english.keys()].filter(key => !mine.has(key))).toEqual([])
    expect([...mine.keys()].filter(key => !english.has(key))).toEqual([])
    expect([...mine.keys()]).toEqual([...english.keys()])
  })

  it('take the same arguments, cases and tags', () => {
    for (const { key, text, translation } of inBoth) {
      expect.soft(contract(translation), key).toEqual(contract(text))
      expect.soft(exactNumbers(translation), key).toEqual(expect.arrayContaining(exactNumbers(text)))
    }
  })

  it('are translated', () => {
    const allowed = new Set([...names, ...(sameWords[locale] ?? [])])
    const hasWords = (text: string) => piecesOf(text).some(piece => piece.kind === 'text' && /\p{L}/u.test(piece.text))
    const same = inBoth.filter(({ text, translation }) => translation === text && hasWords(text) && !allowed.has(text))
    expect(keysOf(same)).toEqual([])
  })

  it('keep the name of the site', () => {
    expect(
      keysOf(inBoth.filter(({ text, translation }) => names.some(name => text.includes(name) && !translation.includes(name)))),
    ).toEqual([])
  })
})

describe.each(books)('every sentence that $book see in $locale', ({ locale, mine }) => {
  it('can be formatted with the numbers and cases that it will meet', () => {
    for (const [key, message] of mine) {
      const onError = (error: Error) => expect.unreachable(`${key}: ${error.message}`)
      const t = createTranslator({ locale, messages: { message }, onError })
      for (const values of samples(piecesOf(message))) {
        expect(t.markup('message', values), key).not.toMatch(/[{}]/)
      }
    }
  })

  it('has a form for every category of the language', () => {
    for (const [key, message] of mine) {
      for (const plural of pluralsOf(message)) {
        const missing = [...numbersByCategory(locale, plural).keys()].filter(category => !plural.options.has(category))
        expect.soft(missing, key).toEqual([])
      }
    }
  })

  it('has no form for a category that the language does not know', () => {
    const known = new Set<string>(new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
    for (const [key, message] of mine) {
      const forms = pluralsOf(message).flatMap(({ options }) => [...options.keys()])
      expect
        .soft(
          forms.filter(form => !form.startsWith('=') && !known.has(form)),
          key,
        )
        .toEqual([])
    }
  })

  it('says the number where a form stands for several', () => {
    for (const [key, message] of mine) {
      for (const plural of pluralsOf(message)) {
        const mute = [...numbersByCategory(locale, plural)].filter(
          ([category, numbers]) =>
            numbers.length > 1 && !allPieces(plural.options.get(category) ?? []).some(({ kind }) => kind === 'number'),
        )
        expect
          .soft(
            mute.map(([category]) => category),
            key,
          )
          .toEqual([])
      }
    }
  })

  it('needs no formatting where it is read raw', () => {
    for (const key of readRaw.filter(raw => mine.has(raw))) {
      expect
        .soft(
          piecesOf(mine.get(key) ?? '').filter(({ kind }) => kind !== 'text' && kind !== 'argument'),
          key,
        )
        .toEqual([])
    }
  })
})
