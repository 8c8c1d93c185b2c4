import { createHash } from 'node:crypto'
import { sameText } from '#domain/comments/fold-text'

/** What was posted under a key: another content under the same key is noticed by it, whatever the order of its fields. */
export function hashContent(content: object): string {
  const inOrder = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value
  return createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex')
}

/** The same for two bodies that a reader would call the same: case, accents, spaces and punctuation do not count. */
export function hashBody(body: string): string {
  return createHash('sha256')
    .update(sameText(body) || body)
    .digest('hex')
}
