import 'server-only'
import { createHash } from 'node:crypto'
import type { Reader } from '#domain/people/actor'
import { canonicalJson } from '#server/people/export/canonical-json'
import { exportSections } from '#server/people/export/export-sections'
import { readSection } from '#server/people/export/read-section'

/** Raised when a reader of the document would have to change. */
const exportVersion = 1

/**
 * Everything about one person as a JSON document, piece by piece: `data` is canonical JSON (see canonical-json.ts), and
 * `checksum` after it is the SHA-256 of exactly that text, hexadecimal. Nothing is held but the rows on their way.
 */
export async function* exportAccount(actor: Reader, now = new Date()): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const data = (text: string) => {
    hash.update(text)
    return text
  }
  yield `{"format":"diverging-reports-account","version":${exportVersion},"exportedAt":${JSON.stringify(now)},"data":`
  yield data('{')
  for (const [index, name] of Object.keys(exportSections).toSorted().entries()) {
    yield data(`${index === 0 ? '' : ','}${JSON.stringify(name)}:[`)
    let isFirst = true
    for await (const rows of readSection(exportSections[name]!, actor.id)) {
      yield data(`${isFirst ? '' : ','}${rows.map(canonicalJson).join(',')}`)
      isFirst = false
    }
    yield data(']')
  }
  yield data('}')
  yield `,"checksum":"${hash.digest('hex')}"}\n`
}
