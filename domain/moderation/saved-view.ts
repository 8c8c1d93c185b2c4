import { z } from 'zod'
import { deskQuery, readDeskFields } from '#domain/moderation/desk-fields'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumViewName = 60
/** So that the row of views stays one that somebody can look over. */
export const mostViews = 30

const name = z
  .string({ error: 'name-missing' })
  .transform(withoutControls)
  .refine(text => text.length > 0, 'name-missing')
  .refine(text => text.length <= maximumViewName, 'name-too-long')

/** The address is read as the desk reads it, so that what is kept is a filter and nothing else. */
export const saveViewSchema = z.object({
  name,
  address: z
    .string()
    .max(3000)
    .transform(text => deskQuery(readDeskFields(Object.fromEntries(new URLSearchParams(text))))),
})
export type SaveView = z.output<typeof saveViewSchema>

export const deleteViewSchema = z.object({ id: z.uuid() })

export type SavedView = { id: string; name: string; address: string }
