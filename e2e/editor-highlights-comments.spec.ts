import en from '../messages/en.json' with { type: 'json' }
import staff from '../messages/staff/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

const { comments } = en
const { highlight } = comments

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an editor picks a comment and pins another, and readers find both', async ({ page, context, sample, signIn, browser }) => {
    const story = await sample.story()
    const authorId = (await sample.person()).id
    const made = (body: string) => sample.comment({ storyId: story.id, authorId, body })
    const [pinned, picked] = [await made('Pin me.'), await made('Pick me.')]
    await made('Leave me.')
    await signIn(context, 'editor')
    await page.goto(`/stories/${story.slug}/comments/${picked.id}`)
    await page.getByRole('button', { name: highlight.pick }).click()
    await expect(page.getByRole('button', { name: highlight.unpick })).toBeVisible()
    await page.goto(`/stories/${story.slug}/comments/${pinned.id}`)
    await page.getByRole('button', { name: highlight.pin, exact: true }).click()
    await expect(page.getByRole('button', { name: highlight.unpin })).toBeVisible()

    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await visitor.goto(`/stories/${story.slug}`)
    const bodies = visitor.locator('#discussion article').locator('p', { hasText: /^(Pin|Pick|Leave) me\.$/ })
    await expect(bodies.first()).toHaveText('Pin me.')
    await expect(bodies).toHaveCount(3)
    await expect(visitor.locator(`article#comment-${pinned.id}`)).toContainText(comments.pinned)
    await visitor.getByRole('link', { name: comments.picks }).click()
    await expect(bodies).toHaveText(['Pick me.'])
    await expect(visitor.locator(`article#comment-${picked.id}`)).toContainText(comments.picked)
    await visitor.goto(`/stories/${story.slug}/comments/${picked.id}`)
    await expect(visitor.getByRole('button', { name: highlight.unpick })).toHaveCount(0)
    await visitor.context().close()

    await page.getByRole('button', { name: highlight.unpin }).click()
    await page.goto(`/stories/${story.slug}`)
    await expect(page.getByText(comments.pinned, { exact: true })).toHaveCount(0)
  })

  test('an admin lets an account speak for an outlet, and its comments say so', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const speaker = await sample.person({ name: 'Vera Voice' })
    const { id } = await sample.comment({ storyId: story.id, authorId: speaker.id })
    const { name } = await sample.database.outlet.findFirstOrThrow({ where: { name: 'Il Molo' } })
    await signIn(context, 'admin')
    await page.goto(`/admin/people/${speaker.id}`)
    await page.getByLabel(staff.admin.people.outlet).selectOption({ label: name })
    await page.getByRole('button', { name: staff.admin.people.setSpeaksFor }).click()
    await expect(page.getByText(staff.admin.people.speaksForSet)).toBeVisible()
    await page.goto(`/stories/${story.slug}`)
    await expect(page.locator(`article#comment-${id}`)).toContainText(`speaks for ${name}`)
  })
})

test('the staff is known by its badge', async ({ page, sample }) => {
  const story = await sample.story()
  const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person({ role: 'moderator' })).id })
  await page.goto(`/stories/${story.slug}`)
  const badge = page.locator(`article#comment-${id}`).getByText(comments.staff.moderator)
  const [ink, ground] = await badge.evaluate(element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor])
  expect(ink, 'the word is not of the colour that it stands on').not.toBe(ground)
})
