import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import type { BatchDecision } from '#server/moderation/batches/batch-decision'
import { carryOutBatch } from '#server/moderation/batches/carry-out-batch'
import { forgetBatches } from '#server/moderation/batches/forget-batches'
import { getBatch } from '#server/moderation/batches/get-batch'
import { listBatches } from '#server/moderation/batches/list-batches'
import { listForAddress } from '#server/moderation/batches/list-for-address'
import { proposeBatch } from '#server/moderation/batches/propose-batch'
import { resumeBatches } from '#server/moderation/batches/resume-batches'
import { startBatch } from '#server/moderation/batches/start-batch'
import { stopBatch } from '#server/moderation/batches/stop-batch'
import { undoItem } from '#server/moderation/batches/undo-item'
import { undoBatch } from '#server/moderation/batches/undo-batch'
import { claimComment } from '#server/moderation/claims/claim-comment'
import { decideComment } from '#server/moderation/decide-comment'
import { undoDecision } from '#server/moderation/undo-decision'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const person = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const removal: BatchDecision = { action: 'remove', ...sampleReasons }
const approval: BatchDecision = { action: 'approve' }

let anna: Awaited<ReturnType<typeof person>>
let storyId: string
let authorId: string
let held: string[]

const holdOne = async (overrides: Partial<Parameters<typeof sampleComment>[1]> = {}) =>
  (await sampleComment(database, { storyId, authorId, state: 'held', ...overrides })).id

beforeEach(async () => {
  await database.batch.deleteMany()
  await database.story.deleteMany()
  await database.person.deleteMany()
  ;({ id: storyId } = await sampleStory(database, { slug: `story-${newId()}` }))
  authorId = (await samplePerson(database)).id
  anna = await person({ role: 'moderator', name: 'Anna' })
  held = []
  for (let number = 0; number < 4; number++) held.push(await holdOne({ body: `Blockheads, ${number}` }))
})

afterAll(stopJobQueue)

const chosen = (ids: readonly string[]) => ids.map(commentId => ({ commentId, revision: 1, lastDecisionId: null }))

async function listed(ids: readonly string[] = held, actor = anna): Promise<string> {
  const result = await proposeBatch(actor, { source: '/moderation', comments: chosen(ids) }, now)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.batchId
}

async function done(decision: BatchDecision, ids?: readonly string[]): Promise<string> {
  const batchId = await listed(ids)
  expect(await startBatch(anna, { batchId, decision }, now)).toMatchObject({ ok: true })
  await carryOutBatch({ batchId }, () => after(1))
  return batchId
}

const statesOf = async (ids = held) =>
  Promise.all(ids.map(async id => (await database.comment.findUniqueOrThrow({ where: { id }, select: { state: true } })).state))
const itemsOf = async (batchId: string) =>
  (await database.batchItem.findMany({ where: { batchId }, orderBy: { position: 'asc' } })).map(({ state, refusal }) => refusal ?? state)
/** The counts against what they count; what a search finds is made by a job, later. */
const drift = async () => (await recount()).filter(({ what }) => !what.startsWith('searchable'))
const refused = (code: string) => ({ ok: false, refusal: { code } })
const logged = async (batchId: string) =>
  (await database.event.findMany({ where: { subjectType: 'batch', subjectId: batchId }, orderBy: { sequence: 'asc' } })).map(
    ({ kind, data }) => ({
      kind,
      data,
    }),
  )

describe('a list', () => {
  it.each(['reader', 'editor'] as const)('is nothing for a %s', async role => {
    const actor = await person({ role })
    expect(await proposeBatch(actor, { source: '/moderation', comments: chosen(held) }, now)).toEqual(refused('not-allowed'))
    const batchId = await listed()
    expect(await startBatch(actor, { batchId, decision: approval }, now)).toEqual(refused('not-allowed'))
    expect(await stopBatch(actor, { batchId }, now)).toEqual(refused('not-allowed'))
    expect(await undoBatch(actor, { batchId }, now)).toEqual(refused('not-allowed'))
  })

  it('is not made of nothing, of own comments or of what lies outside the scope', async () => {
    expect(await proposeBatch(anna, { source: '/moderation', comments: [] }, now)).toEqual(refused('nothing-chosen'))
    const own = await holdOne({ authorId: anna.id })
    expect(await proposeBatch(anna, { source: '/moderation', comments: chosen([own, newId()]) }, now)).toEqual(refused('nothing-chosen'))
    const scoped = await person({ role: 'moderator', scopeCountries: ['FR'] })
    expect(await proposeBatch(scoped, { source: '/moderation', comments: chosen(held) }, now)).toEqual(refused('nothing-chosen'))
  })

  it('names each comment once, with the revision that stood there', async () => {
    const batchId = await listed([held[1]!, held[0]!, held[1]!])
    const batch = await getBatch(anna, { batchId, limit: 10 })
    expect(batch).toMatchObject({ phase: 'listed', total: 2, decided: 0, isOwn: true, next: null })
    expect(batch!.items.map(({ comment, revision }) => [comment.id, revision])).toEqual([
      [held[1], 1],
      [held[0], 1],
    ])
    expect(await listBatches(anna)).toMatchObject([{ id: batchId, phase: 'listed', total: 2 }])
  })

  it('holds all that match an address of the desk, and nothing else', async () => {
    const elsewhere = await sampleStory(database)
    await sampleComment(database, { storyId: elsewhere.id, authorId, state: 'held' })
    const { slug } = await database.story.findUniqueOrThrow({ where: { id: storyId }, select: { slug: true } })
    const { comments, left } = await listForAddress(anna, `/moderation?story=${slug}&after=x`)
    expect([comments.map(({ commentId }) => commentId).toSorted(), left]).toEqual([held.toSorted(), 0])
    expect(await listForAddress(anna, '/moderation?author=nobody-of-that-name')).toEqual({ comments: [], left: 0 })
  })

  it('is shown to nobody but who made it and admins, and acted on by who made it alone', async () => {
    const batchId = await listed()
    const [colleague, admin] = [await person({ role: 'moderator' }), await person({ role: 'admin' })]
    expect(await getBatch(colleague, { batchId, limit: 10 })).toBeUndefined()
    expect(await getBatch(admin, { batchId, limit: 10 })).toMatchObject({ id: batchId, isOwn: false })
    for (const other of [colleague, admin]) {
      expect(await startBatch(other, { batchId, decision: approval }, now)).toEqual(refused('batch-not-found'))
      expect(await stopBatch(other, { batchId }, now)).toEqual(refused('batch-not-found'))
      expect(await undoBatch(other, { batchId }, now)).toEqual(refused('batch-not-found'))
    }
  })

  it('does not begin with a house rule that there is not, and begins once', async () => {
    const batchId = await listed()
    expect(await startBatch(anna, { batchId, decision: { ...removal, reason: 'dislike' } }, now)).toEqual(refused('reason-unknown'))
    expect(await startBatch(anna, { batchId, decision: removal }, now)).toEqual({ ok: true, value: { total: 4 } })
    expect(await startBatch(anna, { batchId, decision: approval }, now)).toEqual(refused('batch-begun'))
    expect(await logged(batchId)).toEqual([{ kind: 'batch.started', data: { total: 4, action: 'remove', reason: sampleReasons.reason } }])
  })
})

describe('a batch', () => {
  it('decides about each comment as if by hand, and counts', async () => {
    const batchId = await done(removal)
    expect(await statesOf()).toEqual(['removed', 'removed', 'removed', 'removed'])
    expect(await getBatch(anna, { batchId, limit: 10 })).toMatchObject({ phase: 'done', decided: 4, skipped: 0 })
    const decisions = await database.decision.findMany({ where: { batchId } })
    expect(decisions).toHaveLength(4)
    expect(decisions[0]).toMatchObject({ deciderId: anna.id, action: 'remove', statement: sampleReasons.statement })
    expect((await logged(batchId)).at(-1)).toEqual({ kind: 'batch.finished', data: { total: 4, decided: 4, skipped: 0, undone: 0 } })
    expect(await drift()).toEqual([])
  })

  it('skips what changed meanwhile, and says why', async () => {
    const batchId = await listed()
    await startBatch(anna, { batchId, decision: approval }, now)
    const bruno = await person({ role: 'moderator' })
    await decideComment(bruno, { commentId: held[0]!, revision: 1, lastDecisionId: null, action: 'approve' }, now)
    await database.comment.update({ where: { id: held[1]! }, data: { revision: 2, body: 'Colleagues' } })
    await claimComment(bruno, { commentId: held[2]! }, after(1))
    await carryOutBatch({ batchId }, () => after(1))
    expect(await itemsOf(batchId)).toEqual(['already-decided', 'stale-revision', 'claimed-by-other', 'decided'])
    expect(await getBatch(anna, { batchId, limit: 10, isSkippedOnly: true })).toMatchObject({
      phase: 'done',
      decided: 1,
      skipped: 3,
      items: [{ position: 1 }, { position: 2 }, { position: 3 }],
    })
    expect(await drift()).toEqual([])
  })

  it('stops before the next comment, and leaves the rest as it was', async () => {
    const batchId = await listed()
    expect(await stopBatch(anna, { batchId }, now)).toEqual(refused('batch-idle'))
    await startBatch(anna, { batchId, decision: approval }, now)
    expect(await stopBatch(anna, { batchId }, now)).toEqual({ ok: true, value: { decided: 0 } })
    expect(await getBatch(anna, { batchId, limit: 1 })).toMatchObject({ phase: 'stopping' })
    await carryOutBatch({ batchId }, () => after(1))
    expect(await getBatch(anna, { batchId, limit: 1 })).toMatchObject({ phase: 'stopped', decided: 0, skipped: 0 })
    expect(await statesOf()).toEqual(['held', 'held', 'held', 'held'])
    expect(await undoBatch(anna, { batchId }, after(2))).toEqual(refused('batch-not-undoable'))
  })

  it('goes on with what a moderator may do no longer', async () => {
    const batchId = await listed()
    await startBatch(anna, { batchId, decision: approval }, now)
    await database.person.update({ where: { id: anna.id }, data: { role: 'moderator', scopeCountries: ['FR'] } })
    await carryOutBatch({ batchId }, () => after(1))
    expect(await itemsOf(batchId)).toEqual(held.map(() => 'outside-scope'))
    expect(await statesOf()).toEqual(held.map(() => 'held'))
  })

  it.each([
    ['is no moderator any longer', { role: 'reader' as const, scopeCountries: ['IT'] }],
    ['is an editor now', { role: 'editor' as const }],
  ])('of somebody who %s decides nothing', async (_, change) => {
    const batchId = await listed()
    await startBatch(anna, { batchId, decision: approval }, now)
    await database.person.update({ where: { id: anna.id }, data: change })
    await carryOutBatch({ batchId }, () => after(1))
    expect(await itemsOf(batchId)).toEqual(held.map(() => 'not-allowed'))
    expect(await statesOf()).toEqual(held.map(() => 'held'))
  })

  it('of a banned moderator decides nothing', async () => {
    const batchId = await listed()
    await startBatch(anna, { batchId, decision: approval }, now)
    const ban = { kind: 'ban', reason: 'spam', ruleVersion: 1, facts: 'It sold lamps.', statement: 'You sold lamps.' } as const
    await database.sanction.create({ data: { id: newId(), personId: anna.id, code: newId(), ...ban } })
    await carryOutBatch({ batchId }, () => after(1))
    expect(await itemsOf(batchId)).toEqual(held.map(() => 'not-allowed'))
  })

  it('is worked on by one process at a time, and by another when that one died', async () => {
    const batchId = await listed()
    await startBatch(anna, { batchId, decision: approval }, now)
    await database.batch.update({ where: { id: batchId }, data: { workedAt: after(1) } })
    await expect(carryOutBatch({ batchId }, () => after(1))).rejects.toThrow('Another process')
    await carryOutBatch({ batchId }, () => after(2))
    expect(await itemsOf(batchId)).toEqual(held.map(() => 'decided'))
    // A job that was queued twice finds nothing to do.
    await carryOutBatch({ batchId }, () => after(3))
    expect(await database.decision.count({ where: { batchId } })).toBe(4)
  })
})

it('a batch whose job was lost is taken up again, and no other', async () => {
  const [lost, worked, over] = [await listed(), await listed(), await done(approval)]
  for (const batchId of [lost, worked]) await startBatch(anna, { batchId, decision: removal }, now)
  await database.batch.update({ where: { id: worked }, data: { workedAt: after(59) } })
  expect(await resumeBatches(after(4))).toEqual([])
  expect(await resumeBatches(after(60))).toEqual([lost])
  expect(over).not.toBe(lost)
})

describe('taking back', () => {
  it('puts every comment back as it was, long after the half minute of a single decision', async () => {
    const batchId = await done(removal)
    expect(await undoBatch(anna, { batchId }, after(60))).toEqual({ ok: true, value: { decided: 4 } })
    expect(await undoBatch(anna, { batchId }, after(60))).toEqual(refused('batch-not-undoable'))
    await carryOutBatch({ batchId }, () => after(61))
    expect(await statesOf()).toEqual(held.map(() => 'held'))
    expect(await getBatch(anna, { batchId, limit: 10 })).toMatchObject({ phase: 'undone', decided: 4, undone: 4 })
    expect((await logged(batchId)).map(({ kind }) => kind)).toEqual([
      'batch.started',
      'batch.finished',
      'batch.undone',
      'batch.undo-finished',
    ])
    expect(await drift()).toEqual([])
  })

  it('leaves what happened since, and says why', async () => {
    const batchId = await done(removal)
    const { lastDecisionId } = await database.comment.findUniqueOrThrow({ where: { id: held[2]! } })
    const bruno = await person({ role: 'moderator' })
    await decideComment(
      bruno,
      { commentId: held[2]!, revision: 1, lastDecisionId, action: 'restore', reversalReason: 'It says nothing bad.' },
      after(2),
    )
    await undoBatch(anna, { batchId }, after(3))
    await carryOutBatch({ batchId }, () => after(4))
    expect(await itemsOf(batchId)).toEqual(['undone', 'undone', 'changed-since', 'undone'])
    expect(await statesOf()).toEqual(['held', 'held', 'published', 'held'])
  })

  it('notes what a process that died had taken back, and repeats nothing', async () => {
    const batchId = await done(removal)
    const item = await database.batchItem.findFirstOrThrow({ where: { batchId, position: 1 } })
    await undoDecision(anna, { decisionId: item.decisionId! }, after(2), { batchId })
    await undoItem(anna, batchId, item, after(3))
    expect(await itemsOf(batchId)).toEqual(['undone', 'decided', 'decided', 'decided'])
    expect(await database.event.count({ where: { kind: 'decision.undone', subjectId: item.commentId } })).toBe(1)
  })

  it('is over after a day', async () => {
    const batchId = await done(approval)
    expect(await undoBatch(anna, { batchId }, after(24 * 60 + 2))).toEqual(refused('batch-not-undoable'))
  })
})

it('lists that nobody confirmed are forgotten after a day, batches after a quarter, and their decisions stay', async () => {
  const [unconfirmed, batchId] = [await listed(), await done(approval)]
  expect(await forgetBatches(after(23 * 60))).toMatchObject({ batches: 0 })
  expect(await forgetBatches(after(25 * 60))).toMatchObject({ batches: 1 })
  expect(await database.batch.findMany({ select: { id: true } })).toEqual([{ id: batchId }])
  expect(unconfirmed).not.toBe(batchId)
  expect(await forgetBatches(after(91 * 24 * 60))).toMatchObject({ batches: 1 })
  expect(await database.decision.count({ where: { batchId } })).toBe(4)
})
