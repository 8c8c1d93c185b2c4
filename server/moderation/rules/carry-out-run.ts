import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { fires, readTexts } from '#domain/comments/screening/rules/fires'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import { addTallies } from '#domain/moderation/rules/rule-run'
import { nextCommentsOfRun, type RunComment } from '#server/moderation/rules/comments-of-run'
import { contextOfStored } from '#server/moderation/rules/context-of-stored'
import { countForRules } from '#server/moderation/rules/count-for-rules'
import { ruleOfVersion } from '#server/moderation/rules/rule-of-version'
import { inTransaction, type Transaction } from '#server/transaction'

export type RunJob = { runId: string }

/** Few enough that the server answers others between two parts. */
const atOnce = 100

/**
 * Runs a rule over the comments of its run, part by part: each part is kept with the place where the reading stands, so that a
 * server that stops goes on there.
 */
export async function carryOutRun(runId: string, clock: () => Date = () => new Date()): Promise<void> {
  while (await inTransaction(tx => readNextPart(tx, runId, clock()))) await setImmediate()
}

/** Whether there is more to read. */
async function readNextPart(tx: Transaction, runId: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`select 1 from "RuleRun" where id = ${runId}::uuid for update`
  const run = await tx.ruleRun.findUnique({ where: { id: runId } })
  if (!run || run.finishedAt || run.stoppedAt) return false
  const rule = await ruleOfVersion(tx, run)
  if (!rule) return false
  const comments = await nextCommentsOfRun(tx, rule, {
    since: run.since,
    until: run.createdAt,
    after: run.cursorAt && run.cursorId ? { at: run.cursorAt, id: run.cursorId } : null,
    limit: atOnce,
  })
  const matched = new Set<string>()
  for (const comment of comments) if (await wouldFire(tx, rule, comment)) matched.add(comment.id)
  await tx.ruleRunMatch.createMany({ data: [...matched].map(commentId => ({ runId, commentId })) })
  const last = comments.at(-1)
  const isFinished = comments.length < atOnce
  await tx.ruleRun.update({
    where: { id: runId },
    data: {
      read: { increment: comments.length },
      matched: { increment: matched.size },
      languages: addTallies(
        run.languages,
        tallied(comments, matched, ({ language }) => language.split('-')[0]!),
      ),
      countries: addTallies(
        run.countries,
        tallied(comments, matched, ({ rootCountry }) => rootCountry ?? ''),
      ),
      ...(last && { cursorAt: last.createdAt, cursorId: last.id }),
      ...(isFinished && { finishedAt: now }),
    },
    select: { id: true },
  })
  return !isFinished
}

async function wouldFire(tx: Transaction, rule: ScreeningRule, comment: RunComment): Promise<boolean> {
  const context = contextOfStored(rule, comment)
  const counted = await countForRules(tx, { ...context, authorId: comment.authorId, except: comment.id })
  const found = fires(rule, { ...context, counted }, readTexts(context))
  return Array.isArray(found)
}

function tallied(comments: readonly RunComment[], matched: ReadonlySet<string>, keyOf: (comment: RunComment) => string) {
  const tallies = new Map<string, [number, number]>()
  for (const comment of comments) {
    const [read, hit] = tallies.get(keyOf(comment)) ?? [0, 0]
    tallies.set(keyOf(comment), [read + 1, hit + Number(matched.has(comment.id))])
  }
  return tallies
}
