/**
 * A text for comparing, of the same length, so that a place in it is a place in the original: small letters, ASCII
 * digits for those of any script, plain forms of full-width signs, and a space for every space and invisible direction mark.
 */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase()
  if (/^[\x20-\x7e]*$/.test(lower)) return lower
  // One letter (İ) becomes two: then letter by letter.
  const small = lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, letter => sameLength(letter, letter.toLowerCase()))
  return small
    .replace(/[^\P{Nd}0-9]/gu, digit => sameLength(digit, digitOf(digit)))
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0).toLowerCase())
    .replace(/[\s\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/g, ' ')
    .replace(/[،、]/g, ',')
    .replace(/[’ʼ‘＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[ᵉ]/g, 'e')
}

const isDigit = /\p{Nd}/u

/** The digits of a script stand in a row from nought to nine, and no two rows touch below U+1D7CE. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && isDigit.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

function sameLength(original: string, folded: string): string {
  return folded.length === original.length ? folded : original
}
