import 'server-only'
import { createHash } from 'node:crypto'

/**
 * The text as it is kept: line ends of any system become one, a byte order mark and blank ends go, composed letters
 * are one. Pasting a file that was uploaded before makes the same text.
 */
export function normalDocument(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim()
}

/** SHA-256 of the normalised text, hexadecimal: the same document again leads to the same story. */
export function documentHash(text: string): string {
  return createHash('sha256').update(normalDocument(text).normalize('NFC')).digest('hex')
}
