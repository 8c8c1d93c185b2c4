import type { Locator, Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { comments } = en
const { form, quotations, secondThoughts, cues, rules } = comments
const words = 'The crossing opened on Monday, a year late.'
const body = 'Ours said so, too, on page nine.'

async function openReport(page: Page): Promise<Locator> {
  const report = page.locator('.report').first()
  await report.locator('summary').click()
  return report
}

/** As a reader does with a pointer, a finger or Shift and the arrows: a selection of a part of these words. */
async function select(place: Locator, from: number, to: number): Promise<void> {
  await place.evaluate(
    (node, [start, end]) => {
      const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode()!
      getSelection()?.setBaseAndExtent(text, start!, text, end!)
    },
    [from, to],
  )
}

const quoted = (page: Page, text: string) => page.locator('#discussion article .quotation').filter({ hasText: text })

async function reviseReport({ database }: Sample, storyId: string): Promise<void> {
  const report = await database.report.findFirstOrThrow({ where: { storyId, position: 0 } })
  const before = await database.reportBlock.findFirstOrThrow({ where: { revision: { reportId: report.id }, position: 0 } })
  const id = crypto.randomUUID()
  await database.reportRevision.create({ data: { id, reportId: report.id, number: 2, headline: 'The bridge opens at last' } })
  await database.reportBlock.create({
    data: { revisionId: id, blockId: before.blockId, position: 0, kind: 'paragraph', text: 'The crossing opened on Tuesday.' },
  })
  await database.report.update({ where: { id: report.id }, data: { revision: 2 } })
}

test('a passage of a report is selected, quoted, posted, and says when the report was revised', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const story = await sample.story()
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  const report = await openReport(page)
  await select(report.locator('[data-words]').first(), 4, 29)
  const button = page.getByRole('button', { name: quotations.button })
  await expect(button).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(button, 'the keyboard finds it after the words').toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answerForm(page).getByText('crossing opened on Monday', { exact: true })).toBeVisible()
  await expect(answerForm(page).getByLabel(form.body.answer)).toBeFocused()
  await fillAnswer(page, { country: 'Malta', body })
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  const quotation = quoted(page, 'crossing opened on Monday')
  await expect(quotation.getByRole('link')).toHaveAttribute('href', new RegExp(`/stories/${story.slug}#block-`))
  await expect(quotation).not.toContainText(quotations.revised)
  await reviseReport(sample, story.id)
  await page.reload()
  await expect(quotation).toContainText(quotations.revised)
  await expect(quotation).toContainText(quotations.gone)
})

test('a passage of a comment is quoted, and its words go when the comment goes', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const author = await sample.person({ name: 'Quoted Quirin' })
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, body: 'The radio *said nothing* of it.' })
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  await page.locator(`#comment-${comment.id} [data-body]`).getByText('said nothing').selectText()
  await page.getByRole('button', { name: quotations.button }).click()
  await fillAnswer(page, { country: 'Malta', body })
  await postAnswer(page)
  await expect(quoted(page, 'said nothing').getByRole('link', { name: /Quoted Quirin/ })).toBeVisible()
  await sample.database.comment.update({ where: { id: comment.id }, data: { state: 'removed', isListed: false } })
  await page.reload()
  await expect(quoted(page, quotations.hiddenComment)).toBeVisible()
  await expect(page.locator('#discussion')).not.toContainText('said nothing')
})

test('a passage waits in the draft, can be left out, and is refused where it is not to be read any longer', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const story = await sample.story()
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  const report = await openReport(page)
  await report.getByRole('link', { name: quotations.quote }).first().click()
  await expect(answerForm(page).getByText(words)).toBeVisible()
  await fillAnswer(page, { country: 'Malta', body })
  await page.reload()
  await isAlive(answerForm(page))
  await expect(answerForm(page).getByText(words), 'the draft keeps it').toBeVisible()
  await sample.database.report.updateMany({ where: { storyId: story.id }, data: { rights: 'link' } })
  await postAnswer(page)
  await expect(answerForm(page).getByRole('alert')).toContainText(words)
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await answerForm(page).getByRole('button', { name: quotations.remove }).click()
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  await expect(page.locator('#discussion article .quotation')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a block and a comment are quoted by their links, and left out again', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const author = await sample.person()
    const comment = await sample.comment({ storyId: story.id, authorId: author.id, body: 'The radio said nothing of it.' })
    await signIn(context)
    await page.goto(`/stories/${story.slug}`)
    const report = await openReport(page)
    await report.getByRole('link', { name: quotations.quote }).first().click()
    await fillAnswer(page, { country: 'Malta', body })
    await answerForm(page).getByRole('button', { name: quotations.remove }).click()
    await expect(answerForm(page).getByText(words)).toHaveCount(0)
    await expect(answerForm(page).getByLabel(form.body.answer), 'nothing typed is lost').toHaveValue(body)

    await page.goto(`/stories/${story.slug}`)
    await openReport(page)
    await report.getByRole('link', { name: quotations.quote }).first().click()
    await fillAnswer(page, { country: 'Malta', body })
    await postAnswer(page)
    await expect(quoted(page, words)).toBeVisible()

    await page.goto(`/stories/${story.slug}/comments/${comment.id}`)
    await page.getByRole('link', { name: quotations.quoteComment }).click()
    const reply = page.locator('#reply form')
    await reply.getByLabel(form.body.reply).fill('Nor did the television.')
    await reply.getByRole('button', { name: form.submit.reply }).click()
    await expect(page.getByRole('main').locator('.quotation').filter({ hasText: 'The radio said nothing of it.' })).toBeVisible()
  })

  test('a writer is asked to think again, edits, or posts it as it is for a moderator', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    await signIn(context)
    await page.goto(`/stories/${story.slug}`)
    await expect(page.locator('#answer').getByText(rules.person)).toBeVisible()
    await expect(page.locator('#answer').getByRole('link', { name: rules.all })).toBeVisible()
    const loud = 'NOBODY EVER SAID A WORD ABOUT IT, and all Italians know'
    await fillAnswer(page, { country: 'Malta', prominence: 'led', body: loud })
    await postAnswer(page)
    const notice = answerForm(page).getByRole('alert')
    await expect(notice).toContainText(secondThoughts.title)
    await expect(notice).toContainText(cues.capitals)
    await expect(notice.locator('mark').filter({ hasText: 'all Italians' })).toBeVisible()
    await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(loud)
    await expect(answerForm(page).getByLabel(comments.prominences.led)).toBeChecked()
    await notice.getByRole('button', { name: secondThoughts.anyway }).click()
    await expect(page.getByText(comments.postedHeld)).toBeVisible()
    const held = await sample.database.hold.findFirstOrThrow({ where: { comment: { storyId: story.id } } })
    expect(held).toMatchObject({ rule: 'second-thoughts', details: { cues: ['capitals', 'generalisation'] } })
  })
})

test('a mention leads to the person', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const person = await sample.person({ name: 'Mentioned Mina' })
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  await fillAnswer(page, { country: 'Malta', body: `As @${person.handle} and @nobody_of_that_name said.` })
  await postAnswer(page)
  const comment = page.locator('#discussion article').filter({ hasText: 'nobody_of_that_name' })
  await expect(comment.getByRole('link', { name: `@${person.handle}` })).toHaveAttribute('href', `/people/${person.handle}`)
  await expect(comment.getByRole('link', { name: '@nobody_of_that_name' })).toHaveCount(0)
  await comment.getByRole('link', { name: `@${person.handle}` }).click()
  await expect(page.getByRole('heading', { name: 'Mentioned Mina' })).toBeVisible()
})
