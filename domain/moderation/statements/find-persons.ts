import { findPersonalData } from '#domain/comments/screening/personal-data'

/** Whom a text may be about. */
export type KnownPerson = { name: string | null; handle: string | null; email: string | null }

export type PersonFinding = { kind: 'contact' | 'address' | 'handle' | 'name'; words: string }

const outside = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' }

const networkAddresses = [
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/gu,
  /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4})(?:[0-9a-f:]*[0-9a-f])?(?![\p{L}\p{N}])/giu,
]

/** Streets with a house number, as the languages of the house write them. */
const streetAddresses = [
  /\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|gasse|weg|platz|allee)\s+\d{1,4}[a-z]?(?!\p{N})/gu,
  /(?<!\p{L})(?:via|viale|piazza|corso|rue|avenue|boulevard|calle|avenida|plaza|rua|ulica|ul\.|вул\.|вулиця)\s+[\p{L}’' .-]{2,40}[ ,]+\d{1,4}[a-z]?(?!\p{N})/giu,
  /(?<!\p{N})\d{1,5}[a-z]?\s+(?:\p{Lu}[\p{L}’'-]+\s+){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Square|Court)(?!\p{L})/gu,
]

const handles = /(?<![\p{L}\p{N}.])[@＠][\p{L}\p{N}_][\p{L}\p{N}_.-]+|\/people\/[^\s/?#]+/gu

/** A title and what follows it is somebody, known here or not. */
const titled =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Signor|Signora|Sig\.ra|Sig|Mme|Mlle|Monsieur|Madame|Señor|Señora|Sr|Sra|Senhor|Senhora|Pan|Pani|Пан|Пані|Bay|Bayan)\.?\s+\p{Lu}\p{L}+/gu

/**
 * What in a text that is to leave the house would tell of a person: addresses and numbers of every kind, handles, whoever
 * has a title, and the names of those whom it may be about. Of their names the whole is found however it is written, a
 * single part where it is written as a name.
 */
export function findPersons(text: string, known: readonly KnownPerson[]): PersonFinding[] {
  const plain = text.normalize('NFKC')
  const all = (kind: PersonFinding['kind'], forms: readonly RegExp[]) =>
    forms.flatMap(form => [...plain.matchAll(form)].map(([words]) => ({ kind, words })))
  return [
    ...findPersonalData(plain).map(words => ({ kind: 'contact', words }) as const),
    ...all('address', [...networkAddresses, ...streetAddresses]),
    ...all('handle', [handles]),
    ...all('name', [titled]),
    ...known.flatMap(person => findPerson(plain, person)),
  ]
}

/** Two or more words in a row, up to four: what could be the full name of somebody who is registered here; lower-cased. */
export function possibleNames(text: string): string[] {
  const found = new Set<string>()
  for (const sentence of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}’' .-]+/u)) {
    const words = sentence
      .split(/\s+/u)
      .map(word => word.replace(/^[.’'-]+|[.’'-]+$/gu, ''))
      .filter(Boolean)
    for (let start = 0; start < words.length; start++) {
      for (let length = 2; length <= 4 && start + length <= words.length; length++) found.add(words.slice(start, start + length).join(' '))
    }
  }
  return [...found]
}

function findPerson(text: string, { name, handle, email }: KnownPerson): PersonFinding[] {
  const found: PersonFinding[] = []
  const seek = (kind: PersonFinding['kind'], words: string, isNameLike = false) => {
    const pattern = new RegExp(`${outside.before}${escapeForPattern(words)}${outside.after}`, 'giu')
    const match = [...text.matchAll(pattern)].find(([seen]) => !isNameLike || seen !== seen.toLowerCase() || seen === seen.toUpperCase())
    if (match) found.push({ kind, words: match[0] })
  }
  const whole = name?.normalize('NFKC').trim()
  if (whole) {
    seek('name', whole, !whole.includes(' '))
    for (const part of whole.split(/\s+/u)) if (part !== whole && [...part].length >= 3) seek('name', part, true)
  }
  if (handle && handle.length >= 3) seek('handle', handle, /^\p{L}+$/u.test(handle))
  if (email) seek('contact', email)
  return found
}

const escapeForPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')
