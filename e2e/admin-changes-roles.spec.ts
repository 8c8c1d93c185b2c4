import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

const { people: words, nav } = en.admin
const { fields, roles, signIn: signInWords } = en.people
const password = 'a sentence about ferries'

test('the first admin signs in with the one-time password of the first start', async ({ page }) => {
  const file = await readFile(join(process.env.DATA_DIR ?? '', 'first-accounts.txt'), 'utf8')
  const [, email = '', secret = ''] = /^admin +(\S+) +(\S+)$/m.exec(file) ?? []
  await page.goto('/sign-in?next=/admin')
  const form = page.getByRole('main').locator('form').first()
  await isAlive(form)
  await form.getByLabel(fields.email).fill(email)
  await form.getByLabel(fields.password).fill(secret)
  await form.getByRole('button', { name: signInWords.submit }).click()
  await expect(page).toHaveURL('/admin/stories')
  await expect(page.getByRole('navigation', { name: nav.label }).getByRole('link')).toHaveText([
    nav.stories,
    nav.notices,
    nav.outlets,
    nav.people,
    nav.settings,
    nav.pages,
    nav.houseRules,
    nav.mailDomains,
    nav.rules,
    nav.checkers,
  ])
})

test('a role is changed with the admin’s own password, and bites on the next request', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
  allowErrors,
}) => {
  allowErrors(/status of 404/)
  const admin = await signIn(context, await sample.person({ role: 'admin', passwordHash: await sample.hashPassword(password) }))
  const person = await sample.person({ name: `Olena Promoted ${Date.now()}` })
  const theirs = await openBrowser(person)
  expect((await theirs.goto('/moderation'))?.status()).toBe(404)

  await page.goto('/admin/people')
  await page.getByRole('main').getByRole('searchbox').fill(person.name)
  await page.getByRole('main').getByRole('button', { name: words.find }).click()
  await page.getByRole('link', { name: person.name }).click()
  const button = page.getByRole('button', { name: words.change })
  await isAlive(button)
  await page.getByLabel(fields.role).selectOption({ label: roles.moderator })
  await page.getByLabel(words.password).fill('a wrong one')
  await button.click()
  await expect(page.getByText(en.refusals.people['wrong-current-password'])).toBeVisible()
  expect((await theirs.reload())?.status()).toBe(404)
  await page.getByLabel(words.password).fill(password)
  await expect(page.getByLabel(fields.role)).toHaveValue('moderator')
  await button.click()
  await expect(page.getByText(words.changed)).toBeVisible()
  expect((await theirs.reload())?.status()).toBe(200)
  await expect(theirs.getByRole('heading', { name: en.moderation.desk.title })).toBeVisible()

  await isAlive(button)
  await page.getByLabel(fields.role).selectOption({ label: roles.reader })
  await page.getByLabel(words.password).fill(password)
  await button.click()
  await expect(page.getByText(words.changed)).toBeVisible()
  await expect.poll(async () => (await theirs.reload())?.status()).toBe(404)
  const log = await sample.database.event.findMany({
    where: { kind: 'person.role-changed', actorId: admin.id },
    orderBy: { sequence: 'asc' },
  })
  expect(log.map(({ subjectId, data }) => ({ subjectId, data }))).toEqual([
    { subjectId: person.id, data: { from: 'reader', to: 'moderator' } },
    { subjectId: person.id, data: { from: 'moderator', to: 'reader' } },
  ])
})

test('a ban bites on the next request', async ({ page, context, sample, signIn }) => {
  const person = await signIn(context)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: en.people.account.title })).toBeVisible()
  await sample.sanction({ personId: person.id, kind: 'ban' })
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('editors are offered what they may do, and no more', async ({ page, context, signIn }) => {
  await signIn(context, 'editor')
  await page.goto('/admin')
  await expect(page).toHaveURL('/admin/stories')
  await expect(page.getByRole('navigation', { name: nav.label }).getByRole('link')).toHaveText([nav.stories, nav.notices, nav.outlets])
})
