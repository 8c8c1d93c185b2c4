import { newId } from '#server/new-id'
import { outletKey } from '#server/stories/outlet-named'
import { sampleOutlets } from './content/sample-outlets.ts'
import { sampleStories } from './content/sample-stories.ts'
import type { SampleReport } from './content/sample-types.ts'
import { reportRows, storyRow, type NewSampleReport } from './rows.ts'
import { sampleEvent } from './sample-event.ts'

/** The outlets, the stories and their reports, published one after another in the days before `now`. */
export function sampleStoryRows(editorId: string, now: Date) {
  const outlets = sampleOutlets.map(({ key, name, country, ownerCountry, domain }) => ({
    key,
    row: { id: newId(), name, nameKey: outletKey(name), basedIn: country, ownerCountry, homepage: `https://${domain}`, createdAt: now },
  }))
  const outletIds = new Map(outlets.map(({ key, row }) => [key, row.id]))
  const stories = sampleStories(now).map(({ slug, language, headline, prompt, publishedAt, mode, closedNote, reports }) => {
    const at = new Date(publishedAt)
    const told = reports.map(toReport)
    const row = storyRow(
      {
        slug,
        language,
        headline,
        prompt,
        mode,
        closedNote,
        publishedAt: at,
        createdAt: at,
        updatedAt: at,
        createdById: editorId,
        savedById: editorId,
      },
      told,
    )
    return { row, reports: told.map((report, position) => reportRows(row.id, position, report, outletIds.get(report.outlet) ?? null)) }
  })
  return {
    outlets: outlets.map(({ row }) => row),
    stories: stories.map(({ row }) => row),
    reports: stories.flatMap(({ reports }) => reports.map(({ report }) => report)),
    revisions: stories.flatMap(({ reports }) =>
      reports.map(({ report, revision }) => ({ ...revision, createdAt: report.publishedAt, createdById: editorId })),
    ),
    blocks: stories.flatMap(({ reports }) => reports.flatMap(({ blocks }) => blocks)),
    events: stories.flatMap(({ row }) => storyEvents(row, now)),
  }
}

function toReport({ blocks, publishedAt, ...report }: SampleReport): NewSampleReport & { outlet: string } {
  return {
    ...report,
    publishedAt: new Date(publishedAt),
    blocks: blocks.map(({ at, updatedAt, ...block }) => ({ ...block, at: instant(at), updatedAt: instant(updatedAt) })),
  }
}

const instant = (iso?: string) => (iso ? new Date(iso) : null)

function storyEvents({ id, slug, mode, reportCount }: ReturnType<typeof storyRow>, now: Date) {
  const about = { subjectType: 'story', subjectId: id, storyId: id } as const
  return [
    sampleEvent({ kind: 'story.seeded', ...about, data: { slug, reports: reportCount } }, now),
    ...(mode && mode !== 'open' ? [sampleEvent({ kind: 'story.discussion-set', ...about, data: { from: 'open', to: mode } }, now)] : []),
    sampleEvent({ kind: 'story.published', ...about, data: { version: 1, slug, isFirst: true } }, now),
  ]
}
