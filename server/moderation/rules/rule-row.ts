import 'server-only'
import { patternFault } from '#domain/comments/screening/rules/find-pattern'
import type { RuleInput } from '#domain/moderation/rules/rule-input'
import { accept, refuse, type Result } from '#domain/result'
import type { Prisma } from '#server/generated/prisma/client'
import { refusalOf, type RuleRefusal } from '#server/moderation/rules/rule-refusal'
import type { Transaction } from '#server/transaction'

/** What of a rule its versions keep: all that can change, and the kind. The database writes them. */
export const versionedFields = {
  kind: true,
  pattern: true,
  terms: true,
  languages: true,
  countries: true,
  storyIds: true,
  action: true,
  isShadow: true,
  isEnabled: true,
  priority: true,
  note: true,
} as const satisfies Prisma.RuleSelect

type Versioned = Prisma.RuleGetPayload<{ select: typeof versionedFields }>

type RuleRow = Omit<Versioned, 'terms'> & { terms: Prisma.InputJsonObject; patternKey: string }

/** A rule as it is stored: stories by their ids, and an expression that the engine understands. */
export async function rowOf(tx: Transaction, input: RuleInput): Promise<Result<RuleRow, RuleRefusal>> {
  const { substance, patternKey, stories, languages, countries, action, isShadow, isEnabled, priority, note } = input
  const fault = substance.kind === 'pattern' ? patternFault(substance.pattern) : undefined
  if (fault) return refuse(refusalOf(fault))
  const found = stories.length > 0 ? await tx.story.findMany({ where: { slug: { in: stories } }, select: { id: true, slug: true } }) : []
  const missing = stories.find(slug => !found.some(story => story.slug === slug))
  if (missing !== undefined) return refuse({ code: 'story-unknown', slug: missing })
  const { kind, pattern, terms } = substance
  const storyIds = found.map(({ id }) => id).toSorted()
  return accept({
    kind,
    pattern,
    patternKey,
    terms: { ...terms },
    languages,
    countries,
    storyIds,
    action,
    isShadow,
    isEnabled,
    priority,
    note,
  })
}

/** The fields that differ, each with what it was and what it is. */
export function changesBetween(before: Versioned, after: RuleRow): Prisma.InputJsonObject {
  const keys = Object.keys(versionedFields) as (keyof typeof versionedFields)[]
  const changed = keys.filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return Object.fromEntries(changed.map(key => [key, { from: before[key], to: after[key] }])) as Prisma.InputJsonObject
}
