import { sampleOutlets } from '../sample-outlets.ts'
import type { SampleBlock, SampleReport, SampleStory } from '../sample-types.ts'

/** A block as it is written down: times count in minutes before the report's own time. */
export type BlockDraft =
  | { kind: 'paragraph' | 'heading'; text: string }
  | { kind: 'update'; text: string; minutesBefore: number; updatedMinutesLater?: number }

type ReportDraft = {
  /** Key of an outlet, which gives language, country and domain. */
  outlet: string
  headline: string
  summary: string
  /** Hours before the story was published here. */
  hoursBefore: number
  path: string
  rights?: SampleReport['rights']
  /** IANA zone in which a live blog states its times. */
  zone?: string
  blocks: BlockDraft[]
}

export type StoryDraft = Omit<SampleStory, 'publishedAt' | 'reports'> & { reports: ReportDraft[] }

export const paragraph = (text: string): BlockDraft => ({ kind: 'paragraph', text })
export const heading = (text: string): BlockDraft => ({ kind: 'heading', text })
export const update = (minutesBefore: number, text: string, updatedMinutesLater?: number): BlockDraft => ({
  kind: 'update',
  text,
  minutesBefore,
  ...(updatedMinutesLater !== undefined && { updatedMinutesLater }),
})

const hour = 3_600_000
const minute = 60_000
/** Instants fall on whole steps, as printed times do. */
const step = 5 * minute

const outlets = new Map(sampleOutlets.map(outlet => [outlet.key, outlet]))

/** The story with absolute instants, counted back from `now`. Throws where a draft names an unknown outlet. */
export function storyOf({ reports, ...draft }: StoryDraft, now: Date): SampleStory {
  const published = Math.floor((now.getTime() - draft.daysAgo * 24 * hour) / step) * step
  return {
    ...draft,
    publishedAt: iso(published),
    reports: reports.map(report => reportOf(report, published)),
  }
}

function reportOf({ outlet: key, hoursBefore, path, zone, blocks, ...draft }: ReportDraft, published: number): SampleReport {
  const outlet = outlets.get(key)
  if (!outlet) throw new Error(`No sample outlet has the key ${key}.`)
  const at = Math.floor((published - hoursBefore * hour) / step) * step
  return {
    ...draft,
    outlet: key,
    language: outlet.language,
    country: outlet.country,
    publishedAt: iso(at),
    sourceUrl: `https://${outlet.domain}/${path}`,
    blocks: blocks.map(block => blockOf(block, at, zone)),
  }
}

function blockOf(block: BlockDraft, reportAt: number, zone = 'UTC'): SampleBlock {
  if (block.kind !== 'update') return block
  const at = reportAt - block.minutesBefore * minute
  return {
    kind: 'update',
    text: block.text,
    at: iso(at),
    atLocal: localTime(at, zone),
    ...(block.updatedMinutesLater !== undefined && { updatedAt: iso(at + block.updatedMinutesLater * minute) }),
  }
}

const iso = (instant: number) => new Date(instant).toISOString()

/** `2026-07-10T18:10` on the zone's own clock. */
function localTime(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return parts.format(instant).replace(' ', 'T')
}
