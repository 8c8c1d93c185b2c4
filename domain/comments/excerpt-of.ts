const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The beginning of a text on one line, not longer than so many characters, ended between words. */
export function excerptOf(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  let end = 0
  for (const { index, segment } of segmenter.segment(line.slice(0, most + 200))) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return `${line.slice(0, end || most).trimEnd()}…`
}
