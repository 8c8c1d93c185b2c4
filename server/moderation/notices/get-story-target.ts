import 'server-only'
import { database } from '#server/database'
import { shownRevision, visibleStory } from '#server/stories/public-story-fields'

export type StoryTarget = {
  id: string
  slug: string
  headline: string
  language: string
  /** The report of it that is meant; null for the story as a whole. */
  report: { id: string; outlet: string | null; headline: string; language: string | null } | null
}

/** The published story, or one of the reports that it shows; undefined where there is none. */
export async function getStoryTarget(slug: string, reportId: string | undefined): Promise<StoryTarget | undefined> {
  const row = await database.story.findUnique({
    where: { slug, ...visibleStory },
    select: {
      id: true,
      slug: true,
      headline: true,
      language: true,
      reports: {
        where: { id: reportId ?? '00000000-0000-0000-0000-000000000000', removedAt: null },
        select: {
          id: true,
          language: true,
          outlet: { select: { name: true } },
          revisions: { ...shownRevision, select: { headline: true } },
        },
      },
    },
  })
  if (!row) return undefined
  const { reports, ...story } = row
  const [report] = reports
  if (reportId && !report) return undefined
  return {
    ...story,
    report: report
      ? { id: report.id, outlet: report.outlet?.name ?? null, headline: report.revisions[0]?.headline ?? '', language: report.language }
      : null,
  }
}
