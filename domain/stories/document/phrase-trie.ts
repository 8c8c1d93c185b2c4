import { foldLetters } from '#domain/stories/document/fold-letters'

type Node<Kind> = { next: Map<string, Node<Kind>>; kinds?: Set<Kind> }

export type PhraseMatch<Kind> = { start: number; end: number; kinds: ReadonlySet<Kind> }

const letter = /[\p{L}\p{M}\p{N}]/u
const unspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

/** Many phrases looked up at once: the time taken grows with the text, not with the number of phrases. */
export class PhraseTrie<Kind> {
  readonly #root: Node<Kind> = { next: new Map() }

  add(phrase: string, kind: Kind): void {
    let node = this.#root
    for (const unit of foldLetters(phrase.normalize('NFC'))) {
      let following = node.next.get(unit)
      if (!following) node.next.set(unit, (following = { next: new Map() }))
      node = following
    }
    node.kinds = (node.kinds ?? new Set()).add(kind)
  }

  /** The longest phrase that begins at a place of a folded text and ends where a word ends. */
  at(folded: string, start: number): PhraseMatch<Kind> | undefined {
    let node = this.#root
    let found: PhraseMatch<Kind> | undefined
    for (let index = start; index < folded.length;) {
      const unit = String.fromCodePoint(folded.codePointAt(index) ?? 0)
      const following = node.next.get(unit)
      if (!following) break
      node = following
      index += unit.length
      if (node.kinds && isWordEnd(folded, index)) found = { start, end: index, kinds: node.kinds }
    }
    return found
  }

  /** Every phrase of a folded text that begins where a word begins; the longest one counts. */
  *all(folded: string): Generator<PhraseMatch<Kind>> {
    for (let index = 0; index < folded.length;) {
      const match = this.#root.next.has(folded[index] ?? '') && isWordStart(folded, index) ? this.at(folded, index) : undefined
      if (match) yield match
      index = match?.end ?? index + 1
    }
  }
}

function isWordStart(folded: string, index: number): boolean {
  return !letter.test(folded[index - 1] ?? '') || unspaced.test(folded[index - 1] ?? '') || unspaced.test(folded[index] ?? '')
}

function isWordEnd(folded: string, index: number): boolean {
  return !letter.test(folded[index] ?? '') || unspaced.test(folded[index] ?? '') || unspaced.test(folded[index - 1] ?? '')
}
