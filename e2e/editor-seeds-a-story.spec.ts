import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test, type Sample } from './fixtures.ts'
import { storyField } from './story-field.ts'

const { seed, list, workbench, editor } = en.admin.stories
const { story: storyWords } = workbench

const root = join(import.meta.dirname, '..')
const shared = join(root, '..', 'shared', 'seeds', 'meloni-security-plan.txt')
const documentFile = existsSync(shared) ? shared : join(root, 'prisma', 'sample', 'content', 'sample-document.txt')

/** The document is known after a first run: its story goes, so that it is seeded anew. */
async function forget(sample: Sample, headline: string): Promise<void> {
  await sample.database.story.deleteMany({ where: { document: { text: { startsWith: headline } } } })
}

const reportAt = (page: Page, number: number): Locator => page.getByRole('region', { name: `Report ${number}`, exact: true })
const reports = (page: Page): Locator => page.getByRole('heading', { level: 3, name: /^Report \d+$/ })
const blocks = (report: Locator): Locator => report.getByRole('group', { name: /^Block \d+/ })

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(page.getByText(workbench.allSaved)).toBeVisible()
}

test('an editor seeds a document, mends a boundary, says who reported, publishes, and takes it down', async ({
  page,
  context,
  request,
  sample,
  signIn,
  openBrowser,
  allowErrors,
}) => {
  test.slow()
  allowErrors(/status of 404/)
  const text = readFileSync(documentFile, 'utf8')
  const parsed = parseStoryDocument(text)
  const count = parsed.reports.length
  const headline = parsed.headline ?? ''
  expect(count).toBeGreaterThan(2)
  await forget(sample, headline)

  await signIn(context, 'editor')
  await page.goto('/admin/stories')
  await page.getByRole('link', { name: list.seed }).click()
  await isAlive(page.getByLabel(seed.file))
  await page.getByLabel(seed.file).setInputFiles(documentFile)
  const outline = page.getByRole('region', { name: seed.preview })
  await expect(outline).toContainText(headline)
  await expect(outline.locator('ol > li')).toHaveCount(count)
  await page.getByRole('button', { name: seed.submit }).click()
  await expect(page.getByText(list.done.seeded)).toBeVisible()
  const address = new URL(page.url()).pathname

  // The preview stands beside the source text.
  await expect(reports(page)).toHaveCount(count)
  await expect(storyField(page, storyWords.headline)).toHaveValue(headline)
  await expect(page.getByRole('list', { name: workbench.source.title })).toContainText(headline)
  for (const [index, report] of parsed.reports.entries())
    await expect(reportAt(page, index + 1).getByLabel(workbench.headline, { exact: true })).toHaveValue(report.headline)

  // Split a report, merge the parts again, move a block, and take the move back.
  const second = reportAt(page, 2)
  const before = await blocks(second).count()
  await second.getByRole('button', { name: workbench.splitHere }).nth(2).click()
  await expect(reports(page)).toHaveCount(count + 1)
  await expect(blocks(second)).toHaveCount(2)
  await reportAt(page, 3).getByRole('button', { name: workbench.mergeUp }).click()
  await expect(reports(page)).toHaveCount(count)
  await expect(blocks(second)).toHaveCount(before)
  const words = blocks(second).getByRole('textbox')
  const [one, two] = [await words.nth(0).inputValue(), await words.nth(1).inputValue()]
  await blocks(second).nth(0).getByRole('button', { name: workbench.moveDown }).click()
  await expect(words.nth(0)).toHaveValue(two)
  await expect(words.nth(1)).toHaveValue(one)
  await page.getByRole('button', { name: workbench.undo }).click()
  await expect(words.nth(0)).toHaveValue(one)

  // Who reported, for whom, in which language, and what of it may be shown.
  const facts = [
    { outlet: 'The Ferry Post', country: 'GB', language: 'en', link: 'https://ferry.example/1', rights: 'full' },
    { outlet: 'Il Molo', country: 'IT', language: 'it', link: 'https://molo.example/2', rights: 'excerpt' },
    { outlet: 'Die Mole', country: 'DE', language: 'de', link: 'https://mole.example/3', rights: 'link' },
  ]
  for (const [index, fact] of facts.entries()) {
    const report = reportAt(page, index + 1)
    await report.getByText(workbench.details).click()
    await report.getByLabel(workbench.outlet).fill(fact.outlet)
    await report.getByLabel(workbench.country).selectOption(fact.country)
    await report.getByLabel(workbench.language).fill(fact.language)
    await report.getByLabel(workbench.link).fill(fact.link)
    await report.getByLabel(workbench.rights).selectOption(fact.rights)
  }
  const slug = `seeded-${randomUUID().slice(0, 8)}`
  await storyField(page, storyWords.slug).fill(slug)
  await save(page)
  await page.reload()
  await expect(reportAt(page, 2).getByText('Il Molo')).toBeVisible()
  await page.getByRole('button', { name: workbench.savePublish }).click()
  await page.getByRole('link', { name: editor.view }).click()

  // What readers see.
  await expect(page).toHaveURL(`/stories/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  const articles = page.locator('article.report')
  await expect(articles).toHaveCount(count)
  await expect(articles.nth(0)).toContainText('The Ferry Post')
  await expect(articles.nth(1)).toContainText(en.stories.breakdown.excerptNote)
  await expect(articles.nth(2)).toContainText(en.stories.breakdown.linkNote)
  await expect(articles.nth(2).getByRole('link', { name: 'Read it at Die Mole' })).toHaveAttribute('href', 'https://mole.example/3')
  const json = (await (await request.get(`/api/v1/stories/${slug}`)).json()) as {
    reports: { outlet: string; summary: string | null; blocks: unknown[] }[]
  }
  expect(json.reports.map(report => report.outlet).slice(0, 3)).toEqual(facts.map(fact => fact.outlet))
  expect(json.reports[0]?.blocks).toHaveLength(parsed.reports[0]?.blocks.length ?? 0)
  expect(json.reports[1]?.blocks).toHaveLength(1)
  expect(json.reports[2]).toMatchObject({ summary: null, blocks: [] })

  // The same document again leads to this story.
  await page.goto('/admin/stories/seed')
  await isAlive(page.getByLabel(seed.text, { exact: true }))
  await page.getByLabel(seed.text, { exact: true }).fill(text)
  await page.getByRole('button', { name: seed.submit }).click()
  await expect(page.getByText(list.done.known)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`^[^?]*${address}\\?`))

  // Taken down, nobody finds it any more.
  await page.getByText(editor.unpublish).click()
  await page.getByRole('button', { name: editor.unpublishConfirm, exact: true }).click()
  await expect(page.getByText(list.done.unpublished)).toBeVisible()
  const reader = await openBrowser()
  expect((await reader.goto(`/stories/${slug}`))?.status()).toBe(404)
  for (const path of [`/api/v1/stories/${slug}`, `/stories/${slug}/feed.xml`, `/api/v1/stories/${slug}/comments`])
    expect((await request.get(path)).status(), path).toBe(404)
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain(slug)
})

test('what is no text document is refused in a sentence, and nothing is stored', async ({ page, context, sample, signIn }) => {
  const editorPerson = await signIn(context, 'editor')
  await page.goto('/admin/stories/seed')
  await isAlive(page.getByLabel(seed.file))
  for (const [code, buffer] of [
    ['empty', Buffer.from(' \n\u200B\n')],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0])],
    ['not-utf-8', Buffer.from('Citt\u00e0 del Vaticano', 'latin1')],
    ['too-large', Buffer.alloc(2_000_001, 'a')],
  ] as const) {
    await page.getByLabel(seed.file).setInputFiles({ name: 'document.txt', mimeType: 'text/plain', buffer })
    await expect(page.getByRole('main').getByRole('alert')).toContainText(seed.refusals[code])
  }
  expect(await sample.database.story.count({ where: { createdById: editorPerson.id } })).toBe(0)
})

test('a document is seeded and published without JavaScript', async ({ browser, sample, signIn, watch }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  watch(context)
  const person = await signIn(context, 'editor')
  const page = await context.newPage()
  const mark = randomUUID().slice(0, 8)
  await page.goto('/admin/stories/seed')
  await page
    .getByLabel(seed.text, { exact: true })
    .fill(
      [
        `Ferries stop for a day ${mark}`,
        en.site.defaultPrompt,
        'Diverging Reports Breakdown',
        'Crews walk out over night shifts',
        'The crews of nine ferries walked out at dawn. Their union wants shorter night shifts.',
        'The crews of nine ferries walked out at dawn on Monday and stayed out until midnight.',
        'Their union wants shorter night shifts and a second engineer on every crossing.',
      ].join('\n'),
    )
  await page.getByRole('button', { name: seed.submit }).click()
  await expect(page.getByText(list.done.seeded)).toBeVisible()
  await page.getByRole('button', { name: editor.publish, exact: true }).click()
  await expect(page.getByText(list.done.published)).toBeVisible()
  const story = await sample.database.story.findFirstOrThrow({ where: { createdById: person.id } })
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ferries stop for a day ${mark}`)
  await context.close()
})
