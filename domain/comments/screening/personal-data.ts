import type { Check } from './verdict.ts'

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
// With a country code, or in the grouped form in which people write their own: a year, a sum or a score is none.
const phone =
  /(?<![\p{L}\p{N}.,/])(?:\+|00)\d[\d ().\u00A0-]{7,20}\d(?![\p{N}])|(?<![\p{L}\p{N}.,/-])\(?0\d{1,4}\)?[ ./-]\d{2,4}(?:[ .-]?\d{2,4}){1,3}(?![\p{N}])/gu
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/gu

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

/** Addresses, numbers and accounts that look like somebody's own. */
export function findPersonalData(text: string): string[] {
  const digits = (match: string) => match.replace(/\D/g, '').length
  return [
    ...(text.match(email) ?? []),
    ...(text.match(iban) ?? []).filter(isIban),
    ...(text.match(phone) ?? []).filter(match => digits(match) >= 8 && digits(match) <= 15),
  ]
}

export const personalData: Check = ({ body, others }) => {
  const matched = findPersonalData([body, ...others].join('\n'))
  return matched.length > 0 ? { action: 'hold', rule: 'personal-data', matched } : undefined
}
