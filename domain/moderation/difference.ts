export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string }

// A table larger than this is not worth its time: the middle then counts as replaced.
const maximumTable = 2_000_000

/** What changed between two texts, by words. The parts without the added ones are the old text, without the removed ones the new. */
export function difference(before: string, after: string): DifferencePart[] {
  const [old, now] = [words(before), words(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const parts: DifferencePart[] = []
  const add = (kind: DifferencePart['kind'], text: string) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  add('same', old.slice(0, head).join(''))
  for (const { kind, text } of middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail))) add(kind, text)
  add('same', old.slice(old.length - tail).join(''))
  return parts
}

/** Words, spaces and signs as the segmenter cuts them, which knows scripts without spaces too. */
function words(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
}

/** The longest common subsequence of words, walked from its table. */
function middle(old: string[], now: string[]): DifferencePart[] {
  if (old.length * now.length > maximumTable) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ]
  }
  const width = now.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      table[i * width + j] =
        old[i] === now[j] ? table[(i + 1) * width + j + 1]! + 1 : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  const parts: DifferencePart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ kind: 'same', text: old[i]! })
      i++
      j++
    } else if (j === now.length || (i < old.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) {
      parts.push({ kind: 'removed', text: old[i++]! })
    } else {
      parts.push({ kind: 'added', text: now[j++]! })
    }
  }
  return parts
}
