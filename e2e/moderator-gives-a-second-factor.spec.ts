import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test, type Person, type Sample } from './fixtures.ts'

const words = en.people.secondFactor
const refusals = en.refusals.secondFactor
const { fields, signIn: signInWords } = en.people
const desk = en.moderation.desk.title
const password = 'a sentence about ferries'
const stepSeconds = 30

const staffMember = async (sample: Sample, role: 'moderator' | 'admin' = 'moderator') =>
  sample.person({ role, passwordHash: await sample.hashPassword(password) })

async function signInByForm(page: Page, person: Person, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${next}`)
  const form = page.getByRole('main').locator('form').first()
  await form.getByLabel(fields.email).fill(person.email ?? '')
  await form.getByLabel(fields.password).fill(password)
  await form.getByRole('button', { name: signInWords.submit }).click()
}

/** What the app on a phone shows, so many steps from now. */
function numberOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * stepSeconds * 1000 })
}

/** A number that was not taken yet: the one of the next step, which the clock allows. */
const nextNumber = (secret: string) => numberOf(secret, 1)

/** Sets an app up on the open page and answers with its secret and the recovery codes. */
async function setUpApp(page: Page, hasScript = true): Promise<{ secret: string; codes: string[] }> {
  const begin = page.getByRole('button', { name: words.begin, exact: true })
  if (hasScript) await isAlive(begin)
  await begin.click()
  await expect(page.getByRole('img', { name: words.picture })).toBeVisible()
  const secret = (await page.locator('section', { hasText: words.app }).locator('.font-mono').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel(words.number).fill('000000')
  await page.getByRole('button', { name: words.confirm, exact: true }).click()
  await expect(page.getByText(refusals['wrong-code'])).toBeVisible()
  await page.getByLabel(words.number).fill(numberOf(secret))
  await page.getByRole('button', { name: words.confirm, exact: true }).click()
  await expect(page.getByText(words.added)).toBeVisible()
  await page.getByRole('button', { name: words.makeCodes }).click()
  const codes = page.getByRole('list', { name: words.codes }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  return { secret, codes: await codes.allInnerTexts() }
}

async function give(page: Page, code: string, label: string = words.code): Promise<void> {
  await page.getByLabel(label).fill(code)
  await page.getByRole('button', { name: words.goOn }).click()
}

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script })

    test('a moderator sets up an app, and from then on the desk asks for its number', async ({ page, sample, browser }) => {
      const person = await staffMember(sample)
      await signInByForm(page, person, '/moderation')
      await expect(page.getByRole('heading', { name: desk })).toBeVisible()
      await page.goto('/account/second-factor?next=/moderation')
      const { secret, codes } = await setUpApp(page, script)
      await page.getByRole('link', { name: words.goOn }).click()
      await expect(page.getByRole('heading', { name: desk })).toBeVisible()

      const elsewhere = await browser.newContext({ javaScriptEnabled: script })
      const other = await elsewhere.newPage()
      await signInByForm(other, person, '/moderation?queue=flagged')
      await expect(other.getByText(words.prove)).toBeVisible()
      await other.goto('/moderation?queue=flagged')
      await expect(other.getByText(words.prove)).toBeVisible()
      await give(other, numberOf(secret, -20))
      await expect(other.getByText(refusals['wrong-code'])).toBeVisible()
      await give(other, nextNumber(secret))
      await expect(other).toHaveURL('/moderation?queue=flagged')
      await expect(other.getByRole('heading', { name: desk })).toBeVisible()
      await elsewhere.close()

      const third = await browser.newContext({ javaScriptEnabled: script })
      const lost = await third.newPage()
      await signInByForm(lost, person, '/moderation')
      await give(lost, codes[4]!.toUpperCase())
      await expect(lost.getByRole('heading', { name: desk })).toBeVisible()
      await third.close()

      const fourth = await browser.newContext({ javaScriptEnabled: script })
      const again = await fourth.newPage()
      await signInByForm(again, person, '/moderation')
      await give(again, codes[4]!)
      await expect(again.getByText(refusals['wrong-code'])).toBeVisible()
      await fourth.close()
    })
  })
}

test('a passkey opens the desk, and is asked for again where a role is changed, with everything typed still there', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const admin = await signIn(context, await staffMember(sample, 'admin'))
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  await page.goto('/account/second-factor')
  await page.getByLabel(words.passkeyName).fill('Work laptop')
  await page.getByRole('button', { name: words.addPasskey }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Work laptop' })).toBeVisible()

  await context.clearCookies()
  await signIn(context, admin)
  await page.goto('/admin/people')
  await expect(page).toHaveURL('/account/second-factor?next=%2Fadmin%2Fpeople')
  await page.getByRole('button', { name: words.usePasskey, exact: true }).click()
  await expect(page).toHaveURL('/admin/people')

  const person = await sample.person({ name: `Olena Promoted ${Date.now()}` })
  await sample.database.session.updateMany({ where: { personId: admin.id }, data: { factorAt: new Date(Date.now() - 11 * 60_000) } })
  await page.goto(`/admin/people/${person.id}`)
  const change = page.getByRole('button', { name: en.admin.people.change })
  await isAlive(change)
  await page.getByLabel(fields.role).selectOption({ label: en.people.roles.moderator })
  await page.getByLabel(en.admin.people.password).fill(password)
  await change.click()
  await expect(page.getByText(refusals['factor-missing'])).toBeVisible()
  expect((await sample.database.person.findUniqueOrThrow({ where: { id: person.id } })).role).toBe('reader')
  await page.getByRole('button', { name: words.usePasskeyAgain }).click()
  await expect(page.getByLabel(words.code)).toHaveCount(0)
  await expect(page.getByLabel(fields.role)).toHaveValue('moderator')
  await page.getByLabel(en.admin.people.password).fill(password)
  await change.click()
  await expect(page.getByText(en.admin.people.changed)).toBeVisible()
  expect((await sample.database.person.findUniqueOrThrow({ where: { id: person.id } })).role).toBe('moderator')
})

test('an admin resets the second factor of somebody who lost it', async ({ page, context, sample, signIn, openBrowser }) => {
  await signIn(context, 'admin')
  const person = await staffMember(sample)
  const theirs = await openBrowser(person)
  await theirs.goto('/account/second-factor')
  await setUpApp(theirs)
  await page.goto(`/admin/people/${person.id}`)
  const reset = page.getByRole('button', { name: en.admin.people.resetFactor })
  await isAlive(reset)
  await page.getByLabel(en.admin.people.sure).check()
  await reset.click()
  await expect(page.getByText(en.admin.people.factorReset)).toBeVisible()
  await theirs.goto('/moderation')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await signInByForm(theirs, person, '/moderation')
  await expect(theirs.getByRole('heading', { name: desk })).toBeVisible()
})
