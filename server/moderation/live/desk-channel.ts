import { z } from 'zod'

/** The channel of PostgreSQL on which the processes tell each other what happened at the desk. */
export const deskChannel = 'desk_news'

const deskNewsSchema = z.object({
  /** `changed` is what nobody decided: edited, withdrawn, flagged, held. */
  kind: z.enum(['decided', 'claimed', 'released', 'changed', 'undone']),
  commentId: z.uuid(),
})

/** What happened to a comment: its id alone, never words or people. Who hears of it reads what its listener may see. */
export type DeskNews = z.output<typeof deskNewsSchema>

/** Undefined for what another version of the product says. */
export function readDeskNews(payload: string): DeskNews | undefined {
  try {
    return deskNewsSchema.safeParse(JSON.parse(payload)).data
  } catch {
    return undefined
  }
}
