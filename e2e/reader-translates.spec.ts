import en from '../messages/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

const { translation } = en.comments
const body = 'Про це не говорили.'

test('a comment in another language is translated in place, and the original is one press away', async ({ page, sample }) => {
  const story = await sample.story()
  const authorId = (await sample.person()).id
  const { id } = await sample.comment({ storyId: story.id, authorId, language: 'uk', body })
  const english = await sample.comment({ storyId: story.id, authorId, body: 'In English already.' })
  // As in a browser that cannot translate by itself.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Translator'))
  await page.goto(`/stories/${story.slug}`)
  const comment = page.locator(`article#comment-${id}`)
  await comment.getByRole('button', { name: translation.byServer }).click()
  await expect(comment.getByText(`(en) ${body}`)).toBeVisible()
  await expect(comment.getByText(translation.byMachine)).toBeVisible()
  await expect(comment.getByText(body, { exact: true })).toBeHidden()
  await comment.getByRole('button', { name: translation.original }).click()
  await expect(comment.getByText(body, { exact: true })).toBeVisible()
  await expect(comment.getByText(`(en) ${body}`)).toBeHidden()
  await expect(page.locator(`article#comment-${english.id}`).getByRole('button', { name: translation.byServer })).toHaveCount(0)
})

test('a browser that can translates on the device, and asks no server', async ({ page, sample }) => {
  const story = await sample.story()
  const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, language: 'uk', body })
  await page.addInitScript(() => {
    const create = async (pair: { sourceLanguage: string; targetLanguage: string }) => ({
      translate: async (text: string) => `${pair.sourceLanguage}>${pair.targetLanguage}: ${text}`,
    })
    Object.defineProperty(globalThis, 'Translator', { value: { availability: async () => 'downloadable', create }, configurable: true })
  })
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(`/stories/${story.slug}`)
  const comment = page.locator(`article#comment-${id}`)
  await comment.getByRole('button', { name: translation.onDevice }).click()
  await expect(comment.getByText(`uk>en: ${body}`)).toBeVisible()
  expect(asked.filter(url => url.endsWith('/translation'))).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the comment’s own page translates it below the original', async ({ page, sample }) => {
    const story = await sample.story()
    const { id } = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, language: 'uk', body })
    await page.goto(`/stories/${story.slug}/comments/${id}`)
    await page.getByRole('button', { name: translation.byServer }).click()
    await expect(page.getByText(`(en) ${body}`)).toBeVisible()
    await expect(page.getByText(body, { exact: true })).toBeVisible()
    await expect(page.getByText(translation.byMachine)).toBeVisible()
  })
})
