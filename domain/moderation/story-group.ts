import { z } from 'zod'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumGroupName = 80
export const mostStoriesInGroup = 200

/** The stories of a text area: an address or its last word a line, each once. */
export function slugsOf(text: string): string[] {
  const slugs = text
    .split(/[\n,]/)
    .map(line => /\/stories\/([^/?#\s]+)/.exec(line)?.[1] ?? line.trim())
    .filter(slug => slug !== '')
  return [...new Set(slugs)]
}

export const storyGroupSchema = z.object({
  /** Empty: a new one. */
  id: z.union([z.uuid(), z.literal('')]),
  name: z
    .string({ error: 'name-missing' })
    .transform(withoutControls)
    .refine(text => text.length > 0, 'name-missing')
    .refine(text => text.length <= maximumGroupName, 'name-too-long'),
  stories: z
    .string({ error: 'stories-missing' })
    .max(60_000, 'too-many-stories')
    .transform(slugsOf)
    .refine(slugs => slugs.length > 0, 'stories-missing')
    .refine(slugs => slugs.length <= mostStoriesInGroup, 'too-many-stories'),
})
export type StoryGroupInput = z.output<typeof storyGroupSchema>

export const deleteGroupSchema = z.object({ id: z.uuid() })
