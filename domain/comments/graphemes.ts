const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Characters as a reader counts them: a flag, a family or a letter with its marks is one. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}
