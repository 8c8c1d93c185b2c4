import 'server-only'
import { detectAll } from 'tinyld'

/** A BCP 47 tag where the text is long and clear enough, else `und`. */
export function guessLanguage(text: string): string {
  if (text.length < 12) return 'und'
  const [best] = detectAll(text)
  return best && best.accuracy >= 0.25 ? best.lang : 'und'
}
