import type { Locator, Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { expect, test, type Sample } from './fixtures.ts'

const { comments, stories } = en
const { live } = comments

const announced = (page: Page, count: number) =>
  page.getByRole('button', { name: count === 1 ? '1 new comment' : `${count} new comments`, exact: true })
/** The page follows the story: its switch is there once it does. */
const follows = (page: Page) => expect(page.getByText(live.on)).toBeVisible({ timeout: 15_000 })
const top = async (locator: Locator) => (await locator.boundingBox())?.y

async function storyOf(sample: Sample, answers = 12) {
  const story = await sample.story()
  const author = await sample.person()
  const ids: string[] = []
  for (let number = 0; number < answers; number++) {
    const body = `Page ${number} of the paper had it, below the fold and without a picture.`
    ids.push((await sample.comment({ storyId: story.id, authorId: author.id, body })).id)
  }
  return { story, author, ids }
}

test('what comes is announced without moving what is read, and shown where the reader asks for it', async ({
  page,
  openBrowser,
  sample,
}) => {
  const { story, ids } = await storyOf(sample)
  await page.goto(`/stories/${story.slug}?sort=oldest`)
  await follows(page)
  const read = page.locator(`article#comment-${ids[8]}`)
  await read.scrollIntoViewIfNeeded()
  const before = await top(read)

  const writer = await openBrowser(await sample.person({ country: 'PL' }))
  await writer.goto(`/stories/${story.slug}/comments/${ids[8]}`)
  await writer.getByLabel(comments.form.body.reply).fill('The radio had it at seven, and then it was gone again.')
  await writer.getByRole('button', { name: comments.form.submit.reply }).click()
  await expect(announced(page, 1)).toBeInViewport()
  await expect(page.getByRole('status').filter({ hasText: '1 new comment' })).toHaveCount(1)
  expect(await top(read)).toBe(before)
  await expect(page.getByText('The radio had it at seven')).toHaveCount(0)

  await announced(page, 1).click()
  const fresh = page.getByRole('region', { name: live.title })
  await expect(fresh.getByText('The radio had it at seven')).toBeVisible()
  await expect(fresh.locator('article')).toBeFocused()
  await expect(announced(page, 1)).toHaveCount(0)
  await expect(page.getByText('The radio had it at seven')).toHaveCount(1)
})

test('what came while the connection was lost is told when it is back', async ({ page, context, sample, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  const { story, author } = await storyOf(sample, 2)
  await page.goto(`/stories/${story.slug}`)
  await follows(page)
  await context.setOffline(true)
  for (let count = 0; count < 3; count++) await sample.comment({ storyId: story.id, authorId: author.id })
  await context.setOffline(false)
  await expect(announced(page, 3)).toBeVisible({ timeout: 15_000 })
})

test('only the chosen country counts, and nobody’s own comments', async ({ page, context, sample, signIn }) => {
  const { story, author } = await storyOf(sample, 2)
  const reader = await signIn(context, 'reader')
  await page.goto(`/stories/${story.slug}?country=IT`)
  await follows(page)
  await sample.comment({ storyId: story.id, authorId: author.id, country: 'PL' })
  await sample.comment({ storyId: story.id, authorId: reader.id, country: 'IT' })
  const { id } = await sample.comment({ storyId: story.id, authorId: author.id, country: 'IT' })
  await sample.comment({ storyId: story.id, authorId: author.id, parentId: id })
  await expect(announced(page, 2)).toBeVisible()
})

test('the words of ratings change where they stand', async ({ page, sample }) => {
  const { story, ids } = await storyOf(sample, 3)
  await page.goto(`/stories/${story.slug}`)
  await follows(page)
  const rated = page.locator(`article#comment-${ids[1]}`)
  await expect(rated).not.toContainText('Rated by')
  await sample.ratings({ commentId: ids[1]!, opinions: { IT: [2, 2], HU: [0, 1] } })
  await expect(rated).toContainText('Rated by readers of 2 countries, helpful in 1; weakest: Hungary, 0 of 1')
})

test('where no stream comes through the page asks instead', async ({ page, sample, allowErrors }) => {
  test.setTimeout(90_000)
  allowErrors(/503/)
  const { story, author } = await storyOf(sample, 1)
  await page.route(/\/live\?since=/, route => route.fulfill({ status: 503, body: '{}' }))
  await page.goto(`/stories/${story.slug}`)
  await sample.comment({ storyId: story.id, authorId: author.id })
  await expect(announced(page, 1)).toBeVisible({ timeout: 45_000 })
})

test('a reader switches it off, and it stays off', async ({ page, sample }) => {
  const { story, author } = await storyOf(sample, 1)
  await page.goto(`/stories/${story.slug}`)
  await follows(page)
  await page.getByRole('button', { name: live.switchOff }).click()
  await expect(page.getByText(live.off)).toBeVisible()
  await page.reload()
  await expect(page.getByText(live.off)).toBeVisible({ timeout: 15_000 })
  await sample.comment({ storyId: story.id, authorId: author.id })
  await page.getByRole('button', { name: live.switchOn }).click()
  await expect(announced(page, 1)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the address that shows what came is a page like any other', async ({ page, sample }) => {
    const { story, author } = await storyOf(sample, 2)
    await sample.comment({ storyId: story.id, authorId: author.id, body: 'The third one, which came later than the others.' })
    await page.goto(`/stories/${story.slug}?new=2`)
    await expect(page.getByRole('region', { name: live.title }).locator('article')).toHaveCount(1)
    await expect(page.getByText('The third one, which came later')).toHaveCount(1)
    await expect(page.getByRole('heading', { name: stories.breakdown.title })).toBeVisible()
  })
})
