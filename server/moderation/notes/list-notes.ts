import 'server-only'
import { database } from '#server/database'

export type DeskNote = { id: string; text: string; at: Date; writer: { name: string; handle: string } }

const notesShown = 50

/** What moderators wrote about a person or a comment, the latest first; asked for one who may open the desk. */
export async function listNotes(about: { personId: string } | { commentId: string }): Promise<DeskNote[]> {
  const rows = await database.deskNote.findMany({
    where: about,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: notesShown,
    select: { id: true, text: true, createdAt: true, writer: { select: { name: true, handle: true } } },
  })
  return rows.map(({ createdAt, ...note }) => ({ ...note, at: createdAt }))
}
