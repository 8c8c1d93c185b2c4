import { randomUUID } from 'node:crypto'
import { isAlive } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

const { people: words } = en.admin
const desk = en.moderation.desk.title

test('an admin limits a moderator to a country and a story, and outside of them the desk is empty', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
  allowErrors,
}) => {
  allowErrors(/status of 404/)
  const admin = await signIn(context, 'admin')
  const moderator = await sample.person({ role: 'moderator', name: 'Sam Scoped' })
  const [story, other] = [await sample.story(), await sample.story()]
  const { id: authorId } = await sample.person()
  const held = (storyId: string, country: string) =>
    sample.comment({ storyId, authorId, country, state: 'held', body: `Words that wait ${randomUUID()}` })
  const [within, elsewhere, otherStory] = [await held(story.id, 'IS'), await held(story.id, 'MT'), await held(other.id, 'IS')]
  const theirs = await openBrowser(moderator)
  await theirs.goto('/moderation')
  await expect(theirs.getByRole('heading', { name: desk })).toBeVisible()
  expect((await theirs.goto(`/moderation/comments/${elsewhere.id}`))?.status()).toBe(200)

  await page.goto(`/admin/people/${moderator.id}`)
  const save = page.getByRole('button', { name: words.setScope })
  await isAlive(save)
  await page.getByRole('group', { name: words.scopeCountries }).getByLabel('Iceland').check()
  await page.getByLabel(words.scopeStories).fill('no-such-story')
  await save.click()
  await expect(page.getByText(words['story-not-found'].replace('{story}', 'no-such-story'))).toBeVisible()
  await expect(page.getByRole('group', { name: words.scopeCountries }).getByLabel('Iceland')).toBeChecked()
  await page.getByLabel(words.scopeStories).fill(`http://localhost/stories/${story.slug}?country=IS`)
  await save.click()
  await expect(page.getByText(words.scopeSet)).toBeVisible()
  await expect(page.getByLabel(words.scopeStories)).toHaveValue(story.slug)

  for (const { id } of [elsewhere, otherStory]) expect((await theirs.goto(`/moderation/comments/${id}`))?.status()).toBe(404)
  expect((await theirs.goto(`/moderation/comments/${within.id}`))?.status()).toBe(200)
  await theirs.goto('/moderation')
  await expect(theirs.getByText(within.body)).toBeVisible()
  await expect(theirs.getByText(elsewhere.body)).toHaveCount(0)
  await expect(theirs.getByText(otherStory.body)).toHaveCount(0)
  expect((await theirs.goto('/moderation/rules'))?.status()).toBe(404)

  const log = await sample.database.event.findMany({ where: { kind: 'person.scope-set', actorId: admin.id }, select: { data: true } })
  expect(log).toEqual([
    {
      data: {
        from: { countries: [], languages: [], storyIds: [] },
        to: { countries: ['IS'], languages: [], storyIds: [story.id] },
      },
    },
  ])
})

test('without JavaScript an admin limits a moderator to languages', async ({ browser, sample, signIn }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signIn(context, 'admin')
  const page = await context.newPage()
  const moderator = await sample.person({ role: 'moderator' })
  await page.goto(`/admin/people/${moderator.id}`)
  const languages = page.getByRole('group', { name: words.scopeLanguages })
  await languages.getByLabel('Italian').check()
  await languages.getByLabel(words.noLanguage).check()
  await page.getByRole('button', { name: words.setScope }).click()
  await expect(page.getByText(words.scopeSet)).toBeVisible()
  await expect(languages.getByRole('checkbox', { checked: true })).toHaveCount(2)
  expect(await sample.database.person.findUniqueOrThrow({ where: { id: moderator.id }, select: { scopeLanguages: true } })).toEqual({
    scopeLanguages: ['it', 'und'],
  })
  await context.close()
})
