import { randomInt } from 'node:crypto'

// Without letters and digits that are mistaken for each other: it is read from a screen.
const alphabet = 'abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679'

/** Sixteen random characters, about 90 bits, to be handed over once. */
export function oneTimePassword(): string {
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
