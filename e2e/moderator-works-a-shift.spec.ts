import type { Locator, Page } from '@playwright/test'
import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { batches, decide, keys, live, one, undo } = en.moderation

/** Comments that wait on a story of their own, so that its list holds nothing else. */
async function heldComments(sample: Sample, count: number) {
  const [story, author] = await Promise.all([sample.story(), sample.person()])
  const comments = []
  for (let number = 0; number < count; number++) {
    comments.push(
      await sample.comment({
        storyId: story.id,
        authorId: author.id,
        state: 'held',
        body: `Numbskull number ${number} wrote this.`,
        createdAt: new Date(Date.UTC(2026, 0, 1, number)),
        hold: { rule: 'house-words', details: { matched: ['Numbskull'] } },
      }),
    )
  }
  return { story, author, comments, filter: `story=${story.slug}&order=oldest` }
}

const itemOf = (page: Page, comment: { id: string } | undefined): Locator => page.locator(`[data-desk-item="${comment?.id}"]`)
const said = (page: Page): Locator => page.getByRole('main').getByRole('status').first()
const statesOf = async (sample: Sample, comments: { id: string }[]) => {
  const rows = await sample.database.comment.findMany({
    where: { id: { in: comments.map(({ id }) => id) } },
    select: { id: true, state: true },
  })
  return comments.map(({ id }) => rows.find(row => row.id === id)?.state)
}

/** Opens a page of the desk whose keys work already. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await isAlive(page.locator('[data-act="claim"], [data-act="select"]').first())
}

test('a shift at the desk by keyboard alone', async ({ page, context, sample, signIn }) => {
  const { comments, filter } = await heldComments(sample, 4)
  await signIn(context, 'moderator')
  const [first, second, third, fourth] = comments.map(comment => itemOf(page, comment))
  await open(page, `/moderation?${filter}`)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: keys.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: keys.title })).toBeHidden()

  await page.keyboard.press('j')
  await expect(first!).toBeFocused()
  await expect(first!.getByText(live.claimedByYou)).toBeVisible()
  await page.keyboard.press('a')
  await expect(said(page)).toContainText('Approved.')
  await expect(first!).toHaveCount(0)
  await expect(second!).toBeFocused()
  expect((await statesOf(sample, comments))[0]).toBe('published')

  await page.keyboard.press('u')
  await expect(said(page)).toContainText(undo.done)
  await expect(first!).toBeFocused()
  expect((await statesOf(sample, comments))[0]).toBe('held')
  await page.keyboard.press('a')
  await expect(first!).toHaveCount(0)
  await expect(second!).toBeFocused()

  await page.keyboard.press('r')
  await expect(second!.getByLabel(decide.actions.remove)).toBeChecked()
  await expect(second!.getByLabel(decide.reason, { exact: true })).toBeFocused()
  await page.keyboard.type('Insult')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(said(page)).toContainText('Removed.')
  await expect(second!).toHaveCount(0)
  await expect(third!).toBeFocused()

  await page.keyboard.press('h')
  await expect(third!.getByLabel(decide.actions.hold)).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(third!).toBeFocused()
  await page.keyboard.press('w')
  await expect(third!.getByLabel(decide.actions.withhold)).toBeChecked()
  await expect(third!.getByLabel(decide.territory)).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('x')
  await expect(third!.getByLabel(live.choose)).toBeChecked()
  await page.keyboard.press('x')
  await expect(third!.getByText(live.claimedByYou)).toBeVisible()
  await page.keyboard.press('c')
  await expect(third!.getByRole('button', { name: live.claim })).toBeVisible()
  await page.keyboard.press('j')
  await expect(fourth!).toBeFocused()
  await page.keyboard.press('k')
  await expect(third!).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.locator('main input[type="search"]')).toBeFocused()
  await page.keyboard.type('j')
  await expect(page.locator('main input[type="search"]')).toHaveValue('j')
  await page.keyboard.press('Shift+Tab')
  expect(await statesOf(sample, comments)).toEqual(['published', 'removed', 'held', 'held'])
})

test('keys can be given other acts, never one key to two, and be switched off', async ({ page, context, sample, signIn }) => {
  const { comments, filter } = await heldComments(sample, 2)
  await signIn(context, 'moderator')
  await open(page, `/moderation?${filter}`)
  const help = page.getByRole('dialog', { name: keys.title })
  const ofApprove = help.getByRole('button', { name: new RegExp(`^${keys.change} ${keys.approve}`) })
  await page.keyboard.press('?')
  await ofApprove.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('r')
  await expect(help.getByRole('status')).toHaveText(`${keys.taken} ${keys.remove}`)
  await page.keyboard.press('y')
  await expect(ofApprove).toHaveText('y')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.reload()
  await isAlive(page.locator('[data-act="select"]').first())
  await page.keyboard.press('j')
  await expect(itemOf(page, comments[0])).toBeFocused()
  await page.keyboard.press('a')
  await page.keyboard.press('y')
  await expect(itemOf(page, comments[0])).toHaveCount(0)
  expect(await sample.database.decision.count({ where: { commentId: { in: comments.map(({ id }) => id) } } })).toBe(1)

  await page.keyboard.press('?')
  await help.getByRole('button', { name: keys.reset }).click()
  await expect(ofApprove).toHaveText('a')
  await help.getByLabel(keys.isOn).uncheck()
  await help.getByRole('button', { name: keys.close }).click()
  await itemOf(page, comments[1]).focus()
  await page.keyboard.press('a')
  await expect(itemOf(page, comments[1])).toBeFocused()
  expect(await statesOf(sample, comments)).toEqual(['published', 'held'])
})

test('colleagues see who works on a comment and what was decided, and nothing moves', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  const { comments, filter } = await heldComments(sample, 2)
  const anna = await signIn(context, 'moderator')
  const bruno = await openBrowser('moderator')
  await open(page, `/moderation?${filter}`)
  await open(bruno, `/moderation?${filter}`)
  const [mine, theirs] = [itemOf(page, comments[0]), itemOf(bruno, comments[0])]

  await page.keyboard.press('j')
  await expect(mine.getByText(live.claimedByYou)).toBeVisible()
  const working = live.claimed.replace('{name}', anna.name)
  await expect(theirs.getByText(working)).toBeVisible()
  await theirs.locator('[data-act="approve"]').click()
  await expect(theirs.getByRole('alert')).toContainText(anna.name)
  expect((await statesOf(sample, comments))[0]).toBe('held')

  await bruno.keyboard.press('j')
  await expect(itemOf(bruno, comments[1])).toBeFocused()
  await expect(itemOf(bruno, comments[1]).getByText(live.claimedByYou)).toBeVisible()

  const quote = itemOf(bruno, comments[1]).locator('blockquote')
  const before = await quote.boundingBox()
  await page.keyboard.press('a')
  await expect(mine).toHaveCount(0)
  await expect(theirs.locator('[data-elsewhere]')).toContainText(`${anna.name} approved it`)
  await expect(theirs.locator('[data-act="approve"]'))
    .toBeHidden()
    .catch(() => undefined)
  await expect(theirs.locator('[inert]')).toHaveCount(1)
  expect(await quote.boundingBox()).toEqual(before)

  await page.keyboard.press('u')
  await expect(theirs.locator('[data-elsewhere]')).toHaveCount(0)
  await expect(theirs.locator('[inert]')).toHaveCount(0)
  await expect(mine.getByText(live.claimedByYou)).toBeVisible()
  await theirs.getByRole('button', { name: live.takeOver }).click()
  await expect(mine.getByText(live.claimed.replace('{name}', ''))).toBeVisible()
  await theirs.locator('[data-act="approve"]').click()
  await expect(theirs).toHaveCount(0)
  await expect(mine.locator('[data-elsewhere]')).toBeVisible()
})

test('many comments are decided about together, and taken back as one', async ({ page, context, sample, signIn }) => {
  const { comments, filter } = await heldComments(sample, 3)
  await signIn(context, 'moderator')
  await open(page, `/moderation?${filter}`)
  await page.getByLabel(batches.page).check()
  await expect(page.getByText('3 comments are chosen')).toBeVisible()
  await itemOf(page, comments[2]).getByLabel(live.choose).uncheck()
  await expect(page.getByText('2 comments are chosen')).toBeVisible()
  await page.getByRole('button', { name: batches.chosen }).click()
  await expect(page.getByRole('heading', { name: 'A list of 2 comments' })).toBeVisible()
  await expect(page.getByText(batches.frozen)).toBeVisible()
  await expect(page.locator('[data-batch-item]')).toHaveCount(2)

  await sample.database.comment.update({
    where: { id: comments[1]!.id },
    data: { body: 'Colleagues wrote this.', revision: 2, revisions: { create: { number: 2, body: 'Colleagues wrote this.' } } },
  })
  await isAlive(page.getByRole('button', { name: batches.approve }))
  await page.getByRole('button', { name: batches.approve }).click()
  await expect(page.getByText('Done', { exact: true })).toBeVisible()
  await expect(page.getByText('1 of 2 decided, 1 skipped')).toBeVisible()
  expect(await statesOf(sample, comments)).toEqual(['published', 'held', 'held'])
  await page.getByRole('link', { name: batches.showSkipped }).click()
  await expect(page.locator('[data-batch-item]')).toHaveCount(1)
  await expect(page.locator('[data-batch-item]')).toContainText(batches.why['stale-revision'])

  await page.getByText(batches.undo).click()
  await isAlive(page.getByRole('button', { name: batches.undoConfirm }))
  await page.getByRole('button', { name: batches.undoConfirm }).click()
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible()
  expect(await statesOf(sample, comments)).toEqual(['held', 'held', 'held'])

  await page.goto(`/moderation?${filter}`)
  await page.getByRole('button', { name: batches.all }).click()
  await expect(page.getByRole('heading', { name: 'A list of 3 comments' })).toBeVisible()
  await page.goto('/moderation/batches')
  await expect(page.getByRole('link', { name: /A list of \d comments/ })).toHaveCount(2)
})

test('on a phone, one comment at a time, with a thumb', async ({ page, context, sample, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { comments, filter } = await heldComments(sample, 3)
  await signIn(context, 'moderator')
  await page.goto(`/moderation?${filter}`)
  await page.getByRole('link', { name: one.link }).click()
  await expect(itemOf(page, comments[0])).toBeVisible()
  await expect(page.locator('[data-desk-item]')).toHaveCount(1)
  await isAlive(page.locator('[data-act="approve"]'))
  for (const target of await page.locator('[data-thumb] :is(button, a)').all()) {
    const box = await target.boundingBox()
    expect(box!.height, await target.innerText()).toBeGreaterThanOrEqual(48)
  }
  await page.getByRole('link', { name: one.next }).click()
  await expect(itemOf(page, comments[1])).toBeVisible()
  await page.getByRole('link', { name: one.previous }).click()
  await expect(itemOf(page, comments[0])).toBeVisible()

  await isAlive(page.locator('[data-act="approve"]'))
  await page.locator('[data-thumb] [data-act="approve"]').click()
  await expect(itemOf(page, comments[1])).toBeVisible()
  await expect(said(page)).toContainText('Approved.')
  await page.getByRole('button', { name: undo.undo }).click()
  await expect(itemOf(page, comments[0])).toBeVisible()
  await page.locator('[data-thumb] [data-act="approve"]').click()
  await expect(itemOf(page, comments[1])).toBeVisible()

  await page.locator('[data-thumb] a[data-act="hold"]').click()
  await expect(page.getByLabel(decide.actions.hold)).toBeChecked()
  await isAlive(page.getByRole('button', { name: decide.confirm }))
  await page.getByLabel(decide.reason, { exact: true }).selectOption({ label: 'Insult' })
  await page.getByRole('button', { name: decide.confirm }).click()
  await expect(said(page)).toContainText('Held for later.')
  expect(await statesOf(sample, comments)).toEqual(['published', 'held', 'held'])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('without JavaScript, one comment at a time', async ({ browser, sample, signIn, watch }) => {
  const { comments, filter } = await heldComments(sample, 3)
  const context = await browser.newContext({ javaScriptEnabled: false })
  watch(context)
  await signIn(context, 'moderator')
  const page = await context.newPage()
  await page.goto(`/moderation/one?${filter}`)
  await itemOf(page, comments[0]).getByRole('button', { name: live.claim }).click()
  await expect(itemOf(page, comments[0]).getByText(live.claimedByYou)).toBeVisible()
  await page.locator('[data-thumb] [data-act="approve"]').click()
  await expect(said(page)).toContainText('Approved.')
  await expect(itemOf(page, comments[1])).toBeVisible()
  await page.getByRole('button', { name: undo.undo }).click()
  await expect(said(page)).toContainText(undo.done)
  await expect(itemOf(page, comments[0])).toBeVisible()
  await page.getByRole('link', { name: one.next }).click()
  await expect(itemOf(page, comments[1])).toBeVisible()
  await page.locator('[data-thumb] a[data-act="remove"]').click()
  await page.getByLabel(decide.reason, { exact: true }).selectOption({ label: 'Insult' })
  await page.getByLabel(decide.statement).fill('It calls the writers numbskulls.')
  await page.getByRole('button', { name: decide.confirm }).click()
  await expect(said(page)).toContainText('Removed.')
  expect(await statesOf(sample, comments)).toEqual(['held', 'removed', 'held'])
  await context.close()
})
