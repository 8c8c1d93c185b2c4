import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeDocument, longestDocumentBytes, documentRefusalSentence } from '#domain/stories/document/decode-document'
import { toDocumentJson } from '#domain/stories/document/document-json'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import type { SeededStory } from '#server/stories/seed-story'
import { reachDatabaseOrExit } from './reach-database.ts'

const usage = `Usage:
  npm run import -- FILE [--publish] [--dry-run] [--json]
FILE is a text document in UTF-8, up to 2 MB. It is stored as a draft; --publish shows it to readers at once,
--dry-run stores nothing, --json prints what was recognised on standard output and nothing else there.`

function fail(sentence: string, code = 1): never {
  console.error(sentence)
  process.exit(code)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        publish: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`, 2)
  }
}

const { positionals, values } = readArguments()
const [file, ...extra] = positionals
if (!file || extra.length > 0) fail(usage, 2)

const text = readDocument(file)
const parsed = parseStoryDocument(text)
if (values['dry-run']) report(undefined, '')
else await seed()

/** The document's text; refused, nothing is touched. */
function readDocument(path: string): string {
  // npm changes the folder, and so does with-node.mjs; the path is meant from where the command was called.
  const whole = resolve(process.env['INIT_CWD'] ?? process.env['CALLED_FROM'] ?? process.cwd(), path)
  try {
    // Not even read when it is too large to be a document.
    if (statSync(whole).size > longestDocumentBytes) fail(`${path}: ${documentRefusalSentence('too-large')}`)
    const decoded = decodeDocument(readFileSync(whole))
    return decoded.ok ? decoded.value : fail(`${path}: ${documentRefusalSentence(decoded.refusal.code)}`)
  } catch (error) {
    return fail(
      `${path} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file.' : (error as Error).message}`,
    )
  }
}

async function seed(): Promise<void> {
  if (!values.json) console.error(`Reading ${file}: ${parsed.reports.length} reports recognised.`)
  const leave = await reachDatabaseOrExit()
  const [{ seedStory }, { database }, { configuration }] = await Promise.all([
    import('#server/stories/seed-story'),
    import('#server/database'),
    import('#server/configuration'),
  ])
  let wrong: string | undefined
  try {
    const seeded = await seedStory('system', { text, publish: values.publish })
    if (seeded.ok) report(seeded.value, `${configuration().PUBLIC_URL}/stories/${encodeURIComponent(seeded.value.slug)}`)
    else
      wrong = `${file} cannot be published as it is (${seeded.refusal.code === 'not-publishable' ? seeded.refusal.problems.map(({ code }) => code).join(', ') : seeded.refusal.code}): import it without --publish and mend it on the workbench.`
  } catch (error) {
    wrong = (error as Error).message
  }
  await database.$disconnect()
  await leave()
  if (wrong) fail(wrong)
}

function report(seeded: SeededStory | undefined, url: string): void {
  if (seeded?.isKnown) console.error(`This document was seeded before: nothing was stored again.`)
  if (values.json) {
    console.log(JSON.stringify(toDocumentJson(parsed, { slug: seeded?.slug ?? null, url: seeded ? url : null }), null, 2))
    return
  }
  console.log(parsed.headline ?? '(no headline)')
  for (const [index, { headline, blocks, confidence, reason }] of parsed.reports.entries()) {
    console.log(`${index + 1}. ${headline} (${blocks.length} blocks; boundary ${confidence}: ${reason})`)
  }
  for (const warning of parsed.warnings) console.error(`Warning: ${warning}`)
  if (!seeded) console.log('Nothing was stored.')
  else if (seeded.status === 'published') console.log(`Published: ${url}`)
  else
    console.log(
      `Kept as ${seeded.status === 'draft' ? 'a draft' : 'unpublished'}, to be found under Admin → Stories: ${url.replace(/\/stories\/[^/]*$/, `/admin/stories/${seeded.storyId}`)}`,
    )
}
