import { highlight } from '#domain/moderation/highlight'

/** A text as it was written, with the words marked that a rule found in it. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return highlight(text, words).map((segment, index) => (segment.isMatch ? <mark key={index}>{segment.text}</mark> : segment.text))
}
