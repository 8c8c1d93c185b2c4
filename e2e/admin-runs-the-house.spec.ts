import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

const { settings: words, pages } = en.admin

test('a setting is checked, takes effect at once, and is logged', async ({ page, context, sample, signIn }) => {
  const admin = await signIn(context, 'admin')
  const save = page.getByRole('button', { name: words.save })
  await page.goto('/admin/settings')
  await isAlive(save)
  await page.getByLabel(words.keys.operatorName).fill('The Ferry Post Company')
  await page.getByLabel(words.keys.minimumAgeYears).fill('7')
  await save.click()
  await expect(page.getByText(words.error)).toBeVisible()
  await expect(page.getByLabel(words.keys.operatorName)).toHaveValue('The Ferry Post Company')
  await page.getByLabel(words.keys.minimumAgeYears).fill('16')
  await save.click()
  await expect(page.getByText(`Saved: ${words.keys.operatorName}.`)).toBeVisible()
  await page.goto('/privacy')
  await expect(page.getByRole('main')).toContainText('The Ferry Post Company')
  const log = await sample.database.event.findMany({ where: { actorId: admin.id } })
  expect(log).toHaveLength(1)

  await page.goto('/admin/settings')
  await isAlive(save)
  await save.click()
  await expect(page.getByText(words.nothing)).toBeVisible()
})

test('two admins who set one thing do not overwrite each other', async ({ page, context, signIn, openBrowser }) => {
  await signIn(context, 'admin')
  const other = await openBrowser('admin')
  for (const admin of [page, other]) {
    await admin.goto('/admin/settings')
    await isAlive(admin.getByRole('button', { name: words.save }))
  }
  await page.getByLabel(words.keys.flagsPerHour).fill('31')
  await page.getByRole('button', { name: words.save }).click()
  await expect(page.getByText(`Saved: ${words.keys.flagsPerHour}.`)).toBeVisible()
  await other.getByLabel(words.keys.flagsPerHour).fill('32')
  await other.getByRole('button', { name: words.save }).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText(`${words.keys.flagsPerHour}: 31`)
  await expect(other.getByLabel(words.keys.flagsPerHour)).toHaveValue('32')
  await other.getByRole('button', { name: words.save }).click()
  await expect(other.getByText(`Saved: ${words.keys.flagsPerHour}.`)).toBeVisible()
})

test('a page is previewed, saved, and read; what another admin saved meanwhile is shown', async ({
  page,
  context,
  signIn,
  openBrowser,
}) => {
  await signIn(context, 'admin')
  const other = await openBrowser('admin')
  await other.goto('/admin/pages/contact/it')
  await isAlive(other.getByLabel(pages.heading))

  await page.goto('/admin/pages')
  await page.getByRole('link', { name: `${pages.edit}: ${en.site.pages.contact}, Italiano` }).click()
  await isAlive(page.getByLabel(pages.heading))
  await page.getByLabel(pages.heading).fill('Scriveteci')
  await page.getByLabel(pages.body, { exact: true }).fill('## La redazione\n\nScrivete a **{operatorName}**, <b>sempre</b>.')
  await page.getByRole('button', { name: pages.showPreview }).click()
  const preview = page.getByRole('region', { name: pages.preview })
  await expect(preview.getByRole('heading', { name: 'La redazione' })).toBeVisible()
  await expect(preview, 'no raw HTML').toContainText('<b>sempre</b>')
  await page.getByRole('button', { name: pages.save }).click()
  await expect(page.getByText(pages.saved)).toBeVisible()
  await page.goto('/it/contact')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scriveteci')

  await other.getByLabel(pages.heading).fill('Contatti nuovi')
  await other.getByRole('button', { name: pages.save }).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText(pages.conflict)
  await expect(other.getByRole('region', { name: pages.theirs })).toContainText('Scriveteci')
  await expect(other.getByLabel(pages.heading)).toHaveValue('Contatti nuovi')
  await other.getByRole('button', { name: pages.save }).click()
  await expect(other.getByText(pages.saved)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contatti nuovi')
})
