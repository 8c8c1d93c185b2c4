export const longestSlug = 80

/**
 * The last part of a story's address: lower-case letters, marks and digits of any script (NFC), in words joined by
 * single hyphens. Letters are kept as they are: a headline in Arabic or Japanese stays readable in its address.
 */
export function isSlug(value: string): boolean {
  return (
    [...value].length <= longestSlug &&
    value === value.normalize('NFC').toLowerCase() &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u.test(value)
  )
}

/** A slug for a headline; `story` for one without a letter or digit. Cut at a word's end where there is one. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    // An apostrophe inside a word does not divide it: "Italy's" becomes "italys".
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .split('-')
    .map(word => word.replace(/^\p{M}+/u, ''))
    .filter(Boolean)
  const whole = words.join('-')
  return cut(whole, longestSlug) || 'story'
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken, within the longest length. */
export function freeSlug(slug: string, isTaken: (candidate: string) => boolean): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`
    const candidate = cut(slug, longestSlug - suffix.length) + suffix
    if (!isTaken(candidate)) return candidate
  }
}

function cut(slug: string, length: number): string {
  const letters = [...slug]
  if (letters.length <= length) return slug
  const short = letters.slice(0, length).join('')
  const end = letters[length] === '-' ? short.length : short.lastIndexOf('-')
  // A script without spaces has no word's end to cut at.
  return end > length / 2 ? short.slice(0, end) : short.replace(/-$/, '')
}
