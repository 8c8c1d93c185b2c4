import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

const { houseRules: words, mailDomains } = en.admin
const { flag, houseRules: rules } = en.moderation

// The rules are everybody's: what this journey adds it retires again, and it changes none of the others.
test('a rule is added, named by a flag, reworded as a new version, and retired', async ({ page, context, sample, signIn, openBrowser }) => {
  const name = `Adverts ${Date.now().toString(36)}`
  const key = name.toLowerCase().replace(' ', '-')
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  await signIn(context, 'admin')
  await page.goto('/admin/house-rules')
  await page.getByRole('link', { name: words.add }).click()
  const save = page.getByRole('button', { name: words.saveNew })
  await isAlive(save)
  await page.getByLabel(words.key, { exact: true }).fill('Not A Key')
  await save.click()
  await expect(page.getByText(words.errors['key-wrong'])).toBeVisible()
  await page.getByLabel(words.key, { exact: true }).fill(key)
  await page.getByLabel(words.ruleTitle, { exact: true }).fill(name)
  await page.getByLabel(words.text, { exact: true }).fill('It’s {selling} <something>.')
  await page.getByLabel(words.suggestion, { exact: true }).fill('We removed it because it sells something.')
  await page.getByLabel(words.category, { exact: true }).selectOption('STATEMENT_CATEGORY_OTHER_VIOLATION_TC')
  await save.click()
  await expect(page.getByText(words.done.added)).toBeVisible()

  const theirs = await openBrowser('reader')
  await theirs.goto(`/it/stories/${story.slug}/comments/${comment.id}/flag`)
  await theirs.getByText(name, { exact: true }).click()
  await expect(theirs.getByText('It’s {selling} <something>.')).toBeVisible()
  await theirs.goto('/house-rules')
  await expect(theirs.getByRole('listitem').filter({ hasText: name })).toContainText('It’s {selling} <something>.')

  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: words.edit }).click()
  const again = page.getByRole('button', { name: words.save })
  await isAlive(again)
  await page.getByLabel(words.ruleTitle, { exact: true }).fill(`${name}, again`)
  await again.click()
  await expect(page.getByText(words.done.changed)).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: `${name}, again` })
  await expect(line).toContainText('Version 2')
  await line.getByRole('button', { name: words.retire }).click()
  await expect(page.getByText(words.done.retired)).toBeVisible()
  await expect(async () => {
    await theirs.goto(`/stories/${story.slug}/comments/${comment.id}/flag`)
    await expect(theirs.getByText(rules.insult.title, { exact: true })).toBeVisible({ timeout: 2000 })
    await expect(theirs.getByText(`${name}, again`)).toHaveCount(0, { timeout: 500 })
  }).toPass()
  await expect(theirs.getByRole('button', { name: flag.send })).toBeVisible()
})

test('nobody signs up from a blocked mail domain', async ({ page, context, signIn, openBrowser }) => {
  const domain = `d${Date.now().toString(36)}.example`
  await signIn(context, 'admin')
  await page.goto('/admin/mail-domains')
  const set = page.getByRole('button', { name: mailDomains.set })
  await isAlive(set)
  await page.getByRole('textbox', { name: mailDomains.domain }).fill('not a domain')
  await page.getByRole('radio', { name: mailDomains.choices.block }).check()
  await set.click()
  await expect(page.getByText(mailDomains.errors['domain-wrong'])).toBeVisible()
  await page.getByRole('textbox', { name: mailDomains.domain }).fill(`@${domain.toUpperCase()}`)
  await set.click()
  await expect(page.getByText(mailDomains.done.set)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: domain })).toContainText(mailDomains.actions.block)

  const visitor = await openBrowser()
  const { fields, signUp } = en.people
  await visitor.goto('/sign-up')
  const submit = visitor.getByRole('button', { name: signUp.submit })
  await isAlive(submit)
  await visitor.getByLabel(fields.email).fill(`somebody@sub.${domain}`)
  await visitor.getByLabel(fields.password, { exact: true }).fill('three ferries and a bridge')
  await visitor.getByLabel(fields.name, { exact: true }).fill('Somebody')
  await visitor.getByLabel(fields.handle).fill(`s${Date.now().toString(36)}`)
  await visitor.getByLabel(fields.country).selectOption('IT')
  await visitor.getByLabel('I am at least').check()
  await visitor.getByLabel('I accept the terms').check()
  await submit.click()
  await expect(visitor.getByText(en.refusals.people['mail-domain-blocked'])).toBeVisible()

  await page.getByRole('listitem').filter({ hasText: domain }).getByRole('button').click()
  await expect(page.getByText(mailDomains.done.removed)).toBeVisible()
})
