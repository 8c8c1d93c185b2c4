import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { ruleSchemaFor } from '#domain/moderation/rules/rule-input'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { addRule } from '#server/moderation/rules/add-rule'
import { carryOutRun } from '#server/moderation/rules/carry-out-run'
import { deleteRule } from '#server/moderation/rules/delete-rule'
import { getRuns } from '#server/moderation/rules/get-runs'
import { listRunMatches } from '#server/moderation/rules/list-run-matches'
import { startRun } from '#server/moderation/rules/start-run'
import { stopRun } from '#server/moderation/rules/stop-run'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const person = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let author: Awaited<ReturnType<typeof person>>
let moderator: Awaited<ReturnType<typeof person>>
let storyId: string

beforeEach(async () => {
  await database.rule.deleteMany()
  await database.story.deleteMany()
  ;[author, moderator] = [await person({ createdAt: daysAgo(20) }), await person({ role: 'moderator' })]
  storyId = (await sampleStory(database)).id
})

afterAll(stopJobQueue)

async function rule(typed: object = {}): Promise<string> {
  const parsed = ruleSchemaFor('en').parse({ kind: 'word', pattern: 'frobnitz', action: 'hold', ...typed })
  const result = await addRule(moderator, parsed, now)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.ruleId
}

const wrote = (body: string, overrides: Partial<Parameters<typeof sampleComment>[1]> = {}) =>
  sampleComment(database, { storyId, authorId: author.id, body, language: 'en', createdAt: daysAgo(3), ...overrides })

async function decided(commentId: string, action: 'approve' | 'restore') {
  const { id } = await database.decision.create({
    data: { id: newId(), commentId, revision: 1, action, deciderId: moderator.id, createdAt: now },
  })
  await database.comment.update({ where: { id: commentId }, data: { lastDecisionId: id } })
}

async function ran(ruleId: string) {
  const started = await startRun(moderator, { ruleId }, now)
  if (!started.ok) throw new Error(started.refusal.code)
  await carryOutRun(started.value.runId, () => now)
  return (await getRuns(ruleId))[0]!
}

describe('refuses', () => {
  it('whoever may not edit rules', async () => {
    const ruleId = await rule()
    for (const actor of [author, await person({ role: 'editor' }), await person({ role: 'moderator', scopeCountries: ['IT'] })]) {
      expect(await startRun(actor, { ruleId }, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
      expect(await stopRun(actor, { runId: newId() }, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    }
  })

  it('a rule or a run that is not there, and a second run beside one at work', async () => {
    expect(await startRun(moderator, { ruleId: newId() }, now)).toEqual({ ok: false, refusal: { code: 'rule-not-found' } })
    expect(await stopRun(moderator, { runId: newId() }, now)).toEqual({ ok: false, refusal: { code: 'run-not-found' } })
    const ruleId = await rule()
    await startRun(moderator, { ruleId }, now)
    expect(await startRun(moderator, { ruleId }, now)).toEqual({ ok: false, refusal: { code: 'run-at-work' } })
  })
})

describe('a run', () => {
  it('says of how many comments it would have touched how many, and what people had decided about those', async () => {
    const found = [await wrote('A frobnitz.'), await wrote('FROBNITZ!', { language: 'it', country: 'FR' }), await wrote('frobnitz three')]
    await wrote('Nothing.')
    await wrote('A frobnitz of long ago.', { createdAt: daysAgo(31) })
    await wrote('A frobnitz withdrawn.', { state: 'withdrawn' })
    await decided(found[0]!.id, 'approve')
    await decided(found[1]!.id, 'restore')
    const ruleId = await rule()
    const run = await ran(ruleId)
    expect(run).toMatchObject({ total: 4, read: 4, matched: 3, outcomes: { approved: 2, removed: 0, undecided: 1 }, finishedAt: now })
    expect(run.precision).toMatchObject({ upheld: 0, decided: 2 })
    expect(run.languages).toEqual([
      { key: 'en', read: 3, matched: 2 },
      { key: 'it', read: 1, matched: 1 },
    ])
    expect(run.countries).toEqual([
      { key: 'IT', read: 3, matched: 2 },
      { key: 'FR', read: 1, matched: 1 },
    ])
    // Nothing happened to anything.
    expect(await database.ruleMatch.count()).toBe(0)
    expect(await database.comment.count({ where: { state: 'published' } })).toBe(5)
    expect(await database.event.findFirst({ where: { kind: 'rule.tried', subjectId: ruleId } })).toMatchObject({
      actorId: moderator.id,
      data: { runId: run.id, version: 1, total: 4 },
    })
  })

  it('reads what the rule is valid for, and nothing else', async () => {
    await wrote('A frobnitz.')
    await wrote('A frobnitz.', { language: 'und' })
    await wrote('A frobnitz.', { language: 'it' })
    await wrote('A frobnitz.', { country: 'FR' })
    expect(await ran(await rule({ languages: 'en-GB', countries: 'IT' }))).toMatchObject({ total: 2, read: 2, matched: 2 })
  })

  it('sees each comment as it was then: the account’s age, the burst, the copies before it', async () => {
    await wrote('On the first day.', { createdAt: new Date(author.id ? daysAgo(20).getTime() + 3_600_000 : 0) })
    for (const minutes of [0, 2, 4]) await wrote('Again.', { createdAt: new Date(daysAgo(2).getTime() + minutes * 60_000) })
    expect(await ran(await rule({ kind: 'new-account', pattern: '', hours: 24 }))).toMatchObject({ read: 4, matched: 1 })
    expect(await ran(await rule({ kind: 'burst', pattern: '', count: 3, minutes: 10 }))).toMatchObject({ read: 4, matched: 1 })
  })

  it('goes on where it stood, part by part, and shows its samples page by page', async () => {
    for (let n = 0; n < 130; n++) await wrote(`frobnitz number ${n}`, { createdAt: new Date(daysAgo(3).getTime() + n) })
    const ruleId = await rule()
    const run = await ran(ruleId)
    expect(run).toMatchObject({ total: 130, read: 130, matched: 130 })
    const first = await listRunMatches({ runId: run.id, limit: 100 })
    const second = await listRunMatches({ runId: run.id, limit: 100, cursor: first.nextCursor! })
    expect([first.samples.length, second.samples.length, second.nextCursor]).toEqual([100, 30, null])
    expect(first.samples[0]).toMatchObject({
      body: 'frobnitz number 129',
      matched: ['frobnitz'],
      outcome: 'undecided',
      authorName: author.name,
    })
    expect((await listRunMatches({ runId: run.id, limit: 100, outcome: 'approved' })).samples).toEqual([])
  })

  it('stops when it is told to, or when its rule is deleted, and keeps what it found', async () => {
    await wrote('A frobnitz.')
    for (const stop of [
      (_: string, runId: string) => stopRun(moderator, { runId }, now),
      (ruleId: string) => deleteRule(moderator, { ruleId }, now),
    ]) {
      const ruleId = await rule()
      const started = await startRun(moderator, { ruleId }, now)
      const runId = started.ok ? started.value.runId : ''
      await stop(ruleId, runId)
      await carryOutRun(runId, () => now)
      expect((await getRuns(ruleId))[0]).toMatchObject({ stoppedAt: now, finishedAt: null, read: 0 })
      await database.rule.deleteMany()
    }
  })

  it('tries the wording it began with, whatever becomes of the rule', async () => {
    await wrote('A frobnitz.')
    const ruleId = await rule()
    const started = await startRun(moderator, { ruleId }, now)
    await database.rule.update({ where: { id: ruleId }, data: { pattern: 'other', patternKey: 'other', version: 2 } })
    await carryOutRun(started.ok ? started.value.runId : '', () => now)
    expect((await getRuns(ruleId))[0]).toMatchObject({ ruleVersion: 1, matched: 1 })
  })
})
