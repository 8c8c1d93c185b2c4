import { foldLetters } from '#domain/stories/document/fold-letters'
import { residuePhrases } from '#domain/stories/document/residue-phrases'

export type SourceLine = { outlet: string | null; sourceUrl: string | null; hasLabel: boolean }

const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»「」（）]+/iu
const longestOutlet = 200
const longestAddress = 2_000
/** A longer line is a sentence that names a source. */
const longestLine = 2_400

/** `Source: Outlet – https://…`, `Outlet — https://…`, or a link alone; undefined for any other line. */
export function readSourceLine(text: string): SourceLine | undefined {
  if (text.length > longestLine) return undefined
  const label = labelEnd(text)
  const rest = text.slice(label)
  const found = address.exec(rest)
  const url = found ? webAddress(found[0]) : null
  const words = url && found ? `${rest.slice(0, found.index)} ${rest.slice(found.index + url.written.length)}` : rest
  const outlet = words.replace(/^[\s–—\-|,:;：(（[<«“„"]+|[\s–—\-|,:;：()（）[\]<>»”“".]+$/gu, '').trim()
  if (outlet.length > longestOutlet || outlet.split(/\s+/).length > 12) return undefined
  // Without a label only a link at the end makes it a source, with a name before it or nothing.
  if (label === 0 && !(url && found && isNamedLink(rest.slice(0, found.index), rest.slice(found.index + url.written.length))))
    return undefined
  if (!outlet && !url) return undefined
  return { outlet: outlet || null, sourceUrl: url?.href ?? null, hasLabel: label > 0 }
}

function isNamedLink(before: string, after: string): boolean {
  if (/[^\s>)\].]/.test(after)) return false
  return /^[\s<([]*$/.test(before) || (before.length <= 64 && /[–—\-|:：(]\s*<?$/.test(before) && !/[.!?]\s/.test(before))
}

/** A label counts only with its colon, or a dash: `via` and `за` are words too. */
function labelEnd(text: string): number {
  const folded = foldLetters(text.slice(0, 60))
  const start = /^[ ([（【*_•-]*/.exec(folded)?.[0].length ?? 0
  const match = residuePhrases().at(folded, start)
  if (!match?.kinds.has('source')) return 0
  const mark = /^[ *_]*(?::|-(?= ))[ *_]*/.exec(folded.slice(match.end))
  return mark ? match.end + mark[0].length : 0
}

/** The address as it is written, without the marks of the sentence around it. */
function webAddress(found: string): { href: string; written: string } | null {
  let written = found.replace(/[.,;:!?'’"»”>\]}،。、]+$/u, '')
  // A closing bracket belongs to the address only with its opening one.
  while (written.endsWith(')') && written.split(')').length > written.split('(').length) written = written.slice(0, -1)
  const href = /^www\./i.test(written) ? `https://${written}` : written
  return href.length <= longestAddress && URL.canParse(href) ? { href, written } : null
}
