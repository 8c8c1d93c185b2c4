import { randomUUID } from 'node:crypto'
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

const { story: words } = en.moderation
const said = en.comments

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a moderator slows a discussion down and opens it again, and readers are told why', async ({
    context,
    page,
    sample,
    signIn,
    openBrowser,
  }) => {
    const story = await sample.story()
    await signIn(context, 'moderator')
    await page.goto(`/stories/${story.slug}`)
    await page.getByRole('link', { name: words.link }).click()
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(words.errors['reason-missing'])).toBeVisible()
    await page.getByLabel(words.slowMode).selectOption({ label: 'One comment a reader in 5 minutes' })
    await page.getByLabel(words.reason).selectOption({ label: words.reasons.flood })
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(words.done)).toBeVisible()

    const reader = await openBrowser('reader')
    await reader.goto(`/stories/${story.slug}`)
    await expect(reader.locator('#answer')).toContainText('A reader can post here again after 5 minutes.')
    await expect(reader.locator('#answer')).toContainText(said.controlReasons.flood)

    await page.goto(`/moderation/stories/${story.id}`)
    await page.getByLabel(words.slowMode).selectOption({ label: words.noSlowMode })
    await page.getByLabel(words.mode, { exact: true }).selectOption({ label: words.modes.closed })
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(words.done)).toBeVisible()
    await reader.reload()
    await expect(reader.getByText(said.closed, { exact: true })).toBeVisible()
    await expect(reader.getByText(said.controlReasons.flood)).toBeVisible()
    await expect(answerForm(reader)).toHaveCount(0)
  })
})

test('a reader’s second comment in slow mode waits, with what was typed and the time', async ({ context, page, sample, signIn }) => {
  const story = await sample.story({ slowModeSeconds: 300, controlReason: 'flood' })
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  const body = `It was the second item of the news ${randomUUID()}`
  await fillAnswer(page, { country: 'Italy', body })
  await postAnswer(page)
  await expect(page.getByText(body)).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  const second = `And the first of the evening ${randomUUID()}`
  await fillAnswer(page, { country: 'Italy', body: second })
  await postAnswer(page)
  await expect(answerForm(page).getByRole('alert')).toContainText('The moderators have slowed this discussion down.')
  await expect(answerForm(page).getByLabel(said.form.body.answer)).toHaveValue(second)
})

test('a moderator locks a thread: nobody replies there, whoever was writing keeps the text, and a button opens it again', async ({
  context,
  page,
  sample,
  signIn,
  openBrowser,
}) => {
  const [story, author] = await Promise.all([sample.story(), sample.person()])
  const root = await sample.comment({ storyId: story.id, authorId: author.id, country: 'IT' })
  const reply = await sample.comment({ storyId: story.id, authorId: author.id, parentId: root.id })
  const reader = await openBrowser('reader')
  await reader.goto(`/stories/${story.slug}/comments/${reply.id}`)
  const form = reader.locator('#reply form')
  await isAlive(form)
  const typed = `I was still writing this ${randomUUID()}`
  await form.getByLabel(said.form.body.reply).fill(typed)

  await signIn(context, 'moderator')
  await page.goto(`/stories/${story.slug}/comments/${root.id}`)
  await isAlive(page.getByRole('button', { name: words.lock }))
  await page.getByLabel(words.reason).selectOption({ label: words.reasons.heated })
  await page.getByRole('button', { name: words.lock }).click()
  await expect(page.getByText(said.locked)).toBeVisible()
  await expect(page.getByText(said.controlReasons.heated)).toBeVisible()
  await expect(page.locator('#reply')).toHaveCount(0)

  await form.getByRole('button', { name: said.form.submit.reply }).click()
  await expect(form.getByRole('alert')).toContainText('The moderators let this thread take no more replies.')
  await expect(form.getByLabel(said.form.body.reply)).toHaveValue(typed)

  await page.goto(`/moderation/stories/${story.id}`)
  await isAlive(page.getByRole('button', { name: words.unlock }))
  await page.getByRole('button', { name: words.unlock }).click()
  await expect(page.getByText(words.noneLocked)).toBeVisible()
  await form.getByRole('button', { name: said.form.submit.reply }).click()
  await expect(reader.getByText(typed)).toBeVisible()
})
