import { expect, type Locator, type Page } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }

const { form, prominences } = en.comments

/** The form under a story in which a reader says how a country reported it. */
export function answerForm(page: Page): Locator {
  return page.locator('#answer form')
}

export type Answer = { country?: string; prominence?: keyof typeof prominences; body: string }

export async function fillAnswer(page: Page, { country, prominence, body }: Answer): Promise<void> {
  const answer = answerForm(page)
  if (country) await answer.getByLabel(form.country).selectOption({ label: country })
  if (prominence) await answer.getByText(prominences[prominence], { exact: true }).click()
  await answer.getByLabel(form.body.answer).fill(body)
}

export async function postAnswer(page: Page): Promise<void> {
  await answerForm(page).getByRole('button', { name: form.submit.answer }).click()
}

/** React has taken this element over, and has rested since: from here on the page behaves as it does with JavaScript. */
export async function isAlive(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate(node => Object.keys(node).some(key => key.startsWith('__reactProps$'))), { message: 'React is here' })
    .toBe(true)
  await element.evaluate(() => new Promise<void>(rest => requestIdleCallback(() => rest(), { timeout: 3000 })))
}
