import type { Locator, Page } from '@playwright/test'
import { en } from './english.ts'

/** A field of the story itself on the workbench. Its label holds its hint too, and so begins with its name. */
export function storyField(page: Page, name: string): Locator {
  const { title } = en.admin.stories.workbench.story
  return page.getByRole('region', { name: title, exact: true }).getByRole('textbox', { name: new RegExp(`^${name}`) })
}
