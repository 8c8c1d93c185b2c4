import type { Page } from '@playwright/test'
import { answerForm, isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'
import { storyField } from './story-field.ts'

const { list, workbench, editor, discussion } = en.admin.stories
const { story: storyWords, conflict, restore } = workbench

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/stories/${id}`)
  await isAlive(headlineOf(page))
}

const headlineOf = (page: Page) => storyField(page, storyWords.headline)

test('edits that were not saved survive a reload', async ({ page, context, sample, signIn }) => {
  const story = await sample.story({ status: 'draft', publishedAt: null })
  await signIn(context, 'editor')
  await open(page, story.id)
  await headlineOf(page).fill('A bridge opens at night')
  await expect(page.getByText(workbench.unsaved)).toBeVisible()
  await page.reload()
  await expect(page.getByText(restore.title)).toBeVisible()
  await expect(headlineOf(page)).toHaveValue(story.headline)
  await page.getByRole('button', { name: restore.restore }).click()
  await expect(headlineOf(page)).toHaveValue('A bridge opens at night')
  await page.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(page.getByText(workbench.allSaved)).toBeVisible()
  await page.reload()
  await expect(headlineOf(page)).toHaveValue('A bridge opens at night')
  await expect(page.getByText(restore.title)).toHaveCount(0)
})

test('the second of two editors is shown the difference, and nothing is overwritten', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  const story = await sample.story({ status: 'draft', publishedAt: null })
  const first = await signIn(context, 'editor')
  const other = await openBrowser('editor')
  await open(page, story.id)
  await open(other, story.id)

  await headlineOf(page).fill('The headline of the first')
  await storyField(page, storyWords.prompt).fill('What did your radio say?')
  await page.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(page.getByText(workbench.allSaved)).toBeVisible()

  await headlineOf(other).fill('The headline of the second')
  await other.getByRole('button', { name: workbench.save, exact: true }).click()
  const panel = other.getByRole('region', { name: `${first.name} saved this story` })
  await expect(panel).toBeFocused()
  const clash = panel.getByRole('group', { name: 'Story: Headline' })
  await expect(clash).toContainText(conflict.changedBy.both)
  await expect(clash).toContainText('The headline of the first')
  await expect(clash).toContainText('The headline of the second')
  const theirs = panel.getByRole('group', { name: 'Story: Question to readers' })
  await expect(theirs).toContainText(conflict.changedBy.them)
  const stored = await sample.database.story.findUniqueOrThrow({ where: { id: story.id } })
  expect(stored.headline).toBe('The headline of the first')

  await clash.getByRole('radio').first().check()
  await panel.getByRole('button', { name: conflict.merge }).click()
  await expect(panel).toHaveCount(0)
  await other.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(other.getByText(workbench.allSaved)).toBeVisible()
  expect(await sample.database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({
    headline: 'The headline of the second',
    prompt: 'What did your radio say?',
  })
})

test('a lost connection or session keeps the edits in the browser', async ({ page, context, sample, signIn, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/)
  const story = await sample.story({ status: 'draft', publishedAt: null })
  const person = await signIn(context, 'editor')
  await open(page, story.id)
  await headlineOf(page).fill('Written on a train')
  await context.setOffline(true)
  await page.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(page.getByText(workbench.lostConnection)).toBeVisible()
  await context.setOffline(false)
  await sample.database.session.deleteMany({ where: { personId: person.id } })
  await page.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(page.getByText(workbench.signedOut)).toBeVisible()
  await signIn(context, person)
  await page.getByRole('button', { name: workbench.save, exact: true }).click()
  await expect(page.getByText(workbench.allSaved)).toBeVisible()
  expect(await sample.database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ headline: 'Written on a train' })
})

test('a discussion is closed with a sentence, independently of the draft', async ({ page, context, sample, signIn, openBrowser }) => {
  const story = await sample.story()
  await signIn(context, 'editor')
  await open(page, story.id)
  const form = page.locator('details').filter({ hasText: discussion.title }).first()
  await form.locator('summary').click()
  await isAlive(form.getByLabel(discussion.mode))
  await form.getByLabel(discussion.mode).selectOption({ label: discussion.modes.closed })
  await form.getByLabel(discussion.note).fill('It was open for a week.')
  await form.getByRole('button', { name: discussion.save }).click()
  await expect(page.getByText(list.done.discussion)).toBeVisible()
  const reader = await openBrowser('reader')
  await reader.goto(`/stories/${story.slug}`)
  await expect(reader.getByText('It was open for a week.')).toBeVisible()
  await expect(answerForm(reader)).toHaveCount(0)
})

test('a draft is deleted; a story that readers have seen is not', async ({ page, context, sample, signIn }) => {
  const [draft, published] = await Promise.all([sample.story({ status: 'draft', publishedAt: null }), sample.story()])
  await signIn(context, 'editor')
  await open(page, published.id)
  await expect(page.getByText(editor.discard)).toHaveCount(0)
  await open(page, draft.id)
  await page.getByText(editor.discard).click()
  await page.getByRole('button', { name: editor.discardConfirm, exact: true }).click()
  await expect(page.getByText(list.done.discarded)).toBeVisible()
  expect(await sample.database.story.count({ where: { id: draft.id } })).toBe(0)
})

test('what may not be shown of a report is nowhere to be found', async ({ request, sample }) => {
  const story = await sample.story({
    reports: [
      {
        outlet: 'Il Molo',
        headline: 'Excerpt',
        rights: 'excerpt',
        summary: 'A summary.',
        blocks: [{ text: 'It begins so.' }, { text: 'HIDDEN-ONE' }],
      },
      {
        outlet: 'Die Mole',
        headline: 'Link',
        rights: 'link',
        summary: 'HIDDEN-TWO',
        sourceUrl: 'https://mole.example',
        blocks: [{ text: 'HIDDEN-THREE' }],
      },
    ],
  })
  for (const path of [
    `/stories/${story.slug}`,
    `/stories/${story.slug}.rsc`,
    `/api/v1/stories/${story.slug}`,
    '/feed.xml',
    '/',
    '/api/v1/stories',
  ]) {
    const text = await (await request.get(path)).text()
    expect(text, path).not.toMatch(/HIDDEN-/)
  }
  expect(await (await request.get(`/api/v1/stories/${story.slug}`)).text()).toContain('It begins so.')
})
