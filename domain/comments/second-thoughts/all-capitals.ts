const word = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu
const address = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])@[\p{L}\p{M}\p{N}_]+/giu

// A row of abbreviations (NATO, EU, UN, BBC) is shorter.
const fewestWords = 5
const fewestLetters = 16
// A whole text in capitals is a shout when it is short, too.
const fewestOfWhole = 12
const wholeShare = 0.8

/** The rows of words in capitals: letters of scripts that know two cases alone count, so that Arabic is never loud. */
export function allCapitals(text: string): string[] {
  const plain = text.replace(address, found => ' '.repeat(found.length))
  const rows: { start: number; end: number; words: number; letters: number }[] = []
  let row: (typeof rows)[number] | undefined
  let upper = 0
  let lower = 0
  for (const { 0: letters, index } of plain.matchAll(word)) {
    const capitals = letters.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0
    const small = letters.match(/\p{Ll}/gu)?.length ?? 0
    upper += capitals
    lower += small
    if (small > 0) row = undefined
    else if (capitals > 0) {
      if (!row) rows.push((row = { start: index, end: index, words: 0, letters: 0 }))
      row.end = index + letters.length
      row.words += capitals > 1 ? 1 : 0
      row.letters += capitals
    }
  }
  const isWhole = upper >= fewestOfWhole && upper / (upper + lower) >= wholeShare && rows.some(({ words }) => words > 1)
  return rows
    .filter(({ words, letters }) => (isWhole ? words > 1 : words >= fewestWords && letters >= fewestLetters))
    .map(({ start, end }) => text.slice(start, end))
}
