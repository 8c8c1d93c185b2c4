import { AxeBuilder } from '@axe-core/playwright'
import { en } from './english.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { filter, views, groups, risk, desk } = en.moderation

/** Two held comments on a story of their own: one speaks of Italy, one of France and of a ferry. */
async function twoHeld(sample: Sample) {
  const [story, author] = await Promise.all([sample.story(), sample.person()])
  const held = { storyId: story.id, authorId: author.id, state: 'held' as const }
  const italian = await sample.comment({ ...held, country: 'IT', body: 'Nobody here wrote of it at all.' })
  const french = await sample.comment({ ...held, country: 'FR', body: 'Every paper had the ferries on its first page.' })
  return { story, author, italian, french }
}

test('a moderator finds, narrows and keeps a view of a queue without JavaScript', async ({ browser, sample, signIn }) => {
  const { story, italian, french } = await twoHeld(sample)
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signIn(context, 'moderator')
  const page = await context.newPage()
  const item = ({ id }: { id: string }) => page.locator(`[data-desk-item="${id}"]`)
  await page.goto(`/moderation?story=${story.slug}`)
  await expect(page.locator('[data-desk-item]')).toHaveCount(2)
  await expect(page.getByText('2 comments match.')).toBeVisible()

  // The word stands in another form: held texts are stemmed as published ones are.
  await page.getByRole('searchbox', { name: filter.text }).fill('ferry')
  await page.getByRole('button', { name: filter.show }).click()
  await expect(item(french)).toBeVisible()
  await expect(item(italian)).toHaveCount(0)
  await page.goto(`/moderation?story=${story.slug}&country=IT`)
  await expect(item(italian)).toBeVisible()
  await expect(page.locator('[data-desk-item]')).toHaveCount(1)
  await item(italian).getByText(risk.risk).click()
  await expect(item(italian).getByRole('row', { name: new RegExp(risk.severity) })).toContainText('+2')

  await page.getByText(views.saveTitle).click()
  await page.getByRole('textbox', { name: views.name, exact: true }).fill('Of Italy')
  await page.getByRole('button', { name: views.save }).click()
  const view = page.getByRole('navigation', { name: views.title }).getByRole('link', { name: 'Of Italy' })
  await expect(view).toBeVisible()
  await page.goto('/moderation?queue=decided')
  await view.click()
  await expect(item(italian)).toBeVisible()

  await page.getByText(views.deleteTitle).click()
  await page.getByRole('button', { name: `${views.delete} Of Italy` }).click()
  await expect(view).toHaveCount(0)
  await page.getByRole('button', { name: views.undo }).click()
  await expect(view).toBeVisible()

  await page.getByRole('link', { name: new RegExp(filter.country) }).click()
  await expect(page.locator('[data-desk-item]')).toHaveCount(2)
  await page.goto('/moderation?author=nobody-has-this')
  await expect(page.getByText('Nobody has the handle @nobody-has-this.', { exact: false })).toBeVisible()
  await context.close()
})

test('stories of one topic are looked at together', async ({ page, context, sample, signIn }) => {
  const [one, two, third] = [await twoHeld(sample), await twoHeld(sample), await twoHeld(sample)]
  await signIn(context, 'moderator')
  await page.goto('/moderation/groups')
  const name = `Ferries ${one.story.slug}`
  await page.getByLabel(groups.name).last().fill(name)
  await page.getByLabel(groups.stories).last().fill(`${one.story.slug}\nhttps://reports.example/stories/no-such-story-here`)
  await page.getByRole('button', { name: groups.save }).last().click()
  await expect(page.getByText('There is no published story at no-such-story-here.', { exact: false })).toBeVisible()
  await page.getByLabel(groups.stories).last().fill(`${one.story.slug}\nhttps://reports.example/de/stories/${two.story.slug}#discussion`)
  await page.getByRole('button', { name: groups.save }).last().click()
  await expect(page.getByText(groups.saved)).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: 'Held' }).click()
  await expect(page.locator('[data-desk-item]')).toHaveCount(4)
  await expect(page.locator(`[data-desk-item="${third.italian.id}"]`)).toHaveCount(0)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('what an admin’s trusted flagger complains of stands before the gravest of everybody else', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  const [story, author, flagger, other] = await Promise.all([sample.story(), sample.person(), sample.person(), sample.person()])
  const grave = await sample.comment({ storyId: story.id, authorId: author.id, body: 'A grave thing.' })
  const light = await sample.comment({ storyId: story.id, authorId: author.id, body: 'A light thing.' })
  await sample.flag({ commentId: grave.id, reporterId: other.id, reason: 'threat' })
  await sample.flag({ commentId: light.id, reporterId: flagger.id, reason: 'off-topic' })
  const admin = await openBrowser('admin')
  await admin.goto(`/admin/people/${flagger.id}`)
  await admin.getByRole('button', { name: en.admin.people.trust }).click()
  await expect(admin.getByText(en.admin.people.trustedSet)).toBeVisible()
  await signIn(context, 'moderator')
  await page.goto(`/moderation?queue=flagged&story=${story.slug}`)
  await expect(page.locator('[data-desk-item]').first()).toContainText('A light thing.')
  await expect(page.locator('[data-desk-item]').first()).toContainText(risk.trusted)
  await expect(page.locator('[data-desk-item]').last()).toContainText('A grave thing.')
  await expect(page.getByRole('navigation', { name: desk.sections })).toContainText(desk.queues.flagged)
})
