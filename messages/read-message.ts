/** What an ICU message is made of. A choice is a plural, a selectordinal or a select; `number` is the `#` within a plural. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'number' }
  | { kind: 'argument'; name: string; format: string | null }
  | { kind: 'choice'; name: string; format: string; options: Map<string, Piece[]> }
  | { kind: 'tag'; name: string; content: Piece[] }

const choices = new Set(['plural', 'selectordinal', 'select'])

/**
 * Reads a message by the grammar of ICU MessageFormat with tags, apostrophes quoting as in its default mode. The product
 * formats messages by use-intl alone, which does not say what a message is made of. Throws SyntaxError.
 */
export function readMessage(message: string): Piece[] {
  let at = 0

  const fail = (why: string): never => {
    throw new SyntaxError(`${why} at ${at} of: ${message}`)
  }
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern.source, 'uy')
    sticky.lastIndex = at
    const found = sticky.exec(message)
    if (found) at = sticky.lastIndex
    return found?.[0]
  }
  const need = (pattern: RegExp, what: string): string => take(pattern) ?? fail(`${what} missing`)
  const name = () => need(/\s*[\w-]+\s*/, 'a name').trim()

  const text = (inPlural: boolean): string | undefined => {
    if (take(/''/)) return "'"
    const quoted = take(inPlural ? /'[{}<>#](?:[^']|'')*'?/ : /'[{}<>](?:[^']|'')*'?/)
    if (quoted) return quoted.slice(1).replace(/'$/, '').replaceAll("''", "'")
    return take(inPlural ? /'|<(?!\/?[a-z])|[^'{}<#]+/ : /'|<(?!\/?[a-z])|[^'{}<]+/)
  }

  const braced = (): Piece => {
    const argument = name()
    if (take(/\}/)) return { kind: 'argument', name: argument, format: null }
    need(/,/, 'a comma')
    const format = name()
    if (!choices.has(format)) {
      need(/[^{}]*\}/, 'the end of the argument')
      return { kind: 'argument', name: argument, format }
    }
    need(/,/, 'a comma')
    const options = new Map<string, Piece[]>()
    while (!take(/\s*\}/)) {
      const option = need(/\s*(?:=\d+|[\w-]+)\s*\{/, 'an option')
        .slice(0, -1)
        .trim()
      if (options.has(option)) fail(`${option} twice`)
      options.set(option, pieces(format !== 'select'))
      need(/\}/, 'the end of the option')
    }
    if (!options.has('other')) fail('the option other missing')
    return { kind: 'choice', name: argument, format, options }
  }

  const pieces = (inPlural: boolean): Piece[] => {
    const read: Piece[] = []
    for (;;) {
      const words = text(inPlural)
      const tag = words === undefined ? take(/<[a-z][\w-]*>/) : undefined
      if (words !== undefined) read.push({ kind: 'text', text: words })
      else if (tag) {
        read.push({ kind: 'tag', name: tag.slice(1, -1), content: pieces(inPlural) })
        need(new RegExp(`</${tag.slice(1)}`), `the end of ${tag}`)
      } else if (inPlural && take(/#/)) read.push({ kind: 'number' })
      else if (take(/\{/)) read.push(braced())
      else return read
    }
  }

  const read = pieces(false)
  if (at < message.length) fail('something is open or closed too often')
  return read
}

/** Every piece, those within options and tags too. */
export function allPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(piece => {
    if (piece.kind === 'choice') return [piece, ...allPieces([...piece.options.values()].flat())]
    return piece.kind === 'tag' ? [piece, ...allPieces(piece.content)] : [piece]
  })
}
