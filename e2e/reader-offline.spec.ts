import type { Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { comments, refusals, people } = en
const { form, outbox, cues, secondThoughts } = comments
const body = 'Written in a tunnel, about what the evening news left out.'

test.beforeEach(({ allowErrors }) => allowErrors(/ERR_INTERNET_DISCONNECTED/))

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await isAlive(page.locator('form.comment-form'))
}

/** Typed with a network, which brings the code that keeps it, and sent without. */
async function sendOffline(page: Page, text = body): Promise<void> {
  await fillAnswer(page, { country: 'Malta', prominence: 'led', body: text })
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await postAnswer(page)
  await expect(answerForm(page).getByText(outbox.kept)).toBeVisible()
}

const posted = (sample: Sample, storyId: string) =>
  sample.database.comment.findMany({ where: { storyId }, select: { body: true, prominence: true, state: true } })

test('what is sent without a network is kept, and sent once when there is one again', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  const other = await context.newPage()
  await other.goto('/')
  await open(page, `/stories/${story.slug}`)
  await sendOffline(page)
  expect(await posted(sample, story.id)).toEqual([])
  await expect(answerForm(page).getByLabel(form.body.answer), 'nothing typed is lost').toHaveValue(body)
  await context.setOffline(false)
  // Whichever page is first sends it.
  const said = (where: Page) => where.getByText(outbox.posted).count()
  await expect.poll(async () => (await said(page)) + (await said(other)), { timeout: 30_000 }).toBeGreaterThan(0)
  expect(await posted(sample, story.id)).toEqual([{ body, prominence: 'led', state: 'published' }])
  await page.reload()
  await isAlive(answerForm(page))
  await expect(answerForm(page).getByLabel(form.body.answer), 'the draft has done its work').toHaveValue('')
  await expect(page.locator('#discussion').getByText(body)).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await posted(sample, story.id)).toHaveLength(1)
})

test('a reply is sent from whatever page is open when the network is back', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const author = await sample.person()
  const parent = await sample.comment({ storyId: story.id, authorId: author.id })
  await signIn(context)
  await open(page, `/stories/${story.slug}/comments/${parent.id}`)
  const reply = page.locator('#reply form')
  await reply.getByLabel(form.body.reply).fill(body)
  await page.waitForLoadState('networkidle')
  const other = await context.newPage()
  await other.goto('/house-rules')
  await context.setOffline(true)
  await reply.getByRole('button', { name: form.submit.reply }).click()
  await expect(reply.getByText(outbox.kept)).toBeVisible()
  await page.close()
  await context.setOffline(false)
  await expect(other.getByText(outbox.posted)).toBeVisible()
  await other.getByRole('link', { name: outbox.see }).click()
  await expect(other.getByRole('main').getByText(body)).toBeVisible()
})

test('it can be taken back before it is sent', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, `/stories/${story.slug}`)
  await sendOffline(page)
  await answerForm(page).getByRole('button', { name: outbox.cancel }).click()
  await expect(answerForm(page).getByRole('button', { name: form.submit.answer })).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await isAlive(answerForm(page))
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await page.waitForLoadState('networkidle')
  expect(await posted(sample, story.id)).toEqual([])
})

test('a refusal comes back to the form with its reason, and the text with it', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, `/stories/${story.slug}`)
  await sendOffline(page)
  await sample.database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
  await context.setOffline(false)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.comments['story-closed'])
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  expect(await posted(sample, story.id)).toEqual([])
})

test('what may read harder than it is meant is asked about when there is a network again', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, `/stories/${story.slug}`)
  await sendOffline(page, 'All Italians are late with the news.')
  await context.setOffline(false)
  await expect(answerForm(page).getByText(cues.generalisation)).toBeVisible()
  await answerForm(page).getByRole('button', { name: secondThoughts.anyway }).click()
  await expect(page.getByText(comments.holds['second-thoughts']).first()).toBeVisible()
})

test('who was signed out meanwhile is asked to sign in, and nothing is lost', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const password = 'a sentence about ferries'
  const person = await sample.person({ passwordHash: await sample.hashPassword(password) })
  await signIn(context, person)
  await open(page, `/stories/${story.slug}`)
  await sendOffline(page)
  await sample.database.session.deleteMany({ where: { personId: person.id } })
  await context.setOffline(false)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.comments['signed-out'])
  expect(await posted(sample, story.id)).toEqual([])
  await answerForm(page)
    .getByLabel(people.fields.email)
    .fill(person.email ?? '')
  await answerForm(page).getByLabel(form.password).fill(password)
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  expect(await posted(sample, story.id)).toHaveLength(1)
})

test('somebody else who signs in on the same browser posts nothing of it', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, `/stories/${story.slug}`)
  await sendOffline(page)
  await signIn(context)
  await context.setOffline(false)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.comments['signed-out'])
  expect(await posted(sample, story.id)).toEqual([])
})
