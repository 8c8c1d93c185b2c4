import type { MarkedPiece } from '#domain/search/highlight-matches'

/** A text with what was looked for marked in it. */
export function MarkedPieces({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return pieces.map(({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text))
}
