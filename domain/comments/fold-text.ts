/** A text as the word lists see it, with the place in the original of every folded character. */
export type FoldedText = { text: string; origins: number[] }

// Letters of other alphabets (and digits) that are drawn like a Latin one: a word is not hidden by mixing them in.
const lookAlikes: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}
const digitLookAlikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }

const invisible = /[\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u0640]/u
// Marks that only adorn a letter. Those of Indic and South-East Asian scripts are letters of their own and stay.
const adorning =
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/u

const arabic: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ی: 'ي', ک: 'ك' }

/** Folds case, width, accents, invisible characters and Arabic letter variants, keeping track of the origin. */
export function foldText(original: string): FoldedText {
  let text = ''
  const origins: number[] = []
  let at = 0
  for (const character of original) {
    if (!invisible.test(character)) {
      for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
        if (adorning.test(part) || invisible.test(part)) continue
        const folded = arabic[part] ?? part
        text += folded
        for (let unit = 0; unit < folded.length; unit++) origins.push(at)
      }
    }
    at += character.length
  }
  return { text, origins }
}

/** Folds further for comparing names and list words: look-alike letters of other alphabets become Latin ones. */
export function foldLookAlikes({ text, origins }: FoldedText): FoldedText {
  let folded = ''
  const places: number[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!
    const isBesideLetter = /\p{L}/u.test(text[index - 1] ?? '') || /\p{L}/u.test(text[index + 1] ?? '')
    const replacement = lookAlikes[character] ?? (isBesideLetter ? digitLookAlikes[character] : undefined) ?? character
    folded += replacement
    for (let unit = 0; unit < replacement.length; unit++) places.push(origins[index]!)
  }
  return { text: folded, origins: places }
}

/** One line of folded text without punctuation, for telling that two comments say the same. */
export function sameText(body: string): string {
  return foldText(body)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
