import { randomUUID } from 'node:crypto'
import en from '../messages/en.json' with { type: 'json' }
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { fields, signUp, confirm, errors } = en.people

function newcomer() {
  const mark = randomUUID().slice(0, 8)
  return { email: `nina-${mark}@readers.example`, handle: `nina_${mark}`, name: `Nina ${mark}`, password: 'a sentence about ferries' }
}

test('a reader signs up, answers a story, confirms the address and is published', async ({ page, sample }) => {
  const story = await sample.story()
  const nina = newcomer()

  await page.goto('/sign-up')
  await isAlive(page.getByLabel(fields.email))
  await page.getByLabel(fields.email).fill(nina.email)
  await page.getByLabel(fields.password, { exact: true }).fill(nina.password)
  await page.getByLabel(fields.name, { exact: true }).fill(nina.name)
  await page.getByLabel(fields.handle).fill(nina.handle)
  await page.getByLabel(fields.country).selectOption({ label: 'Italy' })
  await page.getByLabel('I am at least').check()
  await page.getByLabel(signUp.terms).check()
  await page.getByRole('button', { name: signUp.submit }).click()
  await expect(page.getByRole('status')).toContainText(signUp.done)

  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  await expect(answerForm(page).getByLabel(en.comments.form.country)).toHaveValue('IT')
  await fillAnswer(page, { prominence: 'brief', body: 'One line on page nine, below the weather.' })
  await postAnswer(page)
  await expect(page.getByText(en.comments.postedHeld)).toBeVisible()
  await expect(page.getByText(en.comments.holds.unconfirmed).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible()

  const letter = await mailTo(nina.email, en.mail.confirm.subject)
  await page.goto(letter.link)
  await page.getByRole('button', { name: confirm.button }).click()
  await expect(page.getByRole('status')).toContainText(`${confirm.done} The comment that waited for it is published.`)

  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByRole('heading', { name: '1 answer' })).toBeVisible()
  const comment = page.locator('#discussion article').filter({ hasText: 'One line on page nine' })
  await expect(comment).toContainText(nina.name)
  await expect(comment).toContainText('Italy')
  await expect(comment).toContainText(en.comments.prominences.brief)
  await expect(
    page
      .locator('section')
      .filter({ has: page.locator('#coverage') })
      .getByRole('listitem')
      .filter({ hasText: 'Italy' }),
  ).toContainText('1 answer')
})

test('what is wrong with a sign-up is said beside its field, and nothing typed is lost', async ({ page }) => {
  const nina = newcomer()
  await page.goto('/sign-up')
  await isAlive(page.getByLabel(fields.email))
  await page.getByLabel(fields.email).fill(nina.email)
  await page.getByLabel(fields.password, { exact: true }).fill('short')
  await page.getByLabel(fields.handle).fill('the_admin')
  await page.getByRole('button', { name: signUp.submit }).click()
  await expect(page.getByText(errors['password-short'], { exact: true })).toBeVisible()
  await expect(page.getByText(errors['handle-reserved'])).toBeVisible()
  await expect(page.getByText(errors['age-missing'])).toBeVisible()
  await expect(page.getByLabel(fields.email)).toHaveValue(nina.email)
})

test('a known address gets the same answer, and its owner a mail', async ({ page, sample }) => {
  const owner = await sample.person()
  const nina = newcomer()
  await page.goto('/sign-up')
  await isAlive(page.getByLabel(fields.email))
  await page.getByLabel(fields.email).fill(owner.email ?? '')
  await page.getByLabel(fields.password, { exact: true }).fill(nina.password)
  await page.getByLabel(fields.name, { exact: true }).fill(nina.name)
  await page.getByLabel(fields.handle).fill(nina.handle)
  await page.getByLabel(fields.country).selectOption({ label: 'Ukraine' })
  await page.getByLabel('I am at least').check()
  await page.getByLabel(signUp.terms).check()
  await page.getByRole('button', { name: signUp.submit }).click()
  await expect(page.getByRole('status')).toContainText(signUp.done)
  const letter = await mailTo(owner.email ?? '', en.mail.alreadyMember.subject)
  expect(letter.link).toContain('/sign-in')
  await page.goto('/account')
  await expect(page, 'nobody is signed in to the account of another').toHaveURL(/\/sign-in/)
})
