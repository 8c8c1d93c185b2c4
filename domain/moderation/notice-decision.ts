import { z } from 'zod'
import { isCountry } from '#domain/countries'
import { withoutControls } from '#domain/moderation/without-controls'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export const maximumAnswer = 5000
const maximumFacts = 5000
const maximumStatement = 1000
const maximumLaw = 500

function written(name: string, most: number) {
  return z
    .string({ error: `${name}-missing` })
    .transform(withoutControls)
    .refine(text => text.length >= 2, `${name}-missing`)
    .refine(text => text.length <= most, `${name}-long`)
}

/** Boxes to tick, as `textValues` gives them: with commas. */
const places = z
  .string()
  .default('')
  .transform(value => [...new Set(value.split(',').filter(Boolean))])
  .refine(positions => positions.every(position => /^\d{1,3}$/.test(position)), 'places-missing')
  .transform(positions => positions.map(Number))

const countries = z
  .string()
  .default('')
  .transform(value => [...new Set(value.split(/[\s,]+/).filter(Boolean))].map(code => code.toUpperCase()).toSorted())
  .refine(codes => codes.every(isCountry), 'territory-unknown')

const decided = z.object({
  noticeId: z.uuid(),
  /** The reasons, as the notifier reads them. */
  answer: written('answer', maximumAnswer),
})

/** What is found unlawful: under which law, what the author is told, and what becomes of the comments. */
export const unlawfulFields = {
  places,
  law: written('law', maximumLaw),
  lawCountry: z
    .string()
    .default('')
    .refine(value => value === '' || isCountry(value), 'country-wrong')
    .transform(value => value || null),
  action: z.enum(['remove', 'withhold'], { error: 'action-missing' }),
  territory: countries,
  facts: written('facts', maximumFacts),
  statement: written('statement', maximumStatement),
}

const hasTerritory = {
  check: (finding: { action?: unknown; territory?: unknown }) =>
    finding.action !== 'withhold' || (Array.isArray(finding.territory) && finding.territory.length > 0),
  issue: { path: ['territory'], error: 'territory-missing', when: () => true },
}

/** A decision about a notice, an order or a request; the codes of the issues are keys of the messages. */
export const noticeDecisionSchema = z.discriminatedUnion(
  'outcome',
  [
    decided.extend({ outcome: z.literal('lawful'), isUnfounded: z.stringbool().default(false) }),
    decided
      .extend({ outcome: z.literal('unlawful'), ...unlawfulFields })
      .refine(hasTerritory.check, hasTerritory.issue)
      .refine(finding => finding.places?.length > 0, { path: ['places'], error: 'places-missing', when: () => true }),
  ],
  { error: 'outcome-missing' },
)
export type NoticeDecision = z.output<typeof noticeDecisionSchema>
export type UnlawfulFinding = Omit<Extract<NoticeDecision, { outcome: 'unlawful' }>, 'outcome' | 'noticeId' | 'answer'>

/** The same of the editors, about a story or a report. */
export const editorialDecisionSchema = z.discriminatedUnion(
  'outcome',
  [
    decided.extend({ outcome: z.literal('lawful'), isUnfounded: z.stringbool().default(false) }),
    decided.extend({ outcome: z.literal('unlawful'), law: written('law', maximumLaw), lawCountry: unlawfulFields.lawCountry }),
    decided.extend({ outcome: z.literal('corrected'), correction: written('correction', 2000) }),
    decided.extend({ outcome: z.literal('declined'), isUnfounded: z.stringbool().default(false) }),
  ],
  { error: 'outcome-missing' },
)
export type EditorialDecision = z.output<typeof editorialDecisionSchema>

export const noticeNoteSchema = z.object({ noticeId: z.uuid(), text: written('note', 2000) })

export const assignmentSchema = z.object({
  noticeId: z.uuid(),
  /** Empty: nobody. */
  assigneeId: z
    .string()
    .default('')
    .transform(value => value || null)
    .pipe(z.uuid().nullable()),
})
