import en from '../messages/en.json' with { type: 'json' }
import it from '../messages/it.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

test('the front page says who reported a story and who answered', async ({ page, sample }) => {
  const story = await sample.story({ publishedAt: new Date(), headline: 'A ferry is named after a lighthouse keeper' })
  const authorId = (await sample.person()).id
  await sample.comment({ storyId: story.id, authorId, country: 'MT' })
  await sample.comment({ storyId: story.id, authorId, country: 'MT' })
  await page.goto('/')
  const card = page.getByRole('article').filter({ hasText: story.headline })
  await expect(card).toContainText('2 reports from 2 countries')
  await expect(card).toContainText('2 answers from 1 country')
  await expect(card).toContainText('Malta')
  await card.getByRole('link', { name: story.headline }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline)
})

test('a story shows its reports with outlet, country, language and the full text on demand', async ({ page, sample }) => {
  const story = await sample.story()
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByRole('heading', { name: en.stories.breakdown.title })).toBeVisible()
  await expect(page.getByRole('heading', { name: en.site.defaultPrompt })).toBeVisible()
  const report = page.getByRole('article').filter({ hasText: 'Il Molo' })
  await expect(report.getByRole('heading', { level: 3 })).toHaveAttribute('lang', 'it')
  await expect(report).toContainText('Italian')
  const text = report.getByText('Il traghetto chiude dopo un secolo.')
  await expect(text).toBeHidden()
  await report.locator('summary').click()
  await expect(text).toBeVisible()
})

test('a live blog is a time line in the reader’s zone, with the instant in UTC at hand', async ({ page, sample }) => {
  const at = new Date('2026-01-15T17:10:00Z')
  const story = await sample.story({
    reports: [{ outlet: 'The Ferry Post', language: 'en', headline: 'Live', blocks: [{ kind: 'update', text: 'The bridge opens.', at }] }],
  })
  await page.goto(`/stories/${story.slug}`)
  await page.locator('article summary').click()
  const time = page.locator('.timeline time').first()
  const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Rome' })
  await expect(time).toHaveText(local.format(at))
  await expect(time).toHaveAttribute('title', '2026-01-15 17:10:00 UTC')
  await expect(time).toHaveAttribute('datetime', at.toISOString())
})

test('a reader chooses how many reports stand side by side', async ({ page, sample }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const story = await sample.story()
  await page.goto(`/stories/${story.slug}`)
  const [first, second] = [page.locator('article.report').first(), page.locator('article.report').last()]
  const left = async (report: typeof first) => (await report.boundingBox())?.x ?? Number.NaN
  await expect.poll(async () => (await left(second)) > (await left(first))).toBe(true)
  await page.getByText(en.stories.breakdown.column1, { exact: true }).click()
  await expect.poll(async () => (await left(second)) - (await left(first))).toBe(0)
})

test('the first visit is in the browser’s language, and the switcher keeps the page', async ({ browser, page, sample }) => {
  const story = await sample.story()
  const context = await browser.newContext({ locale: 'it-IT' })
  const italian = await context.newPage()
  await italian.goto('/')
  await expect(italian).toHaveURL('/it')
  await expect(italian.locator('html')).toHaveAttribute('lang', 'it')
  await expect(italian.getByRole('banner').getByRole('link', { name: it.site.signIn })).toBeVisible()
  await context.close()

  await page.goto(`/stories/${story.slug}`)
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('banner').getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(`/ar/stories/${story.slug}`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline)
})

test('an address that leads nowhere says so, with status 404', async ({ page, allowErrors }) => {
  allowErrors(/status of 404/)
  for (const path of [
    '/nothing/is/here',
    '/stories/no-such-story',
    '/people/nobody-at-all',
    '/countries/xx',
    '/it/stories/no-such-story',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText((path.startsWith('/it/') ? it : en).site.notFound.title)
  }
})

test('a story tells machines what it is', async ({ page, sample, baseURL }) => {
  const story = await sample.story()
  await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, body: 'It led here.' })
  await page.goto(`/it/stories/${story.slug}`)
  await expect(page).toHaveTitle(new RegExp(story.headline))
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}/it/stories/${story.slug}`)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', new RegExp(story.headline))
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{20}/)
  await expect(page.locator('link[type="application/atom+xml"]').first()).toHaveAttribute(
    'href',
    new RegExp(`/stories/${story.slug}/feed.xml$`),
  )
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>
  expect(data).toMatchObject({ '@type': 'DiscussionForumPosting', headline: story.headline })
  expect(data.citation).toHaveLength(2)
})
