import 'server-only'
import { detectAll } from 'tinyld'

// Enough to tell by, and little enough that a hostile length costs nothing.
const lengthRead = 1000
const leastAccuracy = 0.1
/** The guesses' accuracies mean something only beside each other. */
const aheadOfNext = 2

/** A BCP 47 tag where the text is long and clear enough, else `und`. */
export function guessLanguage(text: string): string {
  if (text.length < 12) return 'und'
  const [best, next] = detectAll(text.slice(0, lengthRead))
  if (!best || best.accuracy < leastAccuracy || best.accuracy < aheadOfNext * (next?.accuracy ?? 0)) return 'und'
  return best.lang
}
