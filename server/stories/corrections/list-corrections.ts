import 'server-only'
import { database } from '#server/database'

export type ShownCorrection = { id: string; reportId: string | null; text: string; language: string; at: Date }

/** What was corrected on a story, the latest first: of the story as a whole and of the reports that it shows. */
export async function listCorrections(storyId: string): Promise<ShownCorrection[]> {
  const rows = await database.correction.findMany({
    where: { storyId, story: { status: 'published' }, OR: [{ reportId: null }, { report: { removedAt: null } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, reportId: true, text: true, language: true, createdAt: true },
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }))
}
