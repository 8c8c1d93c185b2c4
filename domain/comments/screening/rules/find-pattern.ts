import { RE2JS } from 're2js'
import { foldText } from '#domain/comments/fold-text'

// A find costs the text's length; the first few show a moderator what it is about.
const mostFound = 20
/** Instructions of a compiled expression: repetitions of repetitions grow to many, and each costs time on every text. */
const longestProgram = 4000

const compiled = new Map<string, RE2JS>()
const mostCompiled = 500

/**
 * Expressions are read by RE2's engine, whose time grows with the text's length whatever the expression: none can stall the
 * server, but it knows no look-around and no back-references.
 */
function compile(pattern: string): RE2JS {
  const known = compiled.get(pattern)
  if (known) return known
  const expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(pattern, expression)
  return expression
}

export type PatternFault = { fault: 'not-understood'; where: string } | { fault: 'matches-nothing' } | { fault: 'too-large' }

/** What is wrong with an expression, if anything is; `where` is the piece that the engine stumbled over. */
export function patternFault(pattern: string): PatternFault | undefined {
  try {
    const expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE)
    if (expression.programSize() > longestProgram) return { fault: 'too-large' }
    return expression.test('') ? { fault: 'matches-nothing' } : undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    // The engine writes its flags before the expression.
    const where = /`(?:\(\?[a-z]+\))*(.+)`$/u.exec(message)?.[1]
    return { fault: 'not-understood', where: where ?? pattern }
  }
}

/** What an expression finds, as it stands in the text: in the text as written, and in the text without accents and disguise. */
export function findPattern(text: string, pattern: string): string[] {
  const expression = compile(pattern)
  const written = placesOf(expression, text).map(({ start, end }) => text.slice(start, end))
  if (written.length > 0) return [...new Set(written)]
  const { text: folded, origins } = foldText(text)
  if (folded === text) return []
  const disguised = placesOf(expression, folded).map(({ start, end }) =>
    text.slice(origins[start] ?? text.length, end < origins.length ? origins[end] : text.length),
  )
  return [...new Set(disguised)]
}

function placesOf(expression: RE2JS, text: string): { start: number; end: number }[] {
  const matcher = expression.matcher(text)
  const places: { start: number; end: number }[] = []
  while (places.length < mostFound && matcher.find()) {
    if (matcher.end() > matcher.start()) places.push({ start: matcher.start(), end: matcher.end() })
  }
  return places
}
