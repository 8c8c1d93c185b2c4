import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { fields, signUp, confirm, errors } = en.people

function newcomer() {
  const mark = randomUUID().slice(0, 8)
  return { email: `nina-${mark}@readers.example`, handle: `nina_${mark}`, name: `Nina ${mark}`, password: 'a sentence about ferries' }
}

async function fillSignUp(page: Page, { email, password, name, handle }: ReturnType<typeof newcomer>, country: string): Promise<void> {
  await isAlive(page.getByLabel(fields.email))
  await page.getByLabel(fields.email).fill(email)
  await page.getByLabel(fields.password, { exact: true }).fill(password)
  await page.getByLabel(fields.name, { exact: true }).fill(name)
  await page.getByLabel(fields.handle).fill(handle)
  await page.getByLabel(fields.country).selectOption({ label: country })
  await page.getByLabel('I am at least').check()
  await page.getByLabel('I accept the terms').check()
  await page.getByRole('button', { name: signUp.submit }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText(signUp.done)
}

test('a reader writes an answer, signs up for it, and finds it again to be posted', async ({ page, sample }) => {
  const story = await sample.story()
  const nina = newcomer()
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  await fillAnswer(page, { country: 'Italy', prominence: 'brief', body: 'One line on page nine, below the weather.' })
  await answerForm(page).getByRole('link', { name: en.comments.form.signUp }).click()
  await fillSignUp(page, nina, 'Italy')

  const letter = await mailTo(nina.email, en.mail.confirm.subject)
  await page.goto(letter.link)
  await page.getByRole('button', { name: confirm.buttonSignIn }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}`))
  await expect(page.getByRole('banner').getByRole('link', { name: nina.name })).toBeVisible()
  await isAlive(answerForm(page))
  await expect(answerForm(page).getByLabel(en.comments.form.body.answer)).toHaveValue('One line on page nine, below the weather.')
  await expect(answerForm(page).getByLabel(en.comments.form.country)).toHaveValue('IT')
  await postAnswer(page)
  await expect(page.getByText(en.comments.postedPublished)).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 answer' })).toBeVisible()
  const comment = page.locator('#discussion article').filter({ hasText: 'One line on page nine' })
  await expect(comment).toContainText(nina.name)
  await expect(comment).toContainText('Italy')
  await expect(comment).toContainText(en.comments.prominences.brief)
  const coverage = page.locator('section').filter({ has: page.locator('#coverage') })
  await expect(coverage.getByRole('listitem').filter({ hasText: 'Italy' })).toContainText('1 answer')
})

test('what is written before the address is confirmed waits, and is published with it', async ({ page, sample }) => {
  const story = await sample.story()
  const nina = newcomer()
  await page.goto('/sign-up')
  await fillSignUp(page, nina, 'Malta')
  await page.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(page))
  await fillAnswer(page, { country: 'Malta', body: 'It led the evening news.' })
  await answerForm(page).getByLabel(en.comments.form.email).fill(nina.email)
  await answerForm(page).getByLabel(en.comments.form.password).fill(nina.password)
  await postAnswer(page)
  await expect(page.getByText(en.comments.postedHeld)).toBeVisible()
  await expect(page.getByText(en.comments.holds.unconfirmed).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible()

  const letter = await mailTo(nina.email, en.mail.confirm.subject)
  await page.goto(letter.link)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByText('The comment that waited for it is published.')).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByRole('heading', { name: '1 answer' })).toBeVisible()
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
  await fillSignUp(page, { ...nina, email: owner.email ?? '' }, 'Ukraine')
  const letter = await mailTo(owner.email ?? '', en.mail.alreadyMember.subject)
  expect(letter.link).toContain('/sign-in')
  await page.goto('/account')
  await expect(page, 'nobody is signed in to the account of another').toHaveURL(/\/sign-in/)
})
