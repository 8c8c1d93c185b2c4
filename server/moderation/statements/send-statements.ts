import 'server-only'
import { dsaStatementSchema } from '#domain/moderation/statements/dsa-statement'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { composedFields, composeStatement, type ComposedRow } from '#server/moderation/statements/compose-statement'
import { postStatement, sendsStatements } from '#server/moderation/statements/post-statement'
import { queueStatements } from '#server/moderation/statements/queue-statements'
import { scanStatement } from '#server/moderation/statements/scan-statement'

const atOnce = 100
/** Who works on one has it so long; another process leaves it alone, and takes it where the first one died. */
const leaseMilliseconds = 10 * 60_000
const [firstPauseMinutes, longestPauseMinutes] = [2, 360]

/**
 * The job: queues what is new and sends what is due, the oldest first. Each statement is scanned before it leaves; one that tells of
 * a person waits for somebody who words it anew. The puid makes a second sending of the same one harmless.
 */
export async function sendStatements(now: Date): Promise<{ queued: number; sent: number }> {
  if (!sendsStatements()) return { queued: 0, sent: 0 }
  const queued = await queueStatements(now)
  let sent = 0
  for (const id of await claimDue(now)) {
    const row = await database.statementExport.findUnique({ where: { id }, select: composedFields })
    if (!row) continue
    const outcome = await sendOne(row, now)
    if (outcome.state === 'sent') sent += 1
    await database.statementExport.update({ where: { id }, data: { ...outcome, triedAt: now }, select: { id: true } })
    // The token will not be better for the next one.
    if (outcome.problem === 'token') break
  }
  return { queued, sent }
}

async function claimDue(now: Date): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    update "StatementExport" set attempts = attempts + 1, "nextTryAt" = ${new Date(now.getTime() + leaseMilliseconds)}
    where id in (
      select id from "StatementExport" where state = 'waiting' and "nextTryAt" <= ${now}
      order by "nextTryAt", id limit ${atOnce} for update skip locked)
    returning id`
  return rows.map(({ id }) => id)
}

type Outcome = Pick<Prisma.StatementExportUncheckedUpdateInput, 'state' | 'problem' | 'receiptId' | 'sentAt' | 'nextTryAt'>

async function sendOne(row: ComposedRow, now: Date): Promise<Outcome> {
  const composed = await composeStatement(row)
  const checked = composed && dsaStatementSchema.safeParse(composed.statement)
  if (!composed || !checked?.success) {
    const field = checked?.error?.issues[0]?.path[0]
    return { state: 'failed', problem: `incomplete${field ? ` ${String(field)}` : ''}` }
  }
  const [finding] = await scanStatement(composed)
  // The words themselves are shown where they stand, and kept nowhere else.
  if (finding) return { state: 'refused', problem: finding.kind }
  const answer = await postStatement(checked.data)
  if (answer.code === 'there') return { state: 'sent', sentAt: now, receiptId: answer.receiptId, problem: null }
  if (answer.code === 'invalid') return { state: 'failed', problem: ['invalid', ...answer.fields].join(' ').slice(0, 200) }
  const pauseMinutes = Math.min(firstPauseMinutes * 2 ** Math.min(row.attempts - 1, 10), longestPauseMinutes)
  return {
    state: 'waiting',
    problem: answer.code === 'token' ? 'token' : `away${answer.status ? ` ${answer.status}` : ''}`,
    nextTryAt: new Date(now.getTime() + pauseMinutes * 60_000),
  }
}
