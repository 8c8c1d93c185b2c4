import { directionOf, localePath, locales, nativeNames, staffLocales } from '#domain/locales'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

/** What stands in a page where a sentence of the language is missing: the path of its key. */
const keyInsteadOfSentence = new RegExp(`\\b(?:${Object.keys(en).join('|')})(?:\\.[a-z][\\w-]*){2,}`, 'u')

for (const locale of locales) {
  test(`a reader of ${locale} has every page that readers need, at any width`, async ({ page, context, world, signIn }) => {
    await signIn(context, world.people.reader)
    for (const path of ['/', `/stories/${world.story.slug}`, '/countries', '/account', '/house-rules', '/privacy']) {
      const address = localePath(locale, path)
      await page.setViewportSize({ width: 320, height: 640 })
      expect((await page.goto(address))?.status(), address).toBe(200)
      await expect(page.locator('html'), address).toHaveAttribute('lang', locale)
      await expect(page.locator('html'), address).toHaveAttribute('dir', directionOf(locale))
      await expect(page.getByRole('main'), address).not.toContainText(keyInsteadOfSentence)
      const spill = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)
      expect(spill, `${address} at 320 pixels`).toBeLessThanOrEqual(0)
    }
  })
}

test('a page names itself in every language to search engines', async ({ page }) => {
  await page.goto('/ja/countries')
  const alternates = page.locator('link[rel="alternate"][hreflang]')
  expect(new Set(await alternates.evaluateAll(all => all.map(link => link.getAttribute('hreflang'))))).toEqual(
    new Set([...locales, 'x-default']),
  )
  await expect(page.locator('link[hreflang="x-default"]')).toHaveAttribute('href', /\/countries$/)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/ja\/countries$/)
})

test('the language is chosen by its own name and leads to the same page', async ({ page, world }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const story = `/stories/${world.story.slug}`
  await page.goto(story)
  const menu = page.getByRole('banner').locator('details', { hasText: en.site.language })
  await menu.locator('summary').click()
  await expect(menu.getByRole('link')).toHaveText(locales.map(locale => nativeNames[locale]))
  await menu.getByRole('link', { name: nativeNames.hi }).click()
  await expect(page).toHaveURL(`/hi${story}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
})

test('the pages of the staff keep to their own languages', async ({ page, context, world, signIn }) => {
  await signIn(context, world.people.admin)
  await page.goto('/pl/admin/people?role=editor')
  await expect(page).toHaveURL('/admin/people?role=editor')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const menu = page.getByRole('banner').locator('details', { hasText: en.site.language })
  await menu.locator('summary').click()
  await expect(menu.getByRole('link')).toHaveText(staffLocales.map(locale => nativeNames[locale]))
})
