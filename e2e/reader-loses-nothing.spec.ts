import type { Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { comments, refusals } = en
const { form } = comments
const body = 'A paragraph that took an evening to write, and must not be lost.'

async function open(page: Page, slug: string): Promise<void> {
  await page.goto(`/stories/${slug}`)
  await isAlive(answerForm(page))
}

const posted = (sample: Sample, storyId: string) => sample.database.comment.findMany({ where: { storyId }, select: { body: true } })

test('what is typed survives a check in the browser', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context, await sample.person({ country: null }))
  await open(page, story.slug)
  await fillAnswer(page, { prominence: 'covered', body })
  await answerForm(page).getByText(form.more).click()
  await answerForm(page).getByLabel(form.link, { exact: true }).fill('not an address')
  await postAnswer(page)
  await expect(answerForm(page).getByText(form.errors['country-missing'])).toBeVisible()
  await expect(answerForm(page).getByText(form.errors['link-not-an-address'])).toBeVisible()
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await expect(answerForm(page).getByLabel(comments.prominences.covered)).toBeChecked()
  expect(await posted(sample, story.id)).toEqual([])
})

test('what is typed survives a refusal of the server', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, story.slug)
  await sample.database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
  await fillAnswer(page, { country: 'Malta', prominence: 'brief', body })
  await postAnswer(page)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.comments['story-closed'])
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await expect(answerForm(page).getByLabel(form.country)).toHaveValue('MT')
  await expect(answerForm(page).getByLabel(comments.prominences.brief)).toBeChecked()
})

test('a session that ended is taken up again in the form, and the text is posted', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const password = 'a sentence about ferries'
  const person = await sample.person({ passwordHash: await sample.hashPassword(password) })
  await signIn(context, person)
  await open(page, story.slug)
  await sample.database.session.deleteMany({ where: { personId: person.id } })
  await fillAnswer(page, { country: 'Malta', prominence: 'brief', body })
  await postAnswer(page)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.comments['signed-out'])
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await answerForm(page)
    .getByLabel(form.email)
    .fill(person.email ?? '')
  await answerForm(page).getByLabel(form.password).fill('a wrong one')
  await postAnswer(page)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.people['wrong-password'])
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await answerForm(page).getByLabel(form.password).fill(password)
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: person.name })).toBeVisible()
  const [comment] = await sample.database.comment.findMany({ where: { storyId: story.id } })
  expect(comment).toMatchObject({ body, country: 'MT', prominence: 'brief', authorId: person.id })
})

test('an answer of the server that is lost on its way is given again', async ({ page, context, sample, signIn, allowErrors }) => {
  allowErrors(/ERR_FAILED/)
  const story = await sample.story()
  await signIn(context)
  await open(page, story.slug)
  await fillAnswer(page, { country: 'Malta', body })
  let isCut = false
  await page.route(`**/stories/${story.slug}`, async route => {
    if (isCut || route.request().method() !== 'POST') return route.fallback()
    isCut = true
    await route.fetch({ maxRedirects: 0 })
    return route.abort()
  })
  await postAnswer(page)
  await expect(answerForm(page).getByText(comments.outbox.kept)).toBeVisible()
  expect(await posted(sample, story.id), 'the first one arrived').toHaveLength(1)
  // The network is there: the browser asks again by itself before long.
  await expect(answerForm(page).getByText(comments.outbox.posted)).toBeVisible({ timeout: 40_000 })
  expect(await posted(sample, story.id)).toEqual([{ body }])
})

test('a double click posts once', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, story.slug)
  await fillAnswer(page, { country: 'Malta', body })
  await answerForm(page).getByRole('button', { name: form.submit.answer }).dblclick()
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  await expect(page.locator('#discussion').getByText(body)).toHaveCount(1)
  expect(await posted(sample, story.id)).toEqual([{ body }])
})

test('going back and posting the same again makes no second comment', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, story.slug)
  await fillAnswer(page, { country: 'Malta', body })
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  await page.goBack()
  await isAlive(answerForm(page))
  await fillAnswer(page, { country: 'Malta', body })
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished).or(page.getByText(refusals.comments.duplicate))).toBeVisible()
  expect(await posted(sample, story.id)).toEqual([{ body }])
})

test('two tabs with one text make one comment', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, story.slug)
  await fillAnswer(page, { country: 'Malta', body })
  const other = await context.newPage()
  await open(other, story.slug)
  await expect(answerForm(other).getByLabel(form.body.answer), 'what one tab holds is kept for the other').toHaveValue(body)
  await answerForm(other).getByLabel(form.country).selectOption('MT')
  await Promise.all([postAnswer(page), postAnswer(other)])
  for (const tab of [page, other])
    await expect(tab.getByText(comments.postedPublished).or(tab.getByText(refusals.comments.duplicate))).toBeVisible()
  expect(await posted(sample, story.id)).toEqual([{ body }])
})

test('a closed tab loses nothing', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await open(page, story.slug)
  await fillAnswer(page, { body })
  await page.close()
  const again = await context.newPage()
  await open(again, story.slug)
  await expect(answerForm(again).getByLabel(form.body.answer)).toHaveValue(body)
  await postAnswer(again)
  await expect(again.getByText(comments.postedPublished)).toBeVisible()
  await again.reload()
  await expect(answerForm(again).getByLabel(form.body.answer)).toHaveValue('')
})
