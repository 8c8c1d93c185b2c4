import { sameText } from '#domain/comments/fold-text'

/**
 * Whether two texts are near-copies of each other: the share of three-letter pieces that both have (Jaccard), on folded
 * text, so that another case, accent or comma hides nothing. To find candidates among many texts each keeps a sketch
 * (MinHash in bands, Broder 1997): two texts that share seven tenths of their pieces share a number of it 99 times of 100.
 */
const nearDuplicateFrom = 0.7

const pieceLength = 3
const bands = 16
const rowsABand = 4
// Shorter texts are alike by chance: “It led the news here” says what many would say.
const fewestPieces = 30
const fewestUnspaced = 15
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

function piecesOf(body: string): Set<string> {
  // What a writer quotes is not the writer's own.
  const own = body.replace(/^[ \t]*>.*$/gmu, '')
  const text = sameText(own)
  const pieces = new Set<string>()
  for (let at = 0; at + pieceLength <= text.length; at++) pieces.add(text.slice(at, at + pieceLength))
  const least = (text.match(unspaced)?.length ?? 0) > text.length / 2 ? fewestUnspaced : fewestPieces
  return pieces.size < least ? new Set() : pieces
}

/** From 0, nothing in common, to 1, the same; 0 where one of them is too short to tell. */
export function likeness(one: string, other: string): number {
  const pieces = piecesOf(one)
  const others = piecesOf(other)
  if (pieces.size === 0 || others.size === 0) return 0
  let shared = 0
  for (const piece of pieces) if (others.has(piece)) shared += 1
  return shared / (pieces.size + others.size - shared)
}

export function isNearDuplicate(one: string, other: string): boolean {
  return likeness(one, other) >= nearDuplicateFrom
}

/** The numbers of a text, each 32 bits with a sign; none for a text too short to tell. */
export function sketchOf(body: string): number[] {
  const pieces = piecesOf(body)
  if (pieces.size === 0) return []
  const least = new Uint32Array(bands * rowsABand).fill(0xffffffff)
  for (const piece of pieces) {
    const seed = hashOf(piece)
    for (let row = 0; row < least.length; row++) {
      const hash = mixed(seed ^ Math.imul(row + 1, 0x9e3779b1))
      if (hash < least[row]!) least[row] = hash
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    // The band's own number goes in too: equal numbers in different bands mean nothing.
    let hash = band
    for (let row = 0; row < rowsABand; row++) hash = mixed(Math.imul(hash, 31) + least[band * rowsABand + row]!)
    return hash | 0
  })
}

/** FNV-1a. */
function hashOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
