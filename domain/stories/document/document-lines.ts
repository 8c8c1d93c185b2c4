export type DocumentLine = {
  /** Counted from 1. */
  number: number
  /** Without spaces at its ends. */
  text: string
  /** How many empty lines stand before it. */
  gap: number
}

/** The lines that hold something, whatever system ended them. */
export function documentLines(text: string): DocumentLine[] {
  const lines: DocumentLine[] = []
  let gap = 0
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.trim()
    if (!trimmed) {
      gap += 1
      continue
    }
    lines.push({ number: index + 1, text: trimmed, gap })
    gap = 0
  }
  return lines
}
