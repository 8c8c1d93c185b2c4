import 'server-only'
import type { DraftReport } from '#domain/stories/story-draft'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { outletKey, outletsNamed } from '#server/stories/outlet-named'
import type { Transaction } from '#server/transaction'

type Writing = {
  storyId: string
  /** The story has been public: what readers may have answered is kept, as an older revision or a removed report. */
  wasPublic: boolean
  reports: DraftReport[]
  actorId: string | null
  now: Date
}

export type WrittenReports = {
  revised: number
  removed: number
  /** Kept on the story, so that lists need not count. */
  reportCount: number
  reportCountries: string[]
}

/**
 * Makes a story's reports what the draft says. A report gets a new revision only when its headline, summary or blocks
 * changed; blocks keep the ids that the draft gives them. Undefined when an id belongs to another story's report.
 */
export async function writeReports(
  tx: Transaction,
  { storyId, wasPublic, reports, actorId, now }: Writing,
): Promise<WrittenReports | undefined> {
  const stored = await loadStored(tx, storyId)
  const unknown = reports.filter(report => !stored.has(report.id))
  const elsewhere = await tx.report.count({ where: { id: { in: unknown.map(report => report.id) } } })
  if (elsewhere > 0) return undefined

  const outlets = await outletsNamed(
    tx,
    reports.map(report => report.outlet),
  )
  let revised = 0
  for (const [position, report] of reports.entries()) {
    const was = stored.get(report.id)
    const facts = {
      position,
      outletId: outlets.get(outletKey(report.outlet)) ?? null,
      country: report.country,
      language: report.language,
      sourceUrl: report.sourceUrl,
      rights: report.rights,
      publishedAt: report.publishedAt,
      sourceLine: report.sourceLine,
      removedAt: null,
    }
    if (!was) {
      await tx.report.create({ data: { id: report.id, storyId, ...facts }, select: { id: true } })
      await addRevision(tx, report, 1, actorId, now)
      continue
    }
    const isRevised = contentOf(was.content) !== contentOf(report)
    const revision = isRevised && wasPublic ? was.revision + 1 : was.revision
    await tx.report.update({ where: { id: report.id }, data: { ...facts, revision }, select: { id: true } })
    if (!isRevised) continue
    // Nobody has seen a draft's earlier text: it is replaced.
    if (!wasPublic) await tx.reportRevision.deleteMany({ where: { reportId: report.id } })
    await addRevision(tx, report, revision, actorId, now)
    if (!wasPublic) continue
    revised += 1
    await logEvent(tx, { kind: 'report.revised', actorId, subjectType: 'report', subjectId: report.id, storyId, data: { revision } }, now)
  }

  const kept = new Set(reports.map(report => report.id))
  const gone = [...stored].filter(([id, { removedAt }]) => !kept.has(id) && removedAt === null).map(([id]) => id)
  if (wasPublic) await tx.report.updateMany({ where: { id: { in: gone } }, data: { removedAt: now } })
  else await tx.report.deleteMany({ where: { id: { in: gone } } })
  return {
    revised,
    removed: gone.length,
    reportCount: reports.length,
    reportCountries: [...new Set(reports.flatMap(report => report.country ?? []))],
  }
}

type Content = Pick<DraftReport, 'headline' | 'summary'> & { blocks: Omit<DraftReport['blocks'][number], 'sourceLine'>[] }

/** What makes a revision: the words and times that readers see, not where in the document they stood. */
function contentOf({ headline, summary, blocks }: Content): string {
  return JSON.stringify([
    headline,
    summary,
    blocks.map(({ id, kind, text, at, atLocal, updatedAt }) => [id, kind, text, at, atLocal, updatedAt]),
  ])
}

async function loadStored(tx: Transaction, storyId: string) {
  const rows = await tx.report.findMany({
    where: { storyId },
    select: {
      id: true,
      revision: true,
      removedAt: true,
      revisions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          headline: true,
          summary: true,
          blocks: {
            orderBy: { position: 'asc' },
            select: { blockId: true, kind: true, text: true, at: true, atLocal: true, updatedAt: true },
          },
        },
      },
    },
  })
  return new Map(
    rows.map(({ id, revision, removedAt, revisions: [shown] }) => {
      const blocks = (shown?.blocks ?? []).map(({ blockId, at, updatedAt, ...block }) => ({
        id: blockId,
        ...block,
        at: at?.toISOString() ?? null,
        updatedAt: updatedAt?.toISOString() ?? null,
      }))
      return [id, { revision, removedAt, content: { headline: shown?.headline ?? '', summary: shown?.summary ?? null, blocks } }]
    }),
  )
}

async function addRevision(tx: Transaction, report: DraftReport, number: number, actorId: string | null, now: Date): Promise<void> {
  const revisionId = newId()
  await tx.reportRevision.create({
    data: {
      id: revisionId,
      reportId: report.id,
      number,
      headline: report.headline,
      summary: report.summary,
      createdAt: now,
      createdById: actorId,
    },
    select: { id: true },
  })
  await tx.reportBlock.createMany({
    data: report.blocks.map(({ id, ...block }, position) => ({ revisionId, blockId: id, position, ...block })),
  })
}
