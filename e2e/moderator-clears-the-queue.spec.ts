import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { decide, houseRules, rules, item: words } = en.moderation

/** Comments that wait on a story of their own, and the address of their list. */
async function heldComments(sample: Sample, count: number) {
  const [story, author] = await Promise.all([sample.story(), sample.person()])
  const comments = []
  for (let number = 0; number < count; number++)
    comments.push(
      await sample.comment({
        storyId: story.id,
        authorId: author.id,
        state: 'held',
        body: `Numbskull number ${number} wrote this in ${story.id}.`,
        createdAt: new Date(Date.UTC(2001, 0, 1, number)),
        hold: { rule: 'house-words', details: { matched: ['Numbskull'] } },
      }),
    )
  return { story, author, comments, list: `/moderation?story=${story.slug}&order=oldest` }
}

const itemOf = (page: Page, comment: { id: string } | undefined): Locator => page.locator(`[data-desk-item="${comment?.id}"]`)
const said = (page: Page): Locator => page.getByRole('main').getByRole('status').first()

/** Removes an item by its form. */
async function removeFor(item: Locator, reason: string, statement: string): Promise<void> {
  await item.getByText(decide.restrict).click()
  await item.getByLabel(decide.reason, { exact: true }).selectOption({ label: reason })
  await item.getByLabel(decide.statement).fill(statement)
  await item.getByRole('button', { name: decide.confirm }).click()
}

test('a moderator clears a queue, and the author is told why', async ({ page, context, sample, signIn, openBrowser }) => {
  const { story, author, comments, list } = await heldComments(sample, 2)
  const moderator = await signIn(context, 'moderator')
  const [first, second] = comments.map(comment => itemOf(page, comment))
  await page.goto(list)
  await isAlive(page.locator('[data-act="approve"]').first())
  await expect(first!.getByRole('group', { name: words.why })).toContainText('Numbskull')
  await expect(first!.locator('blockquote mark')).toHaveText('Numbskull')
  await first!.locator('[data-act="approve"]').click()
  await expect(said(page)).toContainText('Approved.')
  await expect(first!).toHaveCount(0)

  await second!.getByText(decide.restrict).click()
  await second!.getByRole('button', { name: decide.confirm }).click()
  await expect(second!.getByText(decide.errors['reason-missing'])).toBeVisible()
  await second!.getByLabel(decide.reason, { exact: true }).selectOption({ label: houseRules.insult.title })
  await expect(second!.getByLabel(decide.statement)).toHaveValue(houseRules.insult.suggestion)
  await second!.getByLabel(decide.statement).fill('It calls the writers numbskulls.')
  await second!.getByRole('button', { name: decide.confirm }).click()
  await expect(said(page)).toContainText('Removed.')
  await expect(second!).toHaveCount(0)

  const stored = await sample.database.comment.findMany({ where: { storyId: story.id }, orderBy: { createdAt: 'asc' } })
  expect(stored.map(({ state }) => state)).toEqual(['published', 'removed'])
  const log = await sample.database.event.findMany({ where: { actorId: moderator.id }, orderBy: { sequence: 'asc' } })
  expect(log.map(({ subjectId }) => subjectId)).toEqual(comments.map(({ id }) => id))

  const writer = await openBrowser(author)
  await writer.goto(`/stories/${story.slug}`)
  const notice = writer.getByRole('alert').filter({ hasText: en.comments.yourRemoved })
  await expect(notice).toContainText(houseRules.insult.title)
  await expect(notice).toContainText('It calls the writers numbskulls.')
  await expect(writer.locator(`article#comment-${comments[0]!.id}`)).toBeVisible()
  const stranger = await openBrowser()
  await stranger.goto(`/stories/${story.slug}`)
  await expect(stranger.getByText('It calls the writers numbskulls.')).toHaveCount(0)
  await expect(stranger.getByText(`Numbskull number 1`)).toHaveCount(0)
})

test('the slower of two moderators, who hears nothing meanwhile, is told who decided, and what', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
  allowErrors,
}) => {
  allowErrors(/net::ERR_FAILED/)
  const { comments, list } = await heldComments(sample, 2)
  const [removed, approved] = comments
  const faster = await signIn(context, 'moderator')
  const slow = await openBrowser('moderator')
  await slow.route('**/moderation/live*', route => route.abort())
  await Promise.all([page.goto(list), slow.goto(list)])
  await Promise.all([page, slow].map(desktop => isAlive(desktop.locator('[data-act="approve"]').first())))
  await expect(slow.getByText(en.moderation.live.off)).toBeVisible()

  await removeFor(itemOf(page, removed), houseRules.spam.title, 'It sells lamps.')
  await expect(itemOf(page, removed)).toHaveCount(0)
  await itemOf(page, approved).getByRole('button', { name: decide.approve }).click()
  await expect(itemOf(page, approved)).toHaveCount(0)

  await itemOf(slow, removed).getByRole('button', { name: decide.approve }).click()
  await expect(itemOf(slow, removed).getByRole('alert')).toContainText(en.refusals.moderation['already-decided'])
  await expect(itemOf(slow, removed).getByRole('alert')).toContainText(`${faster.name} removed it: ${houseRules.spam.title}`)
  await expect(itemOf(slow, removed).getByRole('alert')).toContainText('It sells lamps.')
  await itemOf(slow, approved).getByRole('button', { name: decide.approve }).click()
  await expect(itemOf(slow, approved).getByRole('alert')).toContainText(`${faster.name} approved it`)
  expect(await sample.database.decision.count({ where: { commentId: { in: comments.map(({ id }) => id) } } })).toBe(2)
})

test('a text that its author changed meanwhile is shown before anything is decided', async ({ page, context, sample, signIn }) => {
  const { comments, list } = await heldComments(sample, 1)
  const [comment] = comments
  await signIn(context, 'moderator')
  await page.goto(list)
  const item = itemOf(page, comment)
  await isAlive(item.locator('[data-act="approve"]'))
  await sample.database.comment.update({
    where: { id: comment!.id },
    data: {
      body: 'Somebody wrote this.',
      revision: 2,
      revisions: { create: { number: 2, body: 'Somebody wrote this.' } },
      holds: { updateMany: { where: {}, data: { revision: 2 } } },
    },
  })
  await item.getByRole('button', { name: decide.approve }).click()
  await expect(item.getByRole('alert')).toContainText(en.refusals.moderation['stale-revision'])
  await expect(item.getByRole('alert')).toContainText(decide.changed)
  await expect(item.locator('blockquote')).toHaveText('Somebody wrote this.')
  await item.getByRole('button', { name: decide.approve }).click()
  await expect(item).toHaveCount(0)
})

test('the desk works without JavaScript', async ({ browser, sample, signIn, watch }) => {
  const { comments, list } = await heldComments(sample, 2)
  const [approved, removed] = comments
  const context = await browser.newContext({ javaScriptEnabled: false })
  watch(context)
  await signIn(context, 'moderator')
  const page = await context.newPage()
  await page.goto(list)
  await itemOf(page, approved).getByRole('button', { name: decide.approve }).click()
  await expect(said(page)).toContainText('Approved.')
  await removeFor(itemOf(page, removed), houseRules['off-topic'].title, 'It speaks of football.')
  await expect(said(page)).toContainText('Removed.')
  await expect(itemOf(page, removed)).toHaveCount(0)
  await context.close()
})

test('a flagged comment waits with what the readers said, and leaves when it is approved', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const comment = await sample.comment({
    storyId: story.id,
    authorId: (await sample.person()).id,
    createdAt: new Date(Date.UTC(2001, 1, 1)),
    body: 'The radio made it up.',
  })
  await sample.flag({
    commentId: comment.id,
    reporterId: (await sample.person()).id,
    reason: 'falsehood-about-source',
    note: 'It did not.',
  })
  await signIn(context, 'moderator')
  await page.goto(`/moderation?queue=flagged&story=${story.slug}`)
  const item = itemOf(page, comment)
  await isAlive(item.locator('[data-act="approve"]'))
  await expect(item.getByRole('group', { name: words.why })).toContainText(houseRules['falsehood-about-source'].title)
  await expect(item.getByRole('group', { name: words.why })).toContainText('It did not.')
  await item.getByRole('button', { name: decide.approve }).click()
  await expect(item).toHaveCount(0)
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByText('The radio made it up.')).toBeVisible()
})

test('nobody judges their own words', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const moderator = await signIn(context, 'moderator')
  const own = await sample.comment({ storyId: story.id, authorId: moderator.id, state: 'held', createdAt: new Date(Date.UTC(2001, 2, 1)) })
  await page.goto(`/moderation?story=${story.slug}`)
  await expect(itemOf(page, own)).toContainText(words.own)
  await expect(itemOf(page, own).getByRole('button', { name: decide.approve })).toHaveCount(0)
})

test('a word is added, holds what contains it, and is deleted', async ({ page, context, sample, signIn, openBrowser }) => {
  const word = `zwifel${randomUUID().replaceAll(/[^a-f]/g, '')}`
  const story = await sample.story()
  await signIn(context, 'moderator')
  await page.goto('/moderation/rules/new?kind=word')
  const pattern = page.getByRole('textbox', { name: rules.pattern })
  await isAlive(pattern)
  await pattern.fill(word)
  await page.getByLabel(rules.stage, { exact: true }).selectOption({ label: rules.stages.live })
  await page.getByLabel(rules.note).fill('It means nothing good.')
  await page.getByRole('button', { name: rules.add }).click()
  await expect(page.getByText(rules.addedLive)).toBeVisible()
  await page.goto('/moderation/rules')
  await isAlive(page.getByLabel(rules.tryText))
  await page.getByLabel(rules.tryText).fill(`He said ${word.toUpperCase()}!`)
  await page.getByRole('button', { name: rules.try, exact: true }).click()
  await expect(page.getByText(rules.tryHold)).toBeVisible()

  const reader = await openBrowser('reader')
  await reader.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(reader))
  await fillAnswer(reader, { country: 'Italy', body: `The minister said ${word} on air.` })
  await postAnswer(reader)
  await expect(reader.getByText(en.comments.postedHeld)).toBeVisible()
  await expect(reader.getByRole('status').filter({ hasText: en.comments.yourHeld }).locator('mark').first()).toHaveText(word)

  await page.goto('/moderation/rules')
  await page.getByRole('link', { name: word }).click()
  await page.getByText(rules.delete, { exact: true }).click()
  await page.getByRole('button', { name: rules.deleteConfirm }).click()
  await expect(page.getByText(rules.deletedDone)).toBeVisible()
  await expect(page.getByText(word)).toHaveCount(0)
})
