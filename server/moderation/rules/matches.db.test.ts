import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sketchOf } from '#domain/comments/near-duplicate'
import { ruleSchemaFor } from '#domain/moderation/rules/rule-input'
import { editComment } from '#server/comments/edit-comment'
import { postComment } from '#server/comments/post-comment'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { addRule } from '#server/moderation/rules/add-rule'
import { countForRules } from '#server/moderation/rules/count-for-rules'
import { listActiveRules } from '#server/moderation/rules/list-active-rules'
import { listRules } from '#server/moderation/rules/list-rules'
import { setRuleStage } from '#server/moderation/rules/set-rule-stage'
import { undoDecision } from '#server/moderation/undo-decision'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { inTransaction } from '#server/transaction'
import { stopJobQueue } from '#server/jobs/job-queue'

const from = { address: '198.51.100.7' }
const person = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const text = 'The public broadcaster led its evening news with the bridge and said nothing of what it cost to build.'

let author: Awaited<ReturnType<typeof person>>
let moderator: Awaited<ReturnType<typeof person>>
let story: Awaited<ReturnType<typeof sampleStory>>

beforeEach(async () => {
  await database.rule.deleteMany()
  ;[author, moderator, story] = [await person(), await person({ role: 'moderator' }), await sampleStory(database)]
})

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

async function rule(typed: object): Promise<string> {
  const parsed = ruleSchemaFor('en').parse({ kind: 'word', pattern: 'frobnitz', action: 'hold', isShadow: false, ...typed })
  const result = await addRule(moderator, parsed)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.ruleId
}

const post = (body: string, actor = author, change: object = {}) =>
  postComment(actor, { storyId: story.id, country: 'IT', parentId: null, body, testimony: null, clientKey: newId(), ...change }, from)
const posted = async (...args: Parameters<typeof post>) => {
  const result = await post(...args)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const matches = (commentId: string) =>
  database.ruleMatch.findMany({
    where: { commentId },
    orderBy: [{ revision: 'asc' }, { position: 'asc' }],
    select: { revision: true, check: true, ruleId: true, ruleVersion: true, action: true, matched: true, isTimedOut: true },
  })
const comment = (id: string) => database.comment.findUniqueOrThrow({ where: { id }, select: { state: true, openRuleFlags: true } })

describe('what fired', () => {
  it('is kept with the revision, the rule and its version, in order; a hold names the rule', async () => {
    const [held, watching] = [await rule({}), await rule({ pattern: 'quite', isShadow: true, priority: '9' })]
    await setRuleStage(moderator, { ruleId: held, version: 1, isShadow: true })
    await setRuleStage(moderator, { ruleId: held, version: 2, isShadow: false })
    const { id, state, hold } = await posted('Quite a frobnitz, write to anna@posta.example')
    expect([state, hold]).toEqual(['held', 'house-words'])
    expect(await matches(id)).toEqual([
      { revision: 1, check: 'house-words', ruleId: watching, ruleVersion: 1, action: 'shadow', matched: ['Quite'], isTimedOut: false },
      { revision: 1, check: 'house-words', ruleId: held, ruleVersion: 3, action: 'hold', matched: ['frobnitz'], isTimedOut: false },
      {
        revision: 1,
        check: 'personal-data',
        ruleId: null,
        ruleVersion: null,
        action: 'hold',
        matched: ['anna@posta.example'],
        isTimedOut: false,
      },
    ])
    expect(await database.hold.findFirstOrThrow({ where: { commentId: id } })).toMatchObject({
      rule: 'house-words',
      details: { matched: ['frobnitz'], rules: [{ id: held, version: 3 }] },
    })
  })

  it('is kept for each revision of an edit', async () => {
    await rule({ action: 'flag' })
    const { id } = await posted('Nothing of note.')
    await editComment(author, { commentId: id, revision: 1, body: 'What a frobnitz.' })
    expect((await matches(id)).map(({ revision, action }) => [revision, action])).toEqual([[2, 'flag']])
  })

  it('in the shadow changes nothing', async () => {
    await rule({ isShadow: true, action: 'block' })
    const { id, state } = await posted('What a frobnitz.')
    expect(state).toBe('published')
    expect(await comment(id)).toEqual({ state: 'published', openRuleFlags: 0 })
  })

  it('blocks without a trace of the text, and is counted', async () => {
    const ruleId = await rule({ action: 'block' })
    expect(await post('What a frobnitz.')).toMatchObject({ refusal: { code: 'blocked-words', matched: ['frobnitz'] } })
    expect(await database.comment.count({ where: { authorId: author.id } })).toBe(0)
    expect(await database.rule.findUnique({ where: { id: ruleId } })).toMatchObject({ blockedCount: 1 })
  })
})

describe('a flag of a rule', () => {
  it('publishes the comment and stands open until a decision; an undo opens it again', async () => {
    await rule({ action: 'flag' })
    const { id, state } = await posted('What a frobnitz.')
    expect(state).toBe('published')
    expect(await comment(id)).toEqual({ state: 'published', openRuleFlags: 1 })
    const decided = await decideComment(moderator, { action: 'approve', commentId: id, revision: 1, lastDecisionId: null })
    expect(decided).toMatchObject({ ok: true })
    expect(await comment(id)).toEqual({ state: 'published', openRuleFlags: 0 })
    await undoDecision(moderator, { decisionId: decided.ok ? decided.value.decisionId : '' })
    expect(await comment(id)).toEqual({ state: 'published', openRuleFlags: 1 })
    expect((await recount()).filter(drift => drift.id === id)).toEqual([])
  })
})

describe('rules that look at other comments', () => {
  it('a burst of one account, counted in its minutes', async () => {
    await rule({ kind: 'burst', pattern: '', count: 3, minutes: 10, per: 'account' })
    for (const minutes of [5, 9, 11]) {
      await sampleComment(database, { storyId: story.id, authorId: author.id, createdAt: new Date(Date.now() - minutes * 60_000) })
    }
    expect(await posted('One more.')).toMatchObject({ state: 'held', hold: 'house-bursts' })
    expect(await posted('From somebody else.', await person())).toMatchObject({ state: 'published' })
  })

  it('a burst into one story, whoever writes', async () => {
    await rule({ kind: 'burst', pattern: '', count: 3, minutes: 10, per: 'story' })
    for (let n = 0; n < 2; n++) {
      await sampleComment(database, { storyId: story.id, authorId: (await person()).id, createdAt: new Date(Date.now() - 60_000) })
    }
    expect(await posted('One more.')).toMatchObject({ state: 'held', hold: 'house-bursts' })
    const elsewhere = await sampleStory(database)
    expect(await posted('Somewhere else.', author, { storyId: elsewhere.id })).toMatchObject({ state: 'published' })
  })

  it('near-copies on the whole site, removed ones among them', async () => {
    await rule({ kind: 'near-duplicate', pattern: '', count: 2, hours: 24, where: 'site' })
    for (const [body, state] of [
      [text.replace('evening', 'morning'), 'removed'],
      [`${text} So there.`, 'published'],
    ] as const) {
      const elsewhere = await sampleStory(database)
      await sampleComment(database, {
        storyId: elsewhere.id,
        authorId: (await person()).id,
        body,
        sketch: sketchOf(body),
        state,
        createdAt: new Date(Date.now() - 60_000),
      })
    }
    expect(await posted(text)).toMatchObject({ state: 'held', hold: 'house-near-copies' })
    expect(await posted('Our papers printed two lines on page nine, and the wire story had no mention of it at all.')).toMatchObject({
      state: 'published',
    })
  })

  it('words between two countries, also in a reply', async () => {
    await rule({ kind: 'country-pair', readerCountry: 'IT', aboutCountry: 'FR' })
    const { id: parentId } = await sampleComment(database, { storyId: story.id, authorId: author.id, country: 'FR' })
    const reply = { country: null, parentId }
    const [italian, german] = [await person({ country: 'IT' }), await person({ country: 'DE' })]
    expect(await posted('What a frobnitz.', italian, reply)).toMatchObject({ state: 'held', hold: 'house-country-pairs' })
    expect(await posted('What a frobnitz.', german, reply)).toMatchObject({ state: 'published' })
    expect(await posted('What a frobnitz this is.', italian)).toMatchObject({ state: 'published' })
  })
})

describe('a question that the database does not answer in time', () => {
  it('is broken off alone: the transaction goes on, and the rule says that it does not know', async () => {
    const ruleId = await rule({ kind: 'burst', pattern: '', count: 3, minutes: 10, per: 'account' })
    const rules = await listActiveRules(database)
    const counted = await inTransaction(async tx => {
      // A lock that somebody else holds makes it wait.
      const asked = {
        rules,
        language: 'en',
        country: 'IT',
        story: { ...context, id: story.id },
        body: text,
        authorId: author.id,
        except: null,
      }
      const blocker = database.$transaction(async other => {
        await other.$executeRaw`lock table "Comment" in access exclusive mode`
        await new Promise(resolve => setTimeout(resolve, 700))
      })
      await new Promise(resolve => setTimeout(resolve, 150))
      const result = await countForRules(tx, { ...asked, now: new Date() })
      await blocker
      expect(await tx.rule.count()).toBe(1)
      return result
    })
    expect(counted).toEqual(new Map([[ruleId, 'timed-out']]))
  })
})

const context = { mode: 'open', closedNote: null, closesAt: null, checksFailClosed: false } as const

describe('the precision of a rule', () => {
  it('counts decided comments alone, by the decision that stands', async () => {
    await rule({ action: 'flag' })
    const reasons = {
      ground: 'house',
      reason: 'insult',
      law: null,
      lawCountry: null,
      facts: 'It calls somebody a frobnitz.',
      statement: 'Please do not call people names.',
      source: 'rule',
      noticeId: null,
      until: null,
    } as const
    const ids: string[] = []
    for (const body of ['A frobnitz here.', 'A frobnitz there.', 'Frobnitz everywhere.', 'Frobnitz again.']) {
      ids.push((await posted(body, await person())).id)
    }
    const judged = (at: number) => ({ commentId: ids[at]!, revision: 1, lastDecisionId: null })
    expect(await decideComment(moderator, { action: 'remove', ...judged(0), ...reasons })).toMatchObject({ ok: true })
    expect(await decideComment(moderator, { action: 'approve', ...judged(1) })).toMatchObject({ ok: true })
    expect(await decideComment(moderator, { action: 'hold', ...judged(2), ...reasons })).toMatchObject({ ok: true })
    expect((await listRules()).rules[0]?.precision).toMatchObject({ upheld: 1, decided: 2, share: 0.5 })
  })
})
