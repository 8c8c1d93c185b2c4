/** The pages that say who runs this and by which rules; an admin edits each in every language. */
export const pageSlugs = ['about', 'house-rules', 'terms', 'privacy', 'contact'] as const
export type PageSlug = (typeof pageSlugs)[number]

export function isPageSlug(value: unknown): value is PageSlug {
  return (pageSlugs as readonly unknown[]).includes(value)
}
