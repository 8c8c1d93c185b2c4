import 'server-only'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'
import { isRuleKind } from '#domain/moderation/rules/rule-kinds'
import { substanceOf } from '#domain/moderation/rules/rule-terms'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { readPrecisions } from '#server/moderation/rules/read-precisions'

export const deskRuleFields = {
  id: true,
  version: true,
  kind: true,
  pattern: true,
  patternKey: true,
  terms: true,
  languages: true,
  countries: true,
  storyIds: true,
  action: true,
  isShadow: true,
  isEnabled: true,
  priority: true,
  note: true,
  blockedCount: true,
  createdAt: true,
  createdById: true,
  changedAt: true,
  changedById: true,
} as const satisfies Prisma.RuleSelect

type Row = Prisma.RuleGetPayload<{ select: typeof deskRuleFields }>

/** Adds to rules what stands beside them: who made them, the stories they are for, how often people agreed. */
export async function completeRules(rows: readonly Row[]): Promise<DeskRule[]> {
  const peopleIds = rows.flatMap(row => [row.createdById, row.changedById].filter(id => id !== null))
  const [people, stories, precisions] = await Promise.all([
    peopleIds.length > 0 ? database.person.findMany({ where: { id: { in: peopleIds } }, select: { id: true, name: true } }) : [],
    readStories(rows.flatMap(({ storyIds }) => storyIds)),
    readPrecisions(rows.map(({ id }) => id)),
  ])
  const nameOf = (id: string | null) => people.find(person => person.id === id)?.name ?? null
  return rows.flatMap(({ kind, pattern, terms, storyIds, createdById, changedById, ...row }) =>
    isRuleKind(kind)
      ? [
          {
            ...row,
            substance: substanceOf(kind, pattern, terms),
            stories: storyIds.flatMap(id => stories.get(id) ?? []),
            createdBy: nameOf(createdById),
            changedBy: nameOf(changedById),
            precision: precisions.get(row.id),
          },
        ]
      : [],
  )
}

async function readStories(ids: readonly string[]): Promise<Map<string, DeskRule['stories'][number]>> {
  if (ids.length === 0) return new Map()
  const stories = await database.story.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, slug: true, headline: true, language: true },
  })
  return new Map(stories.map(({ id, ...story }) => [id, story]))
}
