import en from '../messages/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

const { comments, people } = en
const { rating } = comments
const agreeing = { IT: [9, 9], PL: [9, 9], DE: [8, 9] } satisfies Record<string, [number, number]>

test('a rating is given, changed and taken back in place, and counts for the reader’s country', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const story = await sample.story()
  const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  const reader = await signIn(context, await sample.person({ country: 'PL' }))
  await page.goto(`/stories/${story.slug}`)
  const comment = page.locator(`article#comment-${id}`)
  const helpful = comment.getByRole('button', { name: rating.helpful, exact: true })
  const notHelpful = comment.getByRole('button', { name: rating.notHelpful })
  const stored = () => sample.database.rating.findFirst({ where: { commentId: id, personId: reader.id } })
  const address = page.url()

  await helpful.click()
  await expect(helpful).toHaveAttribute('aria-pressed', 'true')
  await expect(comment).toContainText('Rated by 1 reader')
  expect(await stored()).toMatchObject({ value: 1, country: 'PL' })
  await notHelpful.click()
  await expect(notHelpful).toHaveAttribute('aria-pressed', 'true')
  await expect(helpful).toHaveAttribute('aria-pressed', 'false')
  expect(await stored()).toMatchObject({ value: -1 })
  await notHelpful.click()
  await expect(notHelpful).toHaveAttribute('aria-pressed', 'false')
  expect(await stored()).toBeNull()
  expect(page.url(), 'nothing was loaded anew').toBe(address)
})

test('nobody rates their own comment, and a visitor is asked to sign in', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const author = await sample.person()
  const { id } = await sample.comment({ storyId: story.id, authorId: author.id })
  await page.goto(`/stories/${story.slug}`)
  const button = page.locator(`article#comment-${id}`).getByRole('button', { name: rating.helpful, exact: true })
  await button.click()
  await expect(page.getByRole('heading', { name: people.signIn.title })).toBeVisible()
  expect(decodeURIComponent(page.url())).toContain(`/stories/${story.slug}/comments/${id}`)
  await signIn(context, author)
  await page.goto(`/stories/${story.slug}`)
  await expect(page.locator(`article#comment-${id}`)).toBeVisible()
  await expect(button).toHaveCount(0)
})

test('who has said no country is told to choose one, in place and by the whole page', async ({
  page,
  context,
  sample,
  signIn,
  browser,
}) => {
  const story = await sample.story()
  const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  const stranger = await sample.person({ country: null })
  await signIn(context, stranger)
  await page.goto(`/stories/${story.slug}`)
  const sentence = en.refusals.ratings['home-country-missing']
  await page.locator(`article#comment-${id}`).getByRole('button', { name: rating.helpful, exact: true }).click()
  await expect(page.locator(`article#comment-${id}`).getByRole('alert')).toHaveText(sentence)

  const plain = await browser.newContext({ javaScriptEnabled: false })
  await signIn(plain, stranger)
  const other = await plain.newPage()
  await other.goto(`/stories/${story.slug}`)
  await other.locator(`article#comment-${id}`).getByRole('button', { name: rating.helpful, exact: true }).click()
  await expect(other.getByRole('alert')).toContainText(sentence)
  await expect(other.getByRole('link', { name: rating.account })).toHaveAttribute('href', '/account')
  await plain.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a rating comes back to the page that it was given on', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
    await signIn(context)
    await page.goto(`/it/stories/${story.slug}?sort=oldest`)
    const comment = page.locator(`article#comment-${id}`)
    await comment.locator('[data-value="1"]').click()
    await expect(comment.locator('[data-value="1"]')).toHaveAttribute('aria-pressed', 'true')
    expect(page.url()).toMatch(new RegExp(`/it/stories/${story.slug}\\?sort=oldest#comment-${id}$`))
    await comment.locator('[data-value="1"]').click()
    await expect(comment.locator('[data-value="1"]')).toHaveAttribute('aria-pressed', 'false')
  })

  test('the order begins with what countries agree on, and every rank shows its arithmetic', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const authorId = (await sample.person()).id
    // The badge waits until a comment is half an hour old.
    const createdAt = new Date(Date.now() - 3_600_000)
    const made = (body: string, country = 'IT') => sample.comment({ storyId: story.id, authorId, body, country, createdAt })
    const [loved, agreed, waiting] = [
      await made('Loved here alone.'),
      await made('Helpful everywhere.', 'PL'),
      await made('Nobody rated it.'),
    ]
    await sample.ratings({ commentId: loved.id, opinions: { IT: [20, 20], PL: [1, 9], DE: [0, 9] } })
    await sample.ratings({ commentId: agreed.id, opinions: agreeing })
    await sample.rank(story.id)
    await page.goto(`/stories/${story.slug}`)
    const bodies = page.locator('#discussion article').locator('p', { hasText: /Loved|Helpful every|Nobody rated/ })
    await expect(bodies).toHaveText(['Helpful everywhere.', 'Loved here alone.', 'Nobody rated it.'])
    await expect(page.locator(`article#comment-${agreed.id}`)).toContainText(rating.badge)
    await expect(page.locator(`article#comment-${agreed.id}`)).toContainText(
      'Rated by readers of 3 countries, helpful in 3; weakest: Germany, 8 of 9',
    )
    const needs = page.getByRole('region', { name: /Needs views from/ })
    await expect(needs).toContainText('Nobody rated it.')
    await expect(needs.locator(`#comment-${waiting.id}`)).toBeVisible()

    const order = page.getByRole('navigation', { name: comments.sort })
    await order.getByRole('link', { name: comments.divided }).click()
    await expect(bodies.first()).toHaveText('Loved here alone.')
    await page.getByRole('navigation', { name: comments.byCountry }).getByRole('link', { name: /Italy/ }).click()
    await expect(order.getByRole('link', { name: comments.best })).toHaveAttribute('aria-current', 'true')
    await expect(bodies.first()).toHaveText('Loved here alone.')

    await page
      .locator(`article#comment-${loved.id}`)
      .getByRole('link', { name: /^Rated by/ })
      .click()
    const arithmetic = page.getByRole('region', { name: rating.title })
    await expect(arithmetic.getByRole('row', { name: /Germany/ })).toContainText('0 of 9')
    await expect(arithmetic).toContainText(rating.bridge)
    await arithmetic.getByRole('link', { name: rating.about }).click()
    await expect(page.getByRole('heading', { level: 1, name: en.ranking.title })).toBeVisible()

    await signIn(context, await sample.person({ country: 'FR' }))
    await page.goto(`/stories/${story.slug}`)
    const offered = page.getByRole('region', { name: 'No reader from France has rated these yet' })
    await expect(offered.getByRole('article')).toHaveCount(1)
    await offered.getByRole('button', { name: rating.helpful, exact: true }).click()
    await expect(page.getByRole('region', { name: /No reader from France/ })).toHaveCount(0)
  })

  test('a reader who wishes it rates before the country is shown', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, country: 'FI' })
    await signIn(context)
    await page.goto('/account')
    await page.getByLabel(people.fields.isBlindFirst).check()
    await page.getByRole('button', { name: people.account.save, exact: true }).click()
    await expect(page.getByText(people.account.saved)).toBeVisible()
    await page.goto(`/stories/${story.slug}`)
    const comment = page.locator(`article#comment-${id}`)
    await expect(comment).toContainText(rating.blind)
    await expect(comment).not.toContainText('Finland')
    await comment.getByRole('button', { name: rating.notHelpful }).click()
    await expect(comment).toContainText('Finland')
  })
})

test('a story can hide countries from everybody until they rated, and still rates by the whole page', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const story = await sample.story({ isBlindFirst: true })
  const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, country: 'FI' })
  await page.goto(`/stories/${story.slug}`)
  const comment = page.locator(`article#comment-${id}`)
  await expect(comment).toContainText(rating.blind)
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await comment.getByRole('button', { name: rating.helpful, exact: true }).click()
  await expect(comment).toContainText('Finland')
  await expect(comment).not.toContainText(rating.blind)
})
