import { textsOf, type Check } from './verdict.ts'

const email = /[\p{L}\p{N}._%+-]{1,64}[@＠][\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/giu

const space = ' \\u00A0\\u2009\\u202F'
// A number that goes on to the left is a sum, a page or a date.
const begins = `(?<![\\p{L}\\p{N}.,/-])(?<!\\d[${space}])`
const ends = '(?![\\p{N}%€$£])(?![.,/-]\\p{N})'
const callWords =
  'tel|telefon\\p{L}*|téléphone|phone|call|ring|mobile|cell|cellulare|chiam\\p{L}*|whatsapp|telegram|handy|móvil|llam\\p{L}*|тел|телефон\\p{L}*|дзвон\\p{L}*|звон\\p{L}*|هاتف\\p{L}*|جوال\\p{L}*|اتصل\\p{L}*'

/** The forms in which people write their numbers; a year, a sum, a score or a citation has none of them. */
const phones = [
  // With a country's code; not within the groups of an identifier.
  `(?<![\\p{L}\\p{N}.,/]|[\\p{L}\\p{N}]-)(?<!\\d[${space}])(?:\\+|00)[1-9][\\d().${space}-]{7,20}\\d(?!\\p{N})`,
  // Within a country: the area's or the operator's zero, in groups or in one piece.
  `${begins}\\(?0[1-9]\\d{0,3}\\)?[./${space}-]\\d{2,4}(?:[.${space}-]?\\d{2,4}){1,3}${ends}`,
  `${begins}0[1-9]\\d{7,9}${ends}`,
  // North America; mobile numbers of Italy and Spain.
  `${begins}(?:\\([2-9]\\d{2}\\)[${space}]?|[2-9]\\d{2}[.${space}-])\\d{3}[.${space}-]\\d{4}${ends}`,
  `${begins}[367]\\d{2}[.${space}-](?:\\d{6,7}|\\d{3}[.${space}-]?\\d{3})${ends}`,
  // Whatever its form, after a word of calling.
  `(?<=(?<!\\p{L})(?:${callWords})[.:${space}]{1,3})\\d[\\d.${space}-]{5,16}\\d${ends}`,
  '(?<=wa\\.me/)\\d{8,15}',
].map(pattern => new RegExp(pattern, 'giu'))

const notPhones = [
  // 05.03.2024, 5-3-2024, 05/03/24 and what follows them.
  /^(?:0?[1-9]|[12]\d|3[01])[./ -](?:0?[1-9]|1[0-2])[./ -](?:1[5-9]|20)\d{2}(?!\d)/u,
  /^(?:0?[1-9]|1[0-2])[./ -](?:0?[1-9]|[12]\d|3[01])[./ -](?:1[5-9]|20)\d{2}(?!\d)/u,
  // From 08.30-10.45.
  /^(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d$/u,
  // No. 0445/2000.
  /^\d{2,5}\/(?:1[5-9]|20)\d{2}$/u,
  // +10 000 000 and 300 000 000.
  /(?:^|[ .\u00A0\u2009\u202F])000$/u,
  // 2019-2020 2021.
  /^(?:(?:1[5-9]|20)\d{2}[ .-]*)+$/u,
]

/** ISO 7064 mod 97-10 over the rearranged account number (ISO 13616): a random string passes once in 97. */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '')
  if (compact.length < 15 || compact.length > 34) return false
  let rest = 0
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** The account number that a match begins with: what follows it may be a word of the sentence. */
function ibanIn(match: string): string {
  let text = match
  while (text && !isIban(text)) text = text.slice(0, Math.max(text.lastIndexOf(' '), 0))
  return text
}

function isPhone(match: string): boolean {
  const digits = match.replace(/\D/g, '').length
  return digits >= 8 && digits <= 15 && !notPhones.some(form => form.test(match))
}

/** Digits of every script as those of ASCII, each in its place. */
function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯０-９]/gu, digit => {
    const code = digit.charCodeAt(0)
    const zero = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10].find(start => code >= start && code < start + 10)!
    return String(code - zero)
  })
}

/** An address is long and full of digits, and nobody's number; blank, so that every place stays. */
function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)(?!wa\.me)[^\s)\]]+/giu, address => ' '.repeat(address.length))
}

/** Addresses, numbers and accounts that look like somebody's own, as they stand in the text. */
export function findPersonalData(text: string): string[] {
  const numbers = withoutAddresses(plainDigits(text))
  const found = [
    ...[...text.matchAll(email)].map(({ index, 0: { length } }) => ({ index, length })),
    ...[...numbers.matchAll(iban)]
      .map(({ index, 0: match }) => ({ index, length: ibanIn(match).length }))
      .filter(({ length }) => length > 0),
    ...phones.flatMap(form =>
      [...numbers.matchAll(form)].filter(([match]) => isPhone(match)).map(({ index, 0: { length } }) => ({ index, length })),
    ),
  ].toSorted((one, other) => one.index - other.index || other.length - one.length)
  // Several forms may fit one number: the longest is it.
  const whole: typeof found = []
  for (const place of found) {
    const last = whole.at(-1)
    if (!last || place.index >= last.index + last.length) whole.push(place)
  }
  return whole.map(({ index, length }) => text.slice(index, index + length))
}

export const personalData: Check = (context, isOver) => {
  const found = new Set<string>()
  for (const text of textsOf(context)) {
    for (const data of findPersonalData(text)) found.add(data)
    if (found.size === 0 && isOver()) return 'timed-out'
  }
  const matched = [...found]
  return matched.length > 0 ? { action: 'hold', rule: 'personal-data', matched } : undefined
}
