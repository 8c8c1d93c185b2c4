import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { isLanguageTag } from '#domain/stories/language-tag'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const blockKinds = ['paragraph', 'heading', 'update'] as const
export type BlockKind = (typeof blockKinds)[number]

export const displayRights = ['full', 'excerpt', 'link'] as const
export type DisplayRights = (typeof displayRights)[number]

/** The longest document is 2 MB; no single text of a story made from it can be longer. */
const longestText = 2_000_000

const id = z.uuid()
const instant = z.iso
  .datetime({ offset: true })
  .transform(value => new Date(value).toISOString())
  .nullable()
const sourceLine = z.number().int().min(1).nullable()
/** Without what PostgreSQL cannot store: a null character, half of a surrogate pair. */
const storable = (value: string) => value.replaceAll('\0', '').toWellFormed()
const line = (longest: number) => z.string().transform(storable).pipe(z.string().trim().max(longest))
/** What is left empty is not there. */
const optional = <Schema extends z.ZodType<string>>(schema: Schema) => schema.nullable().transform(value => (value === '' ? null : value))

const draftBlock = z.object({
  id,
  kind: z.enum(blockKinds),
  text: z.string().max(longestText).transform(storable),
  /** The instant of a timed update, where its zone is known. */
  at: instant,
  /** The time as the report states it, `2025-07-10T18:10`, also where its zone cannot be known. */
  atLocal: z.string().max(30).nullable(),
  updatedAt: instant,
  /** The line of the document that it came from, counted from 1; null for what an editor wrote. */
  sourceLine,
})

const draftReport = z.object({
  id,
  headline: line(longestText),
  summary: optional(line(longestText)),
  /** The outlet's name; an unknown one is made when the draft is saved. */
  outlet: line(200),
  country: z.string().refine(isCountry, 'country').nullable(),
  language: z.string().refine(isLanguageTag, 'language').nullable(),
  sourceUrl: optional(line(2_000).refine(value => value === '' || isWebAddress(value), 'link')),
  /** Null: the site's default. */
  rights: z.enum(displayRights).nullable(),
  publishedAt: instant,
  sourceLine,
  blocks: z.array(draftBlock).max(20_000),
})

/** A story as an editor works on it: everything that a save stores. Checks for publishing are stricter and stand apart. */
export const storyDraftSchema = z
  .object({
    headline: line(longestText),
    /** Null: the default prompt in the reader's language. */
    prompt: optional(line(2_000)),
    slug: line(200),
    language: z.string().refine(isLanguageTag, 'language'),
    reports: z.array(draftReport).max(200),
  })
  .refine(draft => hasDistinctIds(draft.reports), 'ids')

export type DraftBlock = z.output<typeof draftBlock>
export type DraftReport = z.output<typeof draftReport>
export type StoryDraft = z.output<typeof storyDraftSchema>

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function hasDistinctIds(reports: { id: string; blocks: { id: string }[] }[]): boolean {
  const ids = reports.flatMap(report => [report.id, ...report.blocks.map(block => block.id)])
  return new Set(ids).size === ids.length
}
