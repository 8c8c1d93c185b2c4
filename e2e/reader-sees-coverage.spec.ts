import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { expect, test, type Sample } from './fixtures.ts'

const { coverage } = en.stories

type Answers = readonly (readonly [
  country: string,
  prominence: string,
  times: number,
  texts?: { outletNamed?: string; missing?: string },
])[]

const world: Answers = [
  ['IT', 'led', 18, { outletNamed: 'Il Molo' }],
  ['IT', 'brief', 2, { outletNamed: 'IL MOLO' }],
  ['BR', 'not-reported', 5],
  ['MT', 'covered', 6],
  ['IN', 'covered', 4, { missing: 'The price of the bridge' }],
]

/** A story that Italy, Brazil, Malta and India have answered, and the United Kingdom, whose report it holds, has not. */
async function answeredStory(sample: Sample) {
  const story = await sample.story()
  const authorId = (await sample.person()).id
  for (const [country, prominence, times, texts] of world) {
    for (let index = 0; index < times; index++)
      await sample.comment({ storyId: story.id, authorId, country, prominence, body: `What ${country} said, ${index}`, ...texts })
  }
  return story
}

const map = (page: Page) => page.getByRole('group', { name: coverage.map.label })
const placeOn = (page: Page, country: string) => map(page).locator(`a[href*="country=${country}#"]`)
const discussion = (page: Page) => page.locator('#discussion')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a country chosen on the map filters the discussion', async ({ page, sample }) => {
    const story = await answeredStory(sample)
    await page.goto(`/stories/${story.slug}`)
    await expect(placeOn(page, 'IT')).toHaveAccessibleName('Italy: 20 answers, typical answer: led the news')
    await placeOn(page, 'BR').locator('use').click()
    await expect(page).toHaveURL(`/stories/${story.slug}?country=BR#discussion`)
    await expect(discussion(page).getByText('What BR said, 0')).toBeVisible()
    await expect(discussion(page).getByText('What IT said, 0')).toHaveCount(0)
    await expect(placeOn(page, 'BR')).toHaveAttribute('aria-current', 'true')
  })

  test('an enlarged part of the world gives a small country room', async ({ page, sample }) => {
    const story = await answeredStory(sample)
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/stories/${story.slug}`)
    const frame = (await map(page).boundingBox())!
    const dot = placeOn(page, 'MT').locator('.map-dot')
    const before = (await dot.boundingBox())!
    await page.getByText('Europe', { exact: true }).click()
    await expect.poll(async () => (await dot.boundingBox())!.x - before.x).not.toBe(0)
    const after = (await dot.boundingBox())!
    expect(after.x).toBeGreaterThan(frame.x)
    expect(after.x).toBeLessThan(frame.x + frame.width)
    await dot.click()
    await expect(page).toHaveURL(`/stories/${story.slug}?country=MT#discussion`)
  })

  test('the page of the figures holds the map as a table, the outlets named and what was missing', async ({ page, sample }) => {
    const story = await answeredStory(sample)
    await page.goto(`/stories/${story.slug}`)
    await page.getByRole('link', { name: coverage.detail }).click()
    await expect(page).toHaveURL(`/stories/${story.slug}/coverage`)
    const table = page.getByRole('table', { name: coverage.page.table })
    await expect(table.getByRole('row', { name: /Italy/ })).toContainText('90%')
    await expect(table.getByRole('row', { name: /Brazil/ })).not.toContainText('%')
    await expect(table.getByRole('row', { name: /India/ })).toContainText(coverage.page.tooFew)
    const outlets = page.getByRole('table', { name: coverage.page.outlets })
    await expect(outlets.getByRole('row', { name: /Il Molo/ }).getByRole('cell')).toHaveText(['20', '20'])
    const quote = page.getByRole('region', { name: 'India' }).getByRole('listitem').first()
    await expect(quote).toContainText('The price of the bridge')
    await quote.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}/comments/`))
  })
})

test('the map is used by keyboard, or skipped', async ({ page, sample }) => {
  const story = await answeredStory(sample)
  await page.goto(`/stories/${story.slug}`)
  const skip = page.getByRole('link', { name: coverage.map.skip })
  await skip.focus()
  await expect(skip).toBeVisible()
  await page.keyboard.press('Tab')
  // First the country of a report that nobody has answered for.
  await expect(map(page).locator('a:focus')).toHaveAccessibleName(/^United Kingdom: .*Be the first$/)
  await page.keyboard.press('Tab')
  await expect(placeOn(page, 'IT')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/stories/${story.slug}?country=IT#discussion`)
})

test('below five answers a country is hatched, and says that they are too few', async ({ page, sample }) => {
  const story = await answeredStory(sample)
  await page.goto(`/stories/${story.slug}`)
  await expect(placeOn(page, 'IN')).toHaveCSS('fill', /map-few/)
  await expect(placeOn(page, 'IN')).toHaveAccessibleName('India: 4 answers, too few to give it a colour')
  await expect(placeOn(page, 'BR')).toHaveCSS('fill', /map-not-reported/)
})

test('the map is not mirrored for who reads from the right', async ({ page, sample }) => {
  const story = await answeredStory(sample)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`/ar/stories/${story.slug}/coverage`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const left = async (country: string) => (await page.locator(`.map a[href*="country=${country}#"] use`).boundingBox())!.x
  expect(await left('BR')).toBeLessThan(await left('IT'))
  expect(await left('IT')).toBeLessThan(await left('IN'))
})

test('an answer that is removed leaves every figure', async ({ page, sample }) => {
  const story = await answeredStory(sample)
  const missing = page.getByText('The price of the bridge')
  await page.goto(`/stories/${story.slug}/coverage`)
  await expect(missing).not.toHaveCount(0)
  await sample.database.comment.updateMany({ where: { storyId: story.id, country: 'IN' }, data: { state: 'removed' } })
  await page.reload()
  await expect(missing).toHaveCount(0)
})

test('the front page says who has answered so far, and who has not', async ({ page, sample }) => {
  const story = await sample.story({ publishedAt: new Date(), headline: `A lighthouse is moved ${randomUUID()}` })
  await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, country: 'MT' })
  await page.goto('/')
  const card = page.getByRole('article').filter({ hasText: story.headline })
  await expect(card.getByText(coverage.note)).toBeVisible()
  await expect(card.getByRole('listitem').filter({ hasText: 'Malta' })).toHaveText(/Malta\s+1/)
  await card.getByRole('link', { name: 'United Kingdom' }).click()
  await expect(page).toHaveURL(`/stories/${story.slug}?speak=GB#answer`)
})

test('a country’s page shows its stories in time, and which outlets its readers name', async ({ page, sample }) => {
  const authorId = (await sample.person()).id
  const [first, second, outletNamed] = [randomUUID(), randomUUID(), `Oyggjatíðindi ${randomUUID().slice(0, 8)}`]
  for (const headline of [first, second]) {
    const story = await sample.story({ headline })
    await sample.comment({ storyId: story.id, authorId, country: 'FO', prominence: 'led', outletNamed })
  }
  await page.goto('/countries/fo')
  const line = page.getByRole('group', { name: en.countries.one.time.label })
  await expect(line.getByRole('link', { name: `${first}: too few, 1 answer` })).toHaveCount(1)
  await page.getByText(en.countries.one.time.table).click()
  await expect(page.getByRole('row', { name: new RegExp(second) })).toContainText('1')
  const outlet = page.getByRole('region', { name: en.countries.one.outlets }).getByRole('listitem').filter({ hasText: outletNamed })
  await expect(outlet).toHaveText(`${outletNamed}2`)
})
