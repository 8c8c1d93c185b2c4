import type { Page } from '@playwright/test'
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const words = en.moderation.person
const { sanctions } = en.people
const rules = en.moderation.houseRules

const facts = 'Six comments within an hour led to one shop.'
const statement = 'Please do not advertise here; what you read is welcome.'

type Kind = keyof typeof words.kinds

async function fillSanction(page: Page, kind: Kind): Promise<void> {
  await page.getByRole('radio', { name: words.kinds[kind] }).check()
  await page.getByLabel(words.reason, { exact: true }).selectOption({ label: rules.spam.title })
  await page.getByLabel(words.facts, { exact: true }).fill(facts)
  await page.getByLabel(words.statement, { exact: true }).fill(statement)
}

const give = (page: Page) => page.getByRole('button', { name: words.confirm })

test('a warned reader reads it before the next comment, and nothing typed is lost', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  const story = await sample.story()
  const reader = await sample.person()
  await signIn(context, 'moderator')
  await page.goto(`/moderation/people/${reader.id}`)
  await isAlive(give(page))
  await give(page).click()
  await expect(page.getByText(words.errors['kind-missing'])).toBeVisible()
  await expect(page.getByText(words.errors['facts-missing'])).toBeVisible()
  await fillSanction(page, 'warning')
  await give(page).click()
  await expect(page.getByText(words.done)).toBeVisible()
  await expect(page.getByText(words.unread)).toBeVisible()

  const theirs = await openBrowser(reader)
  await theirs.goto(`/stories/${story.slug}`)
  await expect(theirs.getByText(sanctions.notice.warning)).toBeVisible()
  await isAlive(answerForm(theirs))
  await fillAnswer(theirs, { country: 'Italy', prominence: 'led', body: 'Both papers led with it.' })
  await postAnswer(theirs)
  await expect(theirs.getByText(en.refusals.comments['warning-unread'])).toBeVisible()
  await expect(answerForm(theirs).getByLabel(en.comments.form.body.answer)).toHaveValue('Both papers led with it.')

  const reading = await theirs.context().newPage()
  await reading.goto('/account/sanctions')
  await expect(reading.getByText(statement)).toBeVisible()
  await reading.getByRole('button', { name: sanctions.acknowledge }).click()
  await expect(reading.getByText(sanctions.thanks)).toBeVisible()
  await postAnswer(theirs)
  await expect(theirs.locator('#discussion').getByText('Both papers led with it.')).toBeVisible()

  await page.reload()
  await expect(page.getByText(words.read)).toBeVisible()
})

test('a ban with the removal of all comments bites at once, and is undone as one', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  const story = await sample.story()
  const reader = await sample.person()
  const comments = [1, 2].map(() => sample.comment({ storyId: story.id, authorId: reader.id }))
  const ids = (await Promise.all(comments)).map(({ id }) => id)
  const states = async () =>
    (await sample.database.comment.findMany({ where: { id: { in: ids } }, select: { state: true } })).map(({ state }) => state)
  const theirs = await openBrowser(reader)
  await theirs.goto('/account')
  await signIn(context, 'moderator')
  await page.goto(`/moderation/people/${reader.id}`)
  await isAlive(give(page))
  await expect(page.getByLabel(words.removesComments)).toBeHidden()
  await fillSanction(page, 'ban')
  await page.getByLabel(words.removesComments).check()
  await give(page).click()
  await expect(page.getByText(words.done)).toBeVisible()
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/sign-in/)
  await expect.poll(states, { timeout: 20_000 }).toEqual(['removed', 'removed'])
  await page.getByRole('link', { name: words.removal }).click()
  await expect(page).toHaveURL(/\/moderation\/batches\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a suspension is given, told by mail with its receipt, obeyed, and lifted with its reason', async ({
    page,
    context,
    sample,
    signIn,
    openBrowser,
  }) => {
    const story = await sample.story()
    const [reader, author] = [await sample.person(), await sample.person()]
    const comment = await sample.comment({ storyId: story.id, authorId: author.id })
    await signIn(context, 'moderator')
    await page.goto(`/moderation/people/${reader.id}`)
    await fillSanction(page, 'suspension')
    await page.getByLabel(words.days).selectOption('3')
    await give(page).click()
    await expect(page.getByText(words.done)).toBeVisible()

    const letter = await mailTo(reader.email!, en.mail.sanction.subject.suspension)
    expect(letter.text).toContain(statement)
    const theirs = await openBrowser(reader)
    await theirs.goto(letter.link)
    const receipt = en.moderation.receipt.sanction
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(receipt.title)
    for (const said of [receipt.kinds.suspension, rules.spam.title, facts, statement])
      await expect(theirs.getByText(said).first()).toBeVisible()
    await theirs.goto(`/stories/${story.slug}/comments/${comment.id}/flag`)
    await expect(theirs.getByText(en.refusals.flags.suspended)).toBeVisible()

    await page.getByText(words.lift, { exact: true }).click()
    await page.getByLabel(words.liftReason).fill('Mistaken for another.')
    await page.getByRole('button', { name: words.liftConfirm }).click()
    await expect(page.getByText(words.liftedDone)).toBeVisible()
    await theirs.goto(letter.link)
    await expect(theirs.getByText(receipt.lifted)).toBeVisible()
    await expect(theirs.getByText('Mistaken for another.')).toBeVisible()
    await theirs.goto(`/stories/${story.slug}/comments/${comment.id}/flag`)
    await expect(theirs.getByRole('button', { name: en.moderation.flag.send })).toBeVisible()
  })

  test('a note about a person is kept for colleagues, and no colleague is judged', async ({ page, context, sample, signIn }) => {
    const [reader, colleague] = [await sample.person(), await sample.person({ role: 'moderator' })]
    await signIn(context, 'moderator')
    await page.goto(`/moderation/people/${reader.id}`)
    await page.getByLabel(words.note).fill('Asked to calm down, and did.')
    await page.getByRole('button', { name: words.addNote }).click()
    await expect(page.getByText(words.noted)).toBeVisible()
    await expect(page.getByText('Asked to calm down, and did.')).toBeVisible()
    await page.goto(`/moderation/people/${colleague.id}`)
    await expect(give(page)).toHaveCount(0)
  })
})
