import { randomUUID } from 'node:crypto'
import en from '../messages/en.json' with { type: 'json' }
import { expect, test, type Sample } from './fixtures.ts'

const { search, refusals } = en
const { says } = en.comments

/** A word that no other test writes. */
const rare = () =>
  `quagga${randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .slice(0, 8)}`

async function discuss(sample: Sample, word: string) {
  const story = await sample.story({ headline: `The ${word} bridge opens` })
  const other = await sample.story({ headline: 'Another story altogether' })
  const { id: authorId } = await sample.person({ name: 'Silvia Searched' })
  const said = (body: string, more: object = {}) => sample.comment({ storyId: story.id, authorId, body, language: 'en', ...more })
  return {
    story,
    other,
    found: await said(`Our papers printed the ${word} bridges on page one.`, { country: 'MT' }),
    elsewhere: await said(`Nobody printed the ${word} here.`, { storyId: other.id, country: 'IE' }),
    held: await said(`The ${word} waits.`, { state: 'held' }),
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader searches the site from the masthead and comes to the comment in its place', async ({ page, sample }) => {
    const word = rare()
    const { found } = await discuss(sample, word)
    await page.goto('/')
    const box = page.getByRole('search', { name: search.box })
    await box.getByRole('searchbox').fill(`${word.toUpperCase()} bridge`)
    await box.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/\/search\?q=/)
    const results = page.getByRole('region', { name: search.results })
    await expect(results.getByRole('article')).toHaveCount(1)
    const [result] = [results.getByRole('article')]
    await expect(result).toContainText(`${says} `)
    await expect(result).toContainText('Malta')
    await expect(result).toContainText('Silvia Searched')
    await expect(result.locator('mark')).toHaveText([word, 'bridges'])
    await result.getByRole('link', { name: 'Our papers printed' }).click()
    await expect(page).toHaveURL(new RegExp(`/comments/${found.id}#comment-${found.id}$`))
    await expect(page.locator(`#comment-${found.id}`)).toContainText('on page one')
  })

  test('it narrows the search by country and days, and takes the filters away again', async ({ page, sample }) => {
    const word = rare()
    await discuss(sample, word)
    await page.goto(`/search?q=${word}`)
    const results = page.getByRole('region', { name: search.results }).getByRole('article')
    await expect(results).toHaveCount(2)
    await page.getByText(search.filters).click()
    const form = page.getByRole('search', { name: search.title, exact: true })
    await form.getByLabel(search.country).selectOption('IE')
    await form.getByRole('button', { name: search.submit }).click()
    await expect(results).toHaveCount(1)
    await expect(results).toContainText('Ireland')
    await form.getByLabel(search.from).fill('2100-01-01')
    await form.getByRole('button', { name: search.submit }).click()
    await expect(page.getByRole('main').getByText(search.nothing, { exact: true })).toBeVisible()
    await page.getByRole('link', { name: search.clear }).click()
    await expect(results).toHaveCount(2)
  })

  test('it searches one discussion, then the whole site', async ({ page, sample }) => {
    const word = rare()
    const { story } = await discuss(sample, word)
    await page.goto(`/stories/${story.slug}`)
    const box = page.getByRole('search', { name: search.boxInStory })
    await box.getByRole('searchbox').fill(word)
    await box.getByRole('button').click()
    const results = page.getByRole('region', { name: search.results }).getByRole('article')
    await expect(results).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(story.headline)
    await page.getByRole('link', { name: search.everywhere }).click()
    await expect(results).toHaveCount(2)
  })

  test('it finds the story by its headline, and a mistake says what to do', async ({ page, sample }) => {
    const word = rare()
    const { story } = await discuss(sample, word)
    await page.goto(`/search?q=${word}`)
    await page.getByRole('link', { name: search.stories.replace('{count}', '1') }).click()
    await page.getByRole('link', { name: story.headline }).click()
    await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}$`))
    await page.goto('/search?q=-only')
    await expect(page.getByRole('main').getByRole('alert')).toContainText(refusals.search['only-exclusions'])
    await page.goto('/search')
    await expect(page.getByText(search.start)).toBeVisible()
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  })
})

test('a comment that is removed is gone from the next search on', async ({ page, sample }) => {
  const word = rare()
  const { found, elsewhere } = await discuss(sample, word)
  const results = page.getByRole('region', { name: search.results }).getByRole('article')
  await page.goto(`/search?q=${word}`)
  await expect(results).toHaveCount(2)
  await sample.database.comment.update({ where: { id: found.id }, data: { state: 'removed' } })
  await page.reload()
  await expect(results).toHaveCount(1)
  await expect(results.getByRole('link', { name: 'Nobody printed' })).toHaveAttribute('href', new RegExp(elsewhere.id))
})

test('a country that is hidden until a comment is rated is hidden among the results', async ({ page, sample }) => {
  const word = rare()
  const story = await sample.story({ isBlindFirst: true })
  const { id: authorId } = await sample.person()
  await sample.comment({ storyId: story.id, authorId, body: `The ${word} in the dark.`, language: 'en', country: 'MT' })
  await page.goto(`/search?q=${word}`)
  const result = page.getByRole('region', { name: search.results }).getByRole('article')
  await expect(result).toContainText(en.comments.rating.blind)
  await expect(result).not.toContainText('Malta')
})

test('a program searches over the API', async ({ request, sample }) => {
  const word = rare()
  const { found } = await discuss(sample, word)
  const answer = await request.get(`/api/v1/search?q=${word}&country=MT`)
  expect(answer.status()).toBe(200)
  const body = (await answer.json()) as { comments: { url: string; excerpt: { text: string; isMarked: boolean }[] }[] }
  expect(body.comments.map(({ url }) => url.split('/').at(-1))).toEqual([found.id])
  expect(body.comments[0]?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([word])
})
