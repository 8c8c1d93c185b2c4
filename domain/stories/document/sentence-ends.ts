/** What closes a sentence in the scripts of the world; a question or an exclamation may close a headline as well. */
const fullStops = '.。．।॥۔።։‥'
const otherStops = '?!？！؟;…⸮'
const closers = '"”’\'»›」』）)\\]】》〉“‘'

const closedStop = new RegExp(`[${fullStops}][${closers}\\s]*$`)
const quotedStop = new RegExp(`[${fullStops}${otherStops}][${closers}]+$`)
const anyStop = new RegExp(`[${fullStops}${otherStops}][${closers}\\s]*$`)
/** `It was dark. (Photo: A. Person)` */
const bracketAfterStop = new RegExp(`[${fullStops}][${closers}]?\\s*[(（][^()（）]{1,90}[)）]$`)
const longestBracket = 100
/** Long enough for any row of closing marks. */
const tail = 12

/** Ends as a sentence ends, or with a quotation that does: no headline does that. */
export function endsWithFullStop(text: string): boolean {
  const end = text.slice(-tail)
  if (bracketAfterStop.test(text.slice(-longestBracket))) return true
  return closedStop.test(end) ? !isAbbreviation(text) : quotedStop.test(end)
}

export function endsSentence(text: string): boolean {
  return anyStop.test(text.slice(-tail))
}

/** `U.S.`, `a.m.`, and three points that stand for something unsaid. */
function isAbbreviation(text: string): boolean {
  return /(?:^|[\s(])(?:\p{L}\.){2,}$/u.test(text.slice(-tail)) || /\.{2,}$/.test(text)
}

const sentenceBreak = /(?<=[.!?…؟](?:["”’'»)\]]{0,2})\s)|(?<=[。．！？।॥۔](?:[」』）)]{0,2}))/u

/** The sentences of a text, roughly: an abbreviation may break one in two. */
export function sentencesOf(text: string): string[] {
  return text.split(sentenceBreak).filter(sentence => sentence.trim())
}
