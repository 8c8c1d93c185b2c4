import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { directionOf, localePath, type Locale } from '#domain/locales'
import type { Role } from '#domain/people/actor'
import { holders, pages, type Needs } from './addresses.ts'
import { answerForm, isAlive } from './answer-form.ts'
import { expect, test } from './fixtures.ts'

// Each test is a page of its own: they share nothing that any of them changes.
test.describe.configure({ mode: 'parallel' })

/** What the dark scheme can change: the rest of the page is the same page. */
const ofColours = ['color-contrast', 'link-in-text-block']
type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>
type RunOptions = Parameters<AxeBuilder['options']>[0]

const narrow = { width: 320, height: 640 }
const wide = { width: 1280, height: 900 }

// What passes is not asked for: most of the time would go into writing it down.
const violationsAlone = { resultTypes: ['violations' as const] }

function sentences(violations: AxeResults['violations']): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`))
}

async function expectNoViolations(page: Page, label: string): Promise<void> {
  // No page has frames, for which the other mode would open a second page each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(violationsAlone).analyze()
  expect(sentences(violations), label).toEqual([])
}

/** After `expectNoViolations`, which leaves axe on the page. */
async function expectNoViolationsInTheDark(page: Page, label: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const violations = await page.evaluate(
    async options => {
      const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
      return (await axe.run(options)).violations
    },
    { ...violationsAlone, runOnly: ofColours },
  )
  expect(sentences(violations), `${label}, dark`).toEqual([])
}

/** What hides behind a summary is part of the page. */
async function unfold(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll(all => {
    for (const details of all) (details as HTMLDetailsElement).open = true
  })
}

const roleFor = (needs: Needs): Role | undefined => (needs === 'everybody' ? undefined : holders[needs][0])

// Every page in three languages, of both directions; how the others fit is looked at in reader-reads-in-any-language.
const languages: Locale[] = ['en', 'it', 'ar']
// The states of a page differ in what stands on it: the languages of both directions show that.
const bothDirections: Locale[] = ['en', 'ar']
/** The scripts with fonts and line heights of their own, on the pages that most readers meet. */
const scripts: Locale[] = ['hi', 'ja']
const mostRead = new Set(['/[locale]', '/[locale]/stories/[slug]', '/[locale]/sign-up'])
const nowhere = '/[locale]/[...rest]'

for (const [route, { needs, at, states, leadsTo, alsoAs }] of Object.entries(pages)) {
  if (leadsTo) continue
  for (const role of alsoAs ? [roleFor(needs), alsoAs] : [roleFor(needs)]) {
    test(`${route} can be read by everybody${role ? `, as ${role}` : ''}`, async ({ page, context, world, signIn, allowErrors }) => {
      test.slow()
      if (route === nowhere) allowErrors(/status of 404/)
      if (role) await signIn(context, world.people[role])
      const views = [
        ...at(world).flatMap(path => [...languages, ...(mostRead.has(route) && !role ? scripts : [])].map(locale => ({ path, locale }))),
        ...(states?.(world) ?? []).flatMap(path => bothDirections.map(locale => ({ path, locale }))),
      ]
      for (const { path, locale } of views) {
        const label = localePath(locale, path)
        await page.setViewportSize(wide)
        await page.emulateMedia({ colorScheme: 'light' })
        expect((await page.goto(label))?.status(), label).toBe(route === nowhere ? 404 : 200)
        await expect(page.locator('html'), label).toHaveAttribute('lang', locale)
        await expect(page.locator('html'), label).toHaveAttribute('dir', directionOf(locale))
        await expect(page.getByRole('heading', { level: 1 }), label).toHaveCount(1)
        await unfold(page)
        await expectNoViolations(page, label)
        await expectNoViolationsInTheDark(page, label)
        await page.setViewportSize(narrow)
        const spill = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)
        expect(spill, `${label} at ${narrow.width} pixels`).toBeLessThanOrEqual(0)
      }
    })
  }
}

test('what a mistake brings up can be read by everybody', async ({ page, world }) => {
  for (const locale of languages) {
    await page.goto(localePath(locale, '/sign-up'))
    const signUp = page.getByRole('main').locator('form')
    await isAlive(signUp)
    await signUp.getByRole('button').click()
    await expect(signUp.locator('[aria-invalid="true"]')).not.toHaveCount(0)
    await expectNoViolations(page, localePath(locale, '/sign-up'))

    const story = localePath(locale, `/stories/${world.story.slug}`)
    await page.goto(story)
    await isAlive(answerForm(page))
    await answerForm(page).locator('textarea[name="body"]').fill('?')
    await answerForm(page).getByRole('button').last().click()
    await expect(answerForm(page).locator('[aria-invalid="true"]')).not.toHaveCount(0)
    await expectNoViolations(page, story)
  }
})
