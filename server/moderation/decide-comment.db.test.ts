import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { samplePerson, sampleComment, sampleFlag, sampleStory } from '#sample/builders'
import { restrictionColumns, sampleReasons } from '#sample/reasons'
import type { DecisionInput } from '#domain/moderation/decision'
import { listOwnComments } from '#server/comments/list-own-comments'
import { database } from '#server/database'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { decideComment } from '#server/moderation/decide-comment'
import { flagComment } from '#server/moderation/flag-comment'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')

const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const moderator = () => reader({ role: 'moderator' })

/** The counts against what they count. */
async function drift(storyId: string) {
  const [held, flagged, queues, story, published, answers] = await Promise.all([
    database.comment.count({ where: { state: 'held', holds: { some: { resolvedAt: null, rule: { not: 'unconfirmed' } } } } }),
    database.comment.count({ where: { openFlags: { gt: 0 } } }),
    readQueueCounts(database),
    database.story.findUniqueOrThrow({ where: { id: storyId } }),
    database.comment.count({ where: { storyId, state: 'published' } }),
    database.storyCountry.findMany({ where: { storyId } }),
  ])
  return [
    queues.held - held,
    queues.flagged - flagged,
    story.commentCount - published,
    answers.reduce((sum, country) => sum + country.answers, 0) - story.answerCount,
  ]
}

const exact = [0, 0, 0, 0]

let story: Awaited<ReturnType<typeof sampleStory>>
let author: Awaited<ReturnType<typeof reader>>
let held: Awaited<ReturnType<typeof sampleComment>>
let approval: DecisionInput
let removal: DecisionInput

beforeEach(async () => {
  story = await sampleStory(database)
  author = await reader()
  held = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', body: 'Blockheads wrote this' })
  approval = { commentId: held.id, revision: 1, lastDecisionId: null, action: 'approve' }
  removal = { ...approval, ...sampleReasons, action: 'remove', reason: 'insult', statement: 'It calls the writers names.' }
})

afterAll(closeRateLimits)

describe('refuses', () => {
  it.each(['reader', 'editor'] as const)('a %s', async role => {
    expect(await decideComment(await reader({ role }), approval, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it('what is not there', async () => {
    expect(await decideComment(await moderator(), { ...approval, commentId: newId() }, now)).toEqual({
      ok: false,
      refusal: { code: 'comment-not-found' },
    })
  })

  it("a moderator's own comment", async () => {
    const self = await moderator()
    const own = await sampleComment(database, { storyId: story.id, authorId: self.id, state: 'held' })
    expect(await decideComment(self, { ...approval, commentId: own.id }, now)).toEqual({ ok: false, refusal: { code: 'own-comment' } })
  })

  it('a revision that the author has replaced, and says what changed', async () => {
    await database.comment.update({ where: { id: held.id }, data: { revision: 2, body: 'Colleagues wrote this' } })
    expect(await decideComment(await moderator(), removal, now)).toEqual({
      ok: false,
      refusal: { code: 'stale-revision', revision: 2, before: 'Blockheads wrote this', after: 'Colleagues wrote this' },
    })
  })

  it('the second of two deciders, and says who, what and when', async () => {
    const first = await moderator()
    await decideComment(first, removal, now)
    expect(await decideComment(await moderator(), approval, new Date('2026-04-01T12:00:09Z'))).toMatchObject({
      ok: false,
      refusal: {
        code: 'already-decided',
        decision: {
          action: 'remove',
          revision: 1,
          reason: 'insult',
          statement: 'It calls the writers names.',
          decider: { name: first.name, handle: first.handle },
          at: now,
        },
      },
    })
  })

  it('what its author withdrew', async () => {
    const { id: commentId } = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'withdrawn' })
    expect(await decideComment(await moderator(), { ...approval, commentId }, now)).toEqual({
      ok: false,
      refusal: { code: 'not-waiting', state: 'withdrawn' },
    })
  })

  it('to approve what waits for its author alone, or for nobody', async () => {
    const waiting = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', hold: { rule: 'unconfirmed' } })
    const calm = await sampleComment(database, { storyId: story.id, authorId: author.id, reviewedRevision: 1 })
    for (const [id, state] of [
      [waiting.id, 'held'],
      [calm.id, 'published'],
    ] as const) {
      expect(await decideComment(await moderator(), { ...approval, commentId: id }, now)).toEqual({
        ok: false,
        refusal: { code: 'not-waiting', state },
      })
    }
  })

  it('to store a removal without its reasons', async () => {
    const bare = { id: newId(), commentId: held.id, revision: 1, action: 'remove' as const, deciderId: author.id }
    await expect(database.decision.create({ data: bare })).rejects.toThrow(/Decision_statement_complete/)
    const { facts, ...rest } = { ...bare, ...restrictionColumns() }
    const incomplete = [
      { ...rest },
      { ...rest, facts: ' ' },
      { ...rest, facts, statement: ' ' },
      { ...rest, facts, reason: null, ruleVersion: null },
      { ...rest, facts, ground: 'law' as const },
      { ...rest, facts, code: null },
      { ...rest, facts, source: null },
      { ...rest, facts, action: 'withhold' as const },
      { ...rest, facts, territory: ['IT'] },
      { ...rest, facts: 'x'.repeat(5001) },
    ]
    for (const data of incomplete) await expect(database.decision.create({ data })).rejects.toThrow(/Decision_statement_complete/)
    await expect(database.decision.create({ data: { ...rest, facts } })).resolves.toMatchObject({ action: 'remove' })
  })

  it('a second decision after the same one, in the database itself', async () => {
    const decider = await moderator()
    await decideComment(decider, approval, now)
    await expect(
      database.decision.create({ data: { id: newId(), commentId: held.id, revision: 1, action: 'approve', deciderId: decider.id } }),
    ).rejects.toMatchObject({ code: 'P2002' })
  })
})

describe('approves', () => {
  it('a held comment: it is published, counted, and waits no longer', async () => {
    const decider = await moderator()
    const result = await decideComment(decider, approval, now)
    expect(result).toMatchObject({ ok: true, value: { state: 'published' } })
    const after = await database.comment.findUniqueOrThrow({ where: { id: held.id }, include: { holds: true } })
    expect(after).toMatchObject({ state: 'published', isListed: true, lastDecisionId: result.ok && result.value.decisionId })
    expect(after.holds[0]?.resolvedAt).toEqual(now)
    expect((await database.story.findUniqueOrThrow({ where: { id: story.id } })).answerCount).toBe(1)
    expect(await drift(story.id)).toEqual(exact)
    expect(await database.event.findFirst({ where: { subjectId: held.id } })).toMatchObject({
      kind: 'comment.approved',
      actorId: decider.id,
      storyId: story.id,
      at: now,
      data: { revision: 1, from: 'held', to: 'published', holds: ['house-words'], flags: 0, reason: null },
    })
  })

  it('a flagged comment: it stays, its flags are resolved', async () => {
    const flagged = await sampleComment(database, { storyId: story.id, authorId: author.id })
    await sampleFlag(database, { commentId: flagged.id, reporterId: (await reader()).id })
    await sampleFlag(database, { commentId: flagged.id, reporterId: (await reader()).id })
    expect(await decideComment(await moderator(), { ...approval, commentId: flagged.id }, now)).toMatchObject({ ok: true })
    const after = await database.comment.findUniqueOrThrow({ where: { id: flagged.id }, include: { flags: true } })
    expect(after).toMatchObject({ state: 'published', openFlags: 0 })
    expect(after.flags.map(flag => flag.resolvedAt)).toEqual([now, now])
    expect(await drift(story.id)).toEqual(exact)
  })

  it('but publishes nothing before its author has confirmed an address', async () => {
    await database.person.update({ where: { id: author.id }, data: { emailConfirmedAt: null } })
    expect(await decideComment(await moderator(), approval, now)).toMatchObject({ ok: true, value: { state: 'held' } })
    const after = await database.comment.findUniqueOrThrow({ where: { id: held.id }, include: { holds: { where: { resolvedAt: null } } } })
    expect([after.state, after.holds.map(hold => hold.rule)]).toEqual(['held', ['unconfirmed']])
    expect(await drift(story.id)).toEqual(exact)
  })
})

describe('removes', () => {
  it('a held comment, and its author learns why, but not by whom', async () => {
    expect(await decideComment(await moderator(), removal, now)).toMatchObject({ ok: true, value: { state: 'removed' } })
    expect(await listOwnComments(author, { id: held.id }, now)).toMatchObject([
      { state: 'removed', restriction: { reason: 'insult', statement: 'It calls the writers names.' }, hold: null },
    ])
    expect(await listOwnComments(await reader(), { id: held.id }, now)).toEqual([])
    expect(await drift(story.id)).toEqual(exact)
    const event = await database.event.findFirstOrThrow({ where: { subjectId: held.id } })
    expect(event).toMatchObject({ kind: 'comment.removed', data: { reason: 'insult', from: 'held', to: 'removed' } })
    expect(JSON.stringify(event.data)).not.toContain('names')
  })

  it('a published comment: it is counted no longer, and its thread keeps a tombstone', async () => {
    const top = await sampleComment(database, { storyId: story.id, authorId: author.id })
    await sampleComment(database, { storyId: story.id, authorId: author.id, parentId: top.id })
    await sampleFlag(database, { commentId: top.id, reporterId: (await reader()).id })
    expect(await decideComment(await moderator(), { ...removal, commentId: top.id }, now)).toMatchObject({ ok: true })
    expect(await database.comment.findUniqueOrThrow({ where: { id: top.id } })).toMatchObject({
      state: 'removed',
      isListed: true,
      replyCount: 1,
      openFlags: 0,
    })
    expect(await database.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({ answerCount: 0, commentCount: 1 })
    expect(await drift(story.id)).toEqual(exact)
  })
})

describe('under race', () => {
  it('one of two deciders wins, fifty times, and every count stays true', async () => {
    const [one, other] = [await moderator(), await moderator()]
    const comments = await Promise.all(
      Array.from({ length: 50 }, () => sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held' })),
    )
    for (const { id: commentId } of comments) {
      const results = await Promise.all([
        decideComment(one, { ...approval, commentId }, now),
        decideComment(other, { ...removal, commentId }, now),
      ])
      expect(results.filter(result => result.ok)).toHaveLength(1)
      const loser = results.find(result => !result.ok)
      expect(loser).toMatchObject({
        refusal: { code: 'already-decided', decision: { decider: { handle: (results[0].ok ? one : other).handle } } },
      })
    }
    expect(await database.decision.count({ where: { comment: { storyId: story.id } } })).toBe(50)
    expect(await drift(story.id)).toEqual(exact)
  })

  it('flags and decisions leave every count true', async () => {
    const deciders = await Promise.all([moderator(), moderator()])
    const readers = await Promise.all(Array.from({ length: 6 }, () => reader()))
    for (let round = 0; round < 10; round++) {
      const { id: commentId } = await sampleComment(database, { storyId: story.id, authorId: author.id })
      await sampleFlag(database, { commentId, reporterId: readers[0]!.id })
      await Promise.all([
        ...readers.slice(1).map(person => flagComment(person, { commentId, reason: 'spam', note: null }, now)),
        decideComment(deciders[0], { ...approval, commentId }, now),
        decideComment(deciders[1], { ...removal, commentId }, now),
      ])
      const after = await database.comment.findUniqueOrThrow({ where: { id: commentId } })
      expect(after.openFlags).toBe(await database.flag.count({ where: { commentId, resolvedAt: null } }))
      if (after.state === 'removed') expect(after.openFlags).toBe(0)
    }
    expect(await drift(story.id)).toEqual(exact)
  })
})
