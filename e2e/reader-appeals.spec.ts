import en from '../messages/en.json' with { type: 'json' }
import staff from '../messages/staff/en.json' with { type: 'json' }
import { caseLink, removedBy, waitingAppeal } from './cases.ts'
import { expect, test, type Sample } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { appeal, receipt } = en.moderation
const { one } = staff.moderation.appealDesk
const { oneCase } = staff.moderation

test.use({ javaScriptEnabled: false })

const path = (link: string) => new URL(link).pathname

async function scene(sample: Sample) {
  const [story, author, first, second] = [
    await sample.story(),
    await sample.person({ name: 'Auro Author' }),
    await sample.person({ role: 'moderator' }),
    await sample.person({ role: 'moderator' }),
  ]
  return { story, author, first, second }
}

test('an author appeals from the receipt without an account, and somebody else restores the comment', async ({
  page,
  sample,
  openBrowser,
}) => {
  const { story, author, first, second } = await scene(sample)
  const { comment, code } = await removedBy(sample, first, story.id, author)
  await page.goto(`/receipts/${code}`)
  await page.getByRole('button', { name: appeal.send }).click()
  await expect(page.getByText(appeal.errors['text-short'])).toBeVisible()
  await page.getByLabel(appeal.text).fill('The report says so in its second paragraph.')
  await page.getByRole('button', { name: appeal.send }).click()
  await expect(page.getByText(appeal.waiting)).toBeVisible()
  await expect(page.getByRole('button', { name: appeal.send })).toHaveCount(0)
  const received = await mailTo(author.email ?? '', en.mail.appealReceived.subject)
  expect(path(received.link)).toBe(`/receipts/${code}`)

  const { id } = await sample.database.appeal.findFirstOrThrow({ where: { decision: { code } } })
  const wrong = await openBrowser(first)
  await wrong.goto(`/moderation/appeals/${id}`)
  await expect(wrong.getByText(one.bar['first-decider'])).toBeVisible()
  await expect(wrong.getByText(one.uphold)).toHaveCount(0)

  const desk = await openBrowser(second)
  await desk.goto('/moderation/appeals')
  await desk.goto(`/moderation/appeals/${id}`)
  await expect(desk.getByText('The report says so in its second paragraph.')).toBeVisible()
  await expect(desk.getByText(comment.body)).toBeVisible()
  await desk.getByText(one.uphold, { exact: true }).click()
  await desk.locator('details[open]').getByLabel(one.answer).fill('The report does say so.')
  await desk.getByRole('button', { name: one.confirmUphold }).click()
  await expect(desk.getByText(one.done)).toBeVisible()

  const told = await mailTo(author.email ?? '', en.mail.appealUpheld.subject)
  await page.goto(path(told.link))
  await expect(page.getByText(appeal.upheld)).toBeVisible()
  await expect(page.getByText('The report does say so.')).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByText(comment.body)).toBeVisible()
})

test('a notifier without an account is answered by mail, appeals, and reads the outcome', async ({ page, sample, openBrowser }) => {
  const { story, author, first, second } = await scene(sample)
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, body: 'The mayor took the money.' })
  const email = `nora-${comment.id.slice(-12)}@post.example`
  const notice = await sample.notice({ commentIds: [comment.id], email })
  const { one: sheet } = staff.moderation.noticeDesk

  const desk = await openBrowser(first)
  await desk.goto(`/moderation/notices/${notice.id}`)
  await desk.getByText(sheet.lawful, { exact: true }).click()
  await desk.locator('details[open]').getByLabel(sheet.answer).fill('It is an opinion.')
  await desk.getByRole('button', { name: sheet.confirmLawful }).click()
  await expect(desk.getByText(sheet.done)).toBeVisible()

  const answered = await mailTo(email, en.mail.noticeDecided.subject)
  await page.goto(path(answered.link))
  await expect(page.getByText(receipt.outcome.lawful)).toBeVisible()
  await expect(page.getByText('It is an opinion.')).toBeVisible()
  await page.getByLabel(appeal.text).fill('A court has called it a false statement of fact.')
  await page.getByRole('button', { name: appeal.send }).click()
  await expect(page.getByText(appeal.waiting)).toBeVisible()

  const { id } = await sample.database.appeal.findFirstOrThrow({ where: { noticeId: notice.id } })
  const other = await openBrowser(second)
  await other.goto(`/moderation/appeals/${id}`)
  await expect(other.getByRole('main')).not.toContainText(email)
  await other.getByText(one.upholdNotifier, { exact: true }).click()
  const form = other.locator('details[open]')
  await form.getByLabel(sheet.outcomeLaw).fill('Art. 595 c.p.')
  await form.getByLabel(sheet.statementFacts).fill('It states that the mayor took money.')
  await form.getByLabel(sheet.statement).fill('A court found this untrue.')
  await form.getByLabel(one.answer).fill('The court’s finding is decisive.')
  await form.getByRole('button', { name: one.confirmUphold }).click()
  await expect(other.getByText(one.done)).toBeVisible()

  await page.goto(path((await mailTo(email, en.mail.appealUpheld.subject)).link))
  await expect(page.getByText(receipt.outcome.unlawful)).toBeVisible()
  await expect(page.getByText('The court’s finding is decisive.')).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByText('The mayor took the money.')).toHaveCount(0)
})

test('a named person outside decides one case by a link that works once', async ({ page, sample }) => {
  const { story, author, first } = await scene(sample)
  const { appeal: waiting, text, comment, code } = await waitingAppeal(sample, first, story.id, author)
  const secret = await caseLink(sample, waiting.id, first.id)
  await page.goto(`/cases/${secret}`)
  await expect(page.getByText(text)).toBeVisible()
  await expect(page.getByText(comment.body)).toBeVisible()
  for (const name of [author.name, first.name]) await expect(page.getByRole('main')).not.toContainText(name)
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'same-origin')
  await page.getByText(one.reject, { exact: true }).click()
  await page.getByRole('button', { name: one.confirmReject }).click()
  await expect(page.getByText(staff.moderation.noticeDesk.errors['answer-missing'])).toBeVisible()
  await page.locator('details[open]').getByLabel(one.answer).fill('It insults a person.')
  await page.getByRole('button', { name: one.confirmReject }).click()
  await expect(page.getByRole('heading', { name: oneCase.doneTitle })).toBeVisible()

  await page.goto(`/cases/${secret}`)
  await expect(page.getByRole('heading', { name: oneCase.overTitle })).toBeVisible()
  await page.goto(`/receipts/${code}`)
  await expect(page.getByText(appeal.rejected)).toBeVisible()
  await expect(page.getByText(appeal.byOutsider)).toBeVisible()
})
