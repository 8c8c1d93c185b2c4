import 'server-only'
import { fires, readTexts } from '#domain/comments/screening/rules/fires'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import type { Cursor } from '#domain/cursor'
import { isOfText } from '#domain/moderation/rules/rule-kinds'
import type { RunOutcome } from '#domain/moderation/rules/rule-run'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { contextOfText } from '#server/moderation/rules/context-of-text'
import { ruleOfVersion } from '#server/moderation/rules/rule-of-version'

/** A comment that a run found. */
export type RunSample = {
  id: string
  body: string
  language: string
  country: string | null
  createdAt: Date
  authorName: string
  headline: string
  storyLanguage: string
  matched: string[]
  outcome: RunOutcome
}

type Asked = { runId: string; outcome?: RunOutcome; cursor?: Cursor; limit: number }
type Row = Omit<RunSample, 'matched'> & { outletNamed: string | null; link: string | null; missing: string | null }

/** Comments that a run found, newest first, with what the rule stumbled over in them. The caller has asked `rule.edit`. */
export async function listRunMatches({
  runId,
  outcome,
  cursor,
  limit,
}: Asked): Promise<{ samples: RunSample[]; nextCursor: Cursor | null }> {
  const run = await database.ruleRun.findUnique({ where: { id: runId }, select: { ruleId: true, ruleVersion: true } })
  const rule = run && (await ruleOfVersion(database, run))
  if (!rule) return { samples: [], nextCursor: null }
  const rows = await database.$queryRaw<Row[]>`
    select * from (
      select c.id, c.body, c.language, c."rootCountry" as country, c."createdAt", c."outletNamed", c.link, c.missing,
        p.name as "authorName", s.headline, s.language as "storyLanguage",
        case when d.action in ('approve', 'restore') then 'approved' when d.action in ('remove', 'withhold') then 'removed' else 'undecided' end as outcome
      from "RuleRunMatch" m join "Comment" c on c.id = m."commentId" join "Person" p on p.id = c."authorId" join "Story" s on s.id = c."storyId"
        left join "Decision" d on d.id = c."lastDecisionId"
      where m."runId" = ${runId}::uuid ${cursor ? Prisma.sql`and (c."createdAt", c.id) < (${cursor.at}, ${cursor.id}::uuid)` : Prisma.empty}
    ) found
    ${outcome ? Prisma.sql`where outcome = ${outcome}` : Prisma.empty}
    order by "createdAt" desc, id desc limit ${limit + 1}`
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    samples: rows.slice(0, limit).map(({ outletNamed, link, missing, ...row }) => ({
      ...row,
      matched: matchedIn(rule, row.body, [outletNamed, link, missing]),
    })),
    nextCursor: last ? { at: last.createdAt, id: last.id } : null,
  }
}

/** What is to be marked; rules that look at other things than words mark nothing. */
function matchedIn(rule: ScreeningRule, body: string, others: readonly (string | null)[]): string[] {
  if (!isOfText(rule.kind)) return []
  const context = { ...contextOfText(body), others: others.filter(text => text !== null) }
  const found = fires(
    rule.kind === 'country-pair' ? { ...rule, kind: 'word', terms: { isWholeWord: rule.terms.isWholeWord } } : rule,
    context,
    readTexts(context),
  )
  return Array.isArray(found) ? found : []
}
