import en from '../messages/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

const { comments } = en
const hour = 3_600_000

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a thread is folded, stays so over a reload and another order, and is opened again', async ({ page, sample }) => {
    const story = await sample.story()
    const authorId = (await sample.person({ name: 'Auro Author' })).id
    const root = await sample.comment({ storyId: story.id, authorId, body: 'The thread begins.' })
    await sample.comment({ storyId: story.id, authorId, parentId: root.id, body: 'It goes on.' })
    await sample.comment({ storyId: story.id, authorId, body: 'Another answer.' })
    await page.goto(`/stories/${story.slug}`)
    const thread = page.locator(`article#comment-${root.id}`)
    await thread.getByRole('link', { name: comments.fold, exact: true }).click()
    await expect(thread).not.toContainText('It goes on.')
    await expect(thread).toContainText('Auro Author')
    expect(page.url()).toContain(`folded=${root.id.slice(-8)}#comment-${root.id}`)
    await page.getByRole('navigation', { name: comments.sort }).getByRole('link', { name: comments.oldest }).click()
    await expect(thread).not.toContainText('The thread begins.')
    await expect(page.getByText('Another answer.')).toBeVisible()
    await thread.getByRole('link', { name: 'Open it again, with 1 reply' }).click()
    await expect(thread).toContainText('It goes on.')
    expect(page.url()).not.toContain('folded')
  })

  test('what came since the last visit is counted, marked, and read one by one', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const authorId = (await sample.person()).id
    const made = (body: string, hoursAgo: number) =>
      sample.comment({ storyId: story.id, authorId, body, createdAt: new Date(Date.now() - hoursAgo * hour) })
    const old = await made('Read already.', 9)
    const [first, second] = [await made('The first new one.', 3), await made('The second new one.', 2)]
    const reader = await signIn(context)
    const since = new Date(Date.now() - 5 * hour)
    await sample.database.visit.create({ data: { personId: reader.id, storyId: story.id, newSince: since, activeAt: since } })
    await page.goto(`/stories/${story.slug}`)
    await expect(page.getByText('2 new comments since your last visit')).toBeVisible()
    await expect(page.locator(`article#comment-${first.id}`)).toContainText(comments.visit.mark)
    await expect(page.locator(`article#comment-${old.id}`).locator('.new-mark')).toHaveCount(0)

    await page.getByRole('link', { name: comments.visit.first }).click()
    const nav = page.getByRole('navigation', { name: comments.visit.nav })
    await expect(nav).toContainText('New comment 1 of 2')
    await expect(page.locator(`article#comment-${first.id}`)).toContainText('The first new one.')
    await nav.getByRole('link', { name: comments.visit.next }).click()
    await expect(page.locator(`article#comment-${second.id}`)).toContainText('The second new one.')
    await expect(nav.getByRole('link', { name: comments.visit.previous })).toBeVisible()

    await page.goto(`/stories/${story.slug}`)
    await page.getByRole('button', { name: comments.visit.allRead }).click()
    await expect(page.locator(`article#comment-${first.id}`)).toBeVisible()
    await expect(page.locator('.new-mark')).toHaveCount(0)
  })

  test('a first visit is remembered by a button, and the next one knows what is new', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const authorId = (await sample.person()).id
    const old = await sample.comment({ storyId: story.id, authorId, createdAt: new Date(Date.now() - hour) })
    await signIn(context)
    await page.goto(`/stories/${story.slug}`)
    await expect(page.locator('.new-mark')).toHaveCount(0)
    await page.getByRole('button', { name: comments.visit.remember }).click()
    const { id } = await sample.comment({ storyId: story.id, authorId, createdAt: new Date() })
    await page.goto(`/stories/${story.slug}`)
    await expect(page.locator(`article#comment-${id}`)).toContainText(comments.visit.mark)
    await expect(page.locator(`article#comment-${old.id}`)).toBeVisible()
    await expect(page.locator('.new-mark')).toHaveCount(1)
  })
})

test('the page notes the visit by itself, and n and p lead from one new comment to the next', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const authorId = (await sample.person()).id
  const made = (hoursAgo: number) => sample.comment({ storyId: story.id, authorId, createdAt: new Date(Date.now() - hoursAgo * hour) })
  const [older, newer] = [await made(3), await made(2)]
  const reader = await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  const visit = () => sample.database.visit.findFirst({ where: { personId: reader.id, storyId: story.id } })
  await expect.poll(visit).not.toBeNull()
  await expect(page.locator('.new-mark'), 'on a first visit nothing is new').toHaveCount(0)

  const since = new Date(Date.now() - 5 * hour)
  await sample.database.visit.updateMany({ where: { personId: reader.id }, data: { newSince: since, activeAt: since } })
  await page.goto(`/stories/${story.slug}?sort=newest`)
  await expect(page.locator('.new-mark')).toHaveCount(2)
  await expect.poll(async () => (await visit())?.activeAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
  await page.keyboard.press('n')
  await expect(page.locator(`article#comment-${newer.id}`)).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.locator(`article#comment-${older.id}`)).toBeFocused()
  await page.keyboard.press('p')
  await expect(page.locator(`article#comment-${newer.id}`)).toBeFocused()
  await page.getByLabel(comments.form.body.answer, { exact: true }).press('n')
  await expect(page.getByLabel(comments.form.body.answer, { exact: true }), 'what is typed stays in its field').toHaveValue('n')
  await page.getByLabel(comments.visit.keys).uncheck()
  await page.keyboard.press('n')
  await expect(page.getByLabel(comments.visit.keys), 'the keys are off').toBeFocused()
})
