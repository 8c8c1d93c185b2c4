import en from '../messages/en.json' with { type: 'json' }
import { isAlive } from './answer-form.ts'
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { fields, signIn: words, forgotten, reset, account } = en.people
const password = 'a sentence about ferries'

test('a reader signs in by password and comes back to the page', async ({ page, sample }) => {
  const story = await sample.story()
  const person = await sample.person({ passwordHash: await sample.hashPassword(password) })
  await page.goto(`/stories/${story.slug}`)
  await page.getByRole('banner').getByRole('link', { name: en.site.signIn }).click()
  const form = page.getByRole('main').locator('form').first()
  await isAlive(form)
  await form.getByLabel(fields.email).fill(person.email ?? '')
  await form.getByLabel(fields.password).fill('not the password')
  await form.getByRole('button', { name: words.submit }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(en.refusals.people['wrong-password'])
  await expect(form.getByLabel(fields.email)).toHaveValue(person.email ?? '')
  await form.getByLabel(fields.password).fill(password)
  await form.getByRole('button', { name: words.submit }).click()
  await expect(page).toHaveURL(`/stories/${story.slug}`)
  await expect(page.getByRole('banner').getByRole('link', { name: person.name })).toBeVisible()
})

test('a mailed link signs in once, by its button and not by being opened', async ({ page, openBrowser, sample }) => {
  const person = await sample.person()
  await page.goto('/sign-in')
  const form = page.getByRole('main').locator('form').nth(1)
  await isAlive(form)
  await form.getByLabel(fields.email).fill(person.email ?? '')
  await form.getByRole('button', { name: words.linkSubmit }).click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText(words.linkSent)
  const { link } = await mailTo(person.email ?? '', en.mail.signIn.subject)

  // A mail reader that looks at links, and a second one.
  expect((await page.request.get(link)).status()).toBe(200)
  expect((await page.request.head(link)).status()).toBe(200)
  const other = await openBrowser()
  await Promise.all([page.goto(link), other.goto(link)])
  await page.getByRole('button', { name: words.linkButton }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: person.name })).toBeVisible()
  await other.getByRole('button', { name: words.linkButton }).click()
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(en.refusals.people['link-used'])
  await other.goto(link)
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(en.refusals.people['link-used'])
  await expect(other.getByRole('button', { name: words.linkButton })).toHaveCount(0)
})

test('a forgotten password is set anew by mail, and every session ends', async ({ page, context, openBrowser, sample, signIn }) => {
  const person = await sample.person({ passwordHash: await sample.hashPassword(password) })
  const elsewhere = await openBrowser(person)
  await page.goto('/forgotten-password')
  await isAlive(page.getByLabel(fields.email))
  await page.getByLabel(fields.email).fill(person.email ?? '')
  await page.getByRole('button', { name: forgotten.submit }).click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText(forgotten.done)
  const { link } = await mailTo(person.email ?? '', en.mail.resetPassword.subject)
  await page.goto(link)
  await isAlive(page.getByLabel(fields.newPassword))
  await page.getByLabel(fields.newPassword).fill('another sentence, about canals')
  await page.getByRole('button', { name: reset.submit }).click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText(reset.done)
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await signIn(context, person)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: account.title })).toBeVisible()
})

test('sign out everywhere bites on the next request of every browser', async ({ page, context, openBrowser, sample, signIn }) => {
  const person = await sample.person()
  await signIn(context, person)
  const elsewhere = await openBrowser(person)
  await elsewhere.goto('/account')
  await expect(elsewhere.getByRole('heading', { name: account.title })).toBeVisible()
  await page.goto('/account')
  await page.getByRole('button', { name: account.everywhere }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
})

test('a token of the API is shown once, works, and is revoked', async ({ page, context, request, sample, signIn }) => {
  const person = await signIn(context)
  const story = await sample.story()
  await page.goto('/account')
  await isAlive(page.getByLabel(fields.tokenName))
  await page.getByLabel(fields.tokenName).fill('a program of mine')
  await page.getByRole('button', { name: account.createToken }).click()
  await expect(page.getByText(account.tokenMade)).toBeVisible()
  const token = (await page.locator('output').textContent()) ?? ''
  const post = (key: string) =>
    request.post(`/api/v1/stories/${story.slug}/comments`, {
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
      data: { country: 'IT', body: `Posted by a program, ${key}.` },
    })
  expect((await post('first')).status()).toBe(201)
  await page.reload()
  await expect(page.getByText(token)).toHaveCount(0)
  await page.getByRole('button', { name: account.revoke }).click()
  await expect(page.getByText(account.noTokens)).toBeVisible()
  expect((await post('second')).status()).toBe(401)
  expect(await sample.database.comment.count({ where: { authorId: person.id } })).toBe(1)
})
