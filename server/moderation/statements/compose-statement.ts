import 'server-only'
import { defaultLocale } from '#domain/locales'
import { isRestriction } from '#domain/moderation/decision-actions'
import type { DsaCategory } from '#domain/moderation/dsa-categories'
import type { DsaStatement } from '#domain/moderation/statements/dsa-statement'
import type { KnownPerson } from '#domain/moderation/statements/find-persons'
import { statementOfDecision, statementOfSanction, type NamedRule } from '#domain/moderation/statements/statement-of'
import { configuration } from '#server/configuration'
import type { Prisma } from '#server/generated/prisma/client'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'

const person = { select: { name: true, handle: true, email: true } } as const
const rule = { select: { key: true, version: true, rule: { select: { category: true } } } } as const

export const composedFields = {
  id: true,
  puid: true,
  attempts: true,
  facts: true,
  explanation: true,
  decision: {
    select: {
      action: true,
      ground: true,
      law: true,
      lawCountry: true,
      facts: true,
      statement: true,
      source: true,
      isDetectedByMachine: true,
      isDecidedByMachine: true,
      territory: true,
      until: true,
      createdAt: true,
      rule,
      decider: person,
      notice: { select: { category: true, isPriority: true, name: true, email: true, person } },
      comment: {
        select: {
          createdAt: true,
          language: true,
          author: person,
          mentions: { select: { person } },
          flags: { select: { reporter: person } },
          parent: { select: { author: person } },
        },
      },
    },
  },
  sanction: {
    select: { kind: true, facts: true, statement: true, until: true, createdAt: true, rule, person, decider: person },
  },
} as const satisfies Prisma.StatementExportSelect

export type ComposedRow = Prisma.StatementExportGetPayload<{ select: typeof composedFields }>

export type Composed = { statement: DsaStatement; about: KnownPerson[] }

/** The statement of a row as it would be sent, and everybody whom its words may be about. */
export async function composeStatement({ puid, facts, explanation, decision, sanction }: ComposedRow): Promise<Composed | undefined> {
  if (decision) {
    const { action, ground, source, comment, notice, decider, ...rest } = decision
    if (!isRestriction(action) || !ground || !source) return undefined
    const statement = statementOfDecision({
      ...rest,
      puid,
      action,
      ground,
      source,
      notice,
      rule: await namedRule(rest.rule),
      facts: facts ?? rest.facts ?? '',
      explanation: explanation ?? rest.statement ?? '',
      decidedAt: rest.createdAt,
      language: comment.language,
      contentAt: comment.createdAt,
    })
    const notifier = notice ? [{ name: notice.name, email: notice.email, handle: null }, ...(notice.person ? [notice.person] : [])] : []
    const others = [...comment.mentions.map(mention => mention.person), ...comment.flags.map(flag => flag.reporter)]
    return { statement, about: [comment.author, decider, ...notifier, ...others, ...(comment.parent ? [comment.parent.author] : [])] }
  }
  const named = await namedRule(sanction?.rule ?? null)
  if (!sanction || !named || (sanction.kind !== 'suspension' && sanction.kind !== 'ban')) return undefined
  const { kind, until, createdAt: decidedAt } = sanction
  return {
    statement: statementOfSanction({
      puid,
      kind,
      until,
      decidedAt,
      rule: named,
      facts: facts ?? sanction.facts,
      explanation: explanation ?? sanction.statement,
    }),
    about: [sanction.person, ...(sanction.decider ? [sanction.decider] : [])],
  }
}

type RuleRow = { key: string; version: number; rule: { category: string } } | null

async function namedRule(row: RuleRow): Promise<NamedRule | null> {
  if (!row) return null
  const { title } = await getRuleWords(row, defaultLocale)
  // The category is one of the list: the form that sets it offers no other.
  const category = row.rule.category as DsaCategory
  return { title, version: row.version, category, url: `${configuration().PUBLIC_URL}/house-rules` }
}
