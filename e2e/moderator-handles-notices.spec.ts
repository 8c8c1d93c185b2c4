import en from '../messages/en.json' with { type: 'json' }
import staff from '../messages/staff/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { noticeDesk, orderDesk } = staff.moderation
const { one } = noticeDesk

test.use({ javaScriptEnabled: false })

test('a moderator takes a notice, notes, and takes one of its two comments down', async ({ page, sample, signIn, context }) => {
  const [story, author] = [await sample.story(), await sample.person()]
  const [lie, opinion] = [
    await sample.comment({ storyId: story.id, authorId: author.id, body: 'The mayor took the money.' }),
    await sample.comment({ storyId: story.id, authorId: author.id, body: 'I do not like the mayor.' }),
  ]
  const email = `nora-${lie.id.slice(-12)}@post.example`
  const notice = await sample.notice({ commentIds: [lie.id, opinion.id], email, law: 'Art. 595 c.p.' })
  const moderator = await signIn(context, 'moderator')

  await page.goto(`/moderation/notices?search=N-${notice.number}`)
  await page.getByRole('link', { name: `N-${notice.number}`, exact: true }).click()
  await expect(page.getByRole('main')).not.toContainText(email)
  await page.getByRole('button', { name: one.take }).click()
  await expect(page.getByText(noticeDesk.states.inReview)).toBeVisible()
  await expect(page.getByRole('button', { name: one.giveBack })).toBeVisible()
  await page.getByLabel(one.note, { exact: true }).fill('The court’s decision is of May.')
  await page.getByRole('button', { name: one.addNote }).click()
  await expect(page.getByText('The court’s decision is of May.')).toBeVisible()

  await page.getByText(one.unlawful, { exact: true }).click()
  await page.getByRole('button', { name: one.confirmUnlawful }).click()
  await expect(page.getByText(noticeDesk.errors['places-missing'])).toBeVisible()
  const form = page.locator('details[open]')
  await form.getByRole('checkbox', { name: 'The mayor took the money.' }).check()
  await form.getByLabel(one.statementFacts).fill('It states that the mayor took money.')
  await form.getByLabel(one.statement).fill('A court found this untrue.')
  await form.getByLabel(one.answer).fill('The first is untrue, the second an opinion.')
  await form.getByRole('button', { name: one.confirmUnlawful }).click()
  await expect(page.getByText(one.done)).toBeVisible()
  await expect(page.getByText(one.decidedBy.replace('{name}', moderator.name))).toBeVisible()

  const letter = await mailTo(email, en.mail.noticeDecided.subject)
  await page.goto(new URL(letter.link).pathname)
  await expect(page.getByText(en.moderation.receipt.outcome.partly)).toBeVisible()
  await expect(page.getByText('The first is untrue, the second an opinion.')).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByText('I do not like the mayor.')).toBeVisible()
  await expect(page.getByText('The mayor took the money.')).toHaveCount(0)
})

test('an order of an authority is recorded, stands first, and withholds a comment in its country', async ({
  page,
  sample,
  signIn,
  context,
  baseURL,
}) => {
  const [story, author] = [await sample.story(), await sample.person()]
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, body: 'A forbidden symbol.' })
  await signIn(context, 'moderator')
  await page.goto('/moderation/notices/order')
  await page.getByRole('button', { name: orderDesk.send }).click()
  await expect(page.getByText(orderDesk.errors['authority-missing'])).toBeVisible()
  await page.getByLabel(orderDesk.authority, { exact: true }).fill('Tribunale di Milano')
  await page.getByLabel(orderDesk.reference).fill(`R.G. ${comment.id.slice(-6)}`)
  await page.getByLabel(orderDesk.law).fill('Art. 9')
  await page.getByLabel(orderDesk.country).selectOption('IT')
  await page.getByLabel(orderDesk.category).selectOption('other')
  await page.getByLabel(orderDesk.explanation).fill('It is not to be shown in Italy.')
  await page.getByLabel(orderDesk.addresses).fill(`${baseURL}/stories/${story.slug}/comments/${comment.id}`)
  await page.getByLabel(orderDesk.territory).fill('IT')
  await page.getByLabel(orderDesk.due).fill('2099-01-31')
  await page.getByRole('button', { name: orderDesk.send }).click()

  await expect(page.getByText('Tribunale di Milano')).toBeVisible()
  await expect(page.getByText(noticeDesk.priority)).toBeVisible()
  await page.getByText(one.unlawful, { exact: true }).click()
  const form = page.locator('details[open]')
  await expect(form.getByLabel(one.countries)).toHaveValue('IT')
  await form.getByLabel(one.statementFacts).fill('It shows the symbol.')
  await form.getByLabel(one.statement).fill('A court forbids it in Italy.')
  await form.getByLabel(one.answer).fill('Carried out.')
  await form.getByRole('button', { name: one.confirmUnlawful }).click()
  await expect(page.getByText(one.done)).toBeVisible()
  expect(await sample.database.comment.findUniqueOrThrow({ where: { id: comment.id } })).toMatchObject({ withheldIn: ['IT'] })
})

test('a reader asks for a correction, an editor publishes it, and it shows at the report with its date', async ({
  page,
  sample,
  openBrowser,
}) => {
  const { correction } = en.moderation
  const story = await sample.story()
  const report = await sample.database.report.findFirstOrThrow({ where: { storyId: story.id, position: 0 } })
  await page.goto(`/stories/${story.slug}`)
  await page.locator(`#report-${report.id}`).getByRole('link', { name: en.stories.breakdown.wrong }).click()
  await page.getByLabel(correction.explanation).fill('The bridge cost 30 and not 300 million.')
  await page.getByRole('button', { name: correction.send }).click()
  await expect(page.getByText(en.moderation.receipt.receivedCorrection)).toBeVisible()
  const receipt = page.url()

  const { id, number } = await sample.database.notice.findFirstOrThrow({ where: { targets: { some: { reportId: report.id } } } })
  const editor = await openBrowser('editor')
  await editor.goto(`/admin/notices?search=C-${number}`)
  await editor.getByRole('link', { name: `C-${number}`, exact: true }).click()
  await expect(editor).toHaveURL(new RegExp(`/admin/notices/${id}$`))
  await editor.getByText(one.corrected, { exact: true }).click()
  const form = editor.locator('details[open]')
  await form.getByLabel(one.correction).fill('The bridge cost 30 million.')
  await form.getByLabel(one.answer).fill('You are right, thank you.')
  await form.getByRole('button', { name: one.confirmCorrected }).click()
  await expect(editor.getByText(one.done)).toBeVisible()

  await page.goto(receipt)
  await expect(page.getByText(en.moderation.receipt.outcome.corrected)).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  const shown = page.locator(`#report-${report.id} [data-correction]`)
  await expect(shown).toContainText('The bridge cost 30 million.')
  await expect(shown.locator('time')).toBeVisible()
})
