import en from '../messages/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { notice, receipt } = en.moderation
const { form, errors, categories } = notice

test.use({ javaScriptEnabled: false })

test('a visitor reports a comment as illegal in two steps, loses nothing on the way, and gets a receipt', async ({ page, sample }) => {
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, body: 'The mayor took the money.' })
  await page.goto(`/stories/${story.slug}`)
  await page.locator(`#comment-${comment.id}`).getByRole('link', { name: en.comments.flag }).click()
  await page.getByRole('link', { name: en.moderation.flag.other.notice }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice.title)
  await expect(page.getByText('The mayor took the money.')).toBeVisible()
  await expect(page.getByLabel(form.address)).toHaveValue(new RegExp(`/stories/${story.slug}/comments/${comment.id}$`))

  await page.getByLabel(form.explanation).fill('A court found in May that she did not.')
  await page.getByLabel(form.law).fill('Art. 595 c.p.')
  await page.getByRole('button', { name: form.review }).click()
  for (const sentence of [errors['category-missing'], errors['name-missing'], errors['email-missing'], errors['good-faith-missing']])
    await expect(page.getByText(sentence)).toBeVisible()
  await expect(page.getByLabel(form.explanation)).toHaveValue('A court found in May that she did not.')

  const email = `nora-${comment.id.slice(-12)}@post.example`
  await page.getByLabel(form.category).selectOption({ label: categories.defamation })
  await page.getByLabel(form.country).selectOption('IT')
  await page.getByLabel(form.name).fill('Nora Notifier')
  await page.getByLabel(form.email).fill(email)
  await page.getByLabel(form.goodFaith).check()
  await page.getByRole('button', { name: form.review }).click()

  await expect(page.getByRole('heading', { name: form.confirmTitle })).toBeVisible()
  for (const text of [categories.defamation, 'Art. 595 c.p.', 'Nora Notifier', email, form.goodFaithStated])
    await expect(page.getByText(text, { exact: true })).toBeVisible()
  expect(await sample.database.notice.count({ where: { targets: { some: { commentId: comment.id } } } })).toBe(0)
  await page.getByRole('button', { name: form.edit }).click()
  await expect(page.getByLabel(form.law)).toHaveValue('Art. 595 c.p.')
  await expect(page.getByLabel(form.category)).toHaveValue('defamation')
  await expect(page.getByLabel(form.goodFaith)).toBeChecked()
  await page.getByLabel(form.explanation).fill('A court found in May that she did not take it.')
  await page.getByRole('button', { name: form.review }).click()
  await page.getByRole('button', { name: form.send }).click()

  await expect(page).toHaveURL(/\/receipts\/[0-9a-f]{32}$/)
  await expect(page.getByText(receipt.received)).toBeVisible()
  await expect(page.getByText(categories.defamation)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Nora')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  const stored = await sample.database.notice.findFirstOrThrow({ where: { targets: { some: { commentId: comment.id } } } })
  expect(stored).toMatchObject({
    category: 'defamation',
    explanation: 'A court found in May that she did not take it.',
    law: 'Art. 595 c.p.',
    country: 'IT',
    name: 'Nora Notifier',
    email,
    personId: null,
    isInGoodFaith: true,
  })
  const letter = await mailTo(email, en.mail.noticeReceived.subject)
  expect(new URL(letter.link).pathname).toBe(`/receipts/${stored.code}`)
  // Nobody who reads the discussion learns of it.
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByText('Nora')).toHaveCount(0)
})

test('a notice about the sexual abuse of children needs no name and no address', async ({ page, sample }) => {
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  await page.goto(`/stories/${story.slug}/comments/${comment.id}/notice`)
  await page.getByLabel(form.category).selectOption({ label: categories['child-sexual-abuse'] })
  await page.getByLabel(form.explanation).fill('The link leads to pictures of a child.')
  await page.getByLabel(form.goodFaith).check()
  await page.getByRole('button', { name: form.review }).click()
  await page.getByRole('button', { name: form.send }).click()
  await expect(page.getByText(receipt.notMailed)).toBeVisible()
  expect(await sample.database.notice.findFirst({ where: { targets: { some: { commentId: comment.id } } } })).toMatchObject({
    name: null,
    email: null,
  })
})

test('disagreeing flags nothing: a visitor is led to an answer', async ({ page, sample }) => {
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  await page.goto(`/stories/${story.slug}/comments/${comment.id}/flag`)
  await expect(page.getByRole('heading', { name: en.moderation.flag.other.disagree })).toBeVisible()
  await page.getByRole('link', { name: en.moderation.flag.other.reply }).click()
  await expect(page).toHaveURL(new RegExp(`/comments/${comment.id}#reply$`))
  expect(await sample.database.flag.count({ where: { commentId: comment.id } })).toBe(0)
})

test('there is no notice about what nobody can read, and no receipt for a code that was made up', async ({ page, sample, allowErrors }) => {
  allowErrors(/404/)
  const story = await sample.story()
  const held = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, state: 'held' })
  expect((await page.goto(`/stories/${story.slug}/comments/${held.id}/notice`))?.status()).toBe(404)
  expect((await page.goto(`/receipts/${'0'.repeat(32)}`))?.status()).toBe(404)
})
