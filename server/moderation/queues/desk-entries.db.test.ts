import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskFields } from '#domain/moderation/desk-fields'
import type { Queue } from '#domain/moderation/desk-item'
import { riskOf } from '#domain/moderation/risk'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { recount } from '#server/comments/recount'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { foldQueueCounts } from '#server/moderation/fold-queue-counts'
import { listQueue } from '#server/moderation/list-queue'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { renewStoryHeat } from '#server/moderation/renew-story-heat'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { setTrustedFlagger } from '#server/people/set-trusted-flagger'

const now = new Date('2026-05-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let moderator: Awaited<ReturnType<typeof reader>>
let author: Awaited<ReturnType<typeof reader>>
let storyId: string

beforeEach(async () => {
  await database.story.deleteMany()
  await database.person.deleteMany()
  moderator = await reader({ role: 'moderator' })
  author = await reader()
  storyId = (await sampleStory(database)).id
})

const idsOf = async (queue: Queue, fields: Partial<DeskFields> = {}) =>
  (await listQueue(moderator, { queue, ...fields, limit: 50 }, now)).items.map(({ id }) => id)
const queuesOf = async (commentId: string) =>
  (await database.deskEntry.findMany({ where: { commentId }, orderBy: { queue: 'asc' } })).map(({ queue }) => queue)
const comment = (overrides: Partial<Parameters<typeof sampleComment>[1]> = {}) =>
  sampleComment(database, { storyId, authorId: author.id, createdAt: hoursAgo(1), ...overrides })
const flag = async (commentId: string, given: { reporterId?: string; reason?: string; createdAt?: Date } = {}) =>
  sampleFlag(database, { createdAt: hoursAgo(1), ...given, commentId, reporterId: given.reporterId ?? (await reader()).id })
const remove = (commentId: string, lastDecisionId: string | null = null) =>
  decideComment(
    moderator,
    { ...sampleReasons, commentId, revision: 1, lastDecisionId, action: 'remove', reason: 'insult', statement: 'It insults.' },
    now,
  )
const approve = (commentId: string) => decideComment(moderator, { commentId, revision: 1, lastDecisionId: null, action: 'approve' }, now)

describe('where a comment stands', () => {
  it('follows from its state, whoever writes it, and is counted in the same transaction', async () => {
    const published = await comment()
    const held = await comment({ state: 'held' })
    expect(await queuesOf(published.id)).toEqual(['new'])
    expect(await queuesOf(held.id)).toEqual(['held'])
    await flag(published.id)
    expect(await queuesOf(published.id)).toEqual(['flagged', 'new'])
    const before = await readQueueCounts(database)
    await expect(
      database.$transaction(async tx => {
        await tx.comment.update({ where: { id: published.id }, data: { reviewedRevision: 1 } })
        expect(await readQueueCounts(tx)).toEqual({ ...before, new: before.new - 1 })
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
    expect(await readQueueCounts(database)).toEqual(before)
    await approve(published.id)
    expect(await queuesOf(published.id)).toEqual(['decided'])
    await database.comment.update({ where: { id: published.id }, data: { revision: 2 } })
    expect(await queuesOf(published.id)).toEqual(['decided', 'new'])
    await withdrawComment(author, { commentId: held.id }, now)
    expect(await queuesOf(held.id)).toEqual([])
    expect(await recount()).toEqual([])
    await database.story.deleteMany()
    expect(await readQueueCounts(database)).toEqual({ held: 0, flagged: 0, new: 0, decided: 0 })
  })

  it('is nowhere for what waits for its author’s address alone', async () => {
    const { id } = await comment({ state: 'held', hold: { rule: 'unconfirmed' } })
    expect(await queuesOf(id)).toEqual([])
    await database.hold.create({ data: { id: newId(), commentId: id, revision: 1, rule: 'house-words' } })
    expect(await queuesOf(id)).toEqual(['held'])
  })

  it('is among the flagged while a rule of the desk says so', async () => {
    const { id } = await comment()
    await database.comment.update({ where: { id }, data: { openRuleFlags: 1 } })
    expect(await queuesOf(id)).toEqual(['flagged', 'new'])
    await database.comment.update({ where: { id }, data: { openRuleFlags: 0 } })
    expect(await queuesOf(id)).toEqual(['new'])
  })

  it('is counted as exactly after the changes are folded as before', async () => {
    for (let index = 0; index < 3; index++) await comment()
    const before = await readQueueCounts(database)
    expect(before.new).toBe(3)
    await foldQueueCounts()
    expect(await database.queueChange.count()).toBe(0)
    expect(await readQueueCounts(database)).toEqual(before)
    expect(await recount()).toEqual([])
  })

  it('holds after any writes in any order', async () => {
    const reporters = [await reader(), await reader()]
    const all = []
    for (const state of ['published', 'held', 'published', 'removed', 'held', 'published'] as const) all.push((await comment({ state })).id)
    // The same sequence in every run: a failure can be looked at again.
    let seed = 7
    const pick = <Value>(values: readonly Value[]) => values[(seed = (seed * 48271) % 2147483647) % values.length]!
    const decisionOf = (commentId: string) => database.decision.findFirst({ where: { commentId }, orderBy: { createdAt: 'desc' } })
    const writes = [
      (id: string) => database.comment.update({ where: { id }, data: { state: pick(['published', 'held', 'removed', 'withdrawn']) } }),
      (id: string) => database.comment.update({ where: { id }, data: { revision: { increment: 1 }, editedAt: now } }),
      (id: string) => database.comment.update({ where: { id }, data: { reviewedRevision: pick([0, 1, 2, 9]) } }),
      (id: string) =>
        database.comment.update({ where: { id }, data: { openRuleFlags: pick([0, 1, 2]), modelScore: pick([null, 0.2, 0.9]) } }),
      (id: string) =>
        database.comment.update({ where: { id }, data: { replyCount: pick([0, 1, 5, 40]), language: pick(['en', 'pt-BR', 'und']) } }),
      (id: string) =>
        database.hold.create({ data: { id: newId(), commentId: id, revision: 1, rule: pick(['house-words', 'unconfirmed']) } }),
      (id: string) => database.hold.updateMany({ where: { commentId: id }, data: { resolvedAt: pick([null, now]) } }),
      (id: string) => database.hold.deleteMany({ where: { commentId: id, rule: 'house-words' } }),
      async (id: string) => {
        const key = { commentId: id, reporterId: pick(reporters).id }
        const data = { reason: pick(['threat', 'spam']), createdAt: pick([hoursAgo(1), hoursAgo(9)]), resolvedAt: pick([null, now]) }
        await database.flag.upsert({ where: { commentId_reporterId: key }, create: { ...key, ...data, id: newId() }, update: data })
        const openFlags = await database.flag.count({ where: { commentId: id, resolvedAt: null } })
        await database.comment.update({ where: { id }, data: { openFlags } })
      },
      async (id: string) => {
        const { id: decisionId } = await database.decision.create({
          data: {
            id: newId(),
            commentId: id,
            revision: 1,
            action: 'approve',
            deciderId: moderator.id,
            previousId: (await decisionOf(id))?.id ?? null,
          },
        })
        await database.comment.update({ where: { id }, data: { lastDecisionId: decisionId } })
        await database.flag.updateMany({ where: { commentId: id }, data: { decisionId, resolvedAt: now } })
        await database.comment.update({ where: { id }, data: { openFlags: 0 } })
      },
      async (id: string) => {
        const last = await decisionOf(id)
        await database.comment.update({ where: { id }, data: { lastDecisionId: pick([null, last?.id ?? null]) } })
        await database.flag.updateMany({ where: { commentId: id }, data: { decisionId: null } })
      },
      () => foldQueueCounts(),
    ]
    for (let step = 0; step < 150; step++) await pick(writes)(pick(all))
    const ofTheDesk = (await recount()).filter(({ what }) => /^(?:desk|entry at|queue|flags|open flags$)/.test(what))
    expect(ofTheDesk).toEqual([])
    expect(await database.deskEntry.count()).toBeGreaterThan(0)
  })

  it('would be told by the recount if it drifted', async () => {
    const { id } = await comment()
    await database.deskEntry.update({ where: { commentId_queue: { commentId: id, queue: 'new' } }, data: { language: 'xx' } })
    await database.queueChange.create({ data: { queue: 'held', change: 2 } })
    expect((await recount()).map(({ what, stored, counted }) => [what, stored, counted])).toEqual([
      ['entry at the desk new', 0, 1],
      ['queue held', 2, 0],
    ])
    await database.queueChange.create({ data: { queue: 'held', change: -2 } })
  })
})

describe('the order by risk', () => {
  it('shows the graver first, and what waits long enough before it', async () => {
    const [threat, spam, old] = [await comment(), await comment(), await comment()]
    await flag(threat.id, { reason: 'threat' })
    await flag(spam.id, { reason: 'spam' })
    await flag(old.id, { reason: 'spam', createdAt: hoursAgo(6 * 24) })
    expect(await idsOf('flagged')).toEqual([old.id, threat.id, spam.id])
  })

  it('is the order of the points that are shown', async () => {
    const reasons = ['threat', 'spam', 'insult', 'off-topic', 'hatred']
    for (const [index, reason] of reasons.entries()) {
      const { id } = await comment({ createdAt: hoursAgo(40 * index) })
      for (let flags = 0; flags <= index % 3; flags++) await flag(id, { reason, createdAt: hoursAgo(17 * index) })
      await database.comment.update({ where: { id }, data: { modelScore: index / 5, replyCount: 2 ** index } })
    }
    const { items } = await listQueue(moderator, { queue: 'flagged', limit: 10 }, now)
    const points = items.map(({ place }) => riskOf(place!.factors, now))
    expect(points).toHaveLength(5)
    expect(points).toEqual(points.toSorted((one, other) => other - one))
    expect(new Set(points).size).toBe(5)
  })

  it('weighs flags by how often decisions agreed with who gave them, and no number of bad ones beyond twice', async () => {
    const [good, bad] = [await reader(), await reader()]
    for (let index = 0; index < 3; index++) {
      const [right, wrong] = [await comment(), await comment()]
      await flag(right.id, { reporterId: good.id })
      await flag(wrong.id, { reporterId: bad.id })
      await remove(right.id)
      await approve(wrong.id)
    }
    const standing = { flagsAgreed: true, flagsDisagreed: true }
    expect(await database.person.findUnique({ where: { id: good.id }, select: standing })).toEqual({ flagsAgreed: 3, flagsDisagreed: 0 })
    expect(await database.person.findUnique({ where: { id: bad.id }, select: standing })).toEqual({ flagsAgreed: 0, flagsDisagreed: 3 })
    const [first, second, third] = [await comment(), await comment(), await comment()]
    await flag(first.id, { reporterId: bad.id })
    await flag(second.id, { reporterId: good.id })
    for (let index = 0; index < 5; index++) await flag(third.id)
    const { items } = await listQueue(moderator, { queue: 'flagged', limit: 10 }, now)
    expect(items.map(({ id }) => id)).toEqual([third.id, second.id, first.id])
    expect(items.map(({ place }) => place!.factors.reliability)).toEqual(
      [2 * (1 - 0.5 ** 5), 1.6, 0.4].map(factor => expect.closeTo(factor)),
    )
    expect(await recount()).toEqual([])
  })

  it('rises with replies and with what is published on the story, and with what the learning checker expects', async () => {
    const [plain, likely, answered] = [await comment(), await comment(), await comment()]
    for (const { id } of [plain, likely, answered]) await flag(id, { createdAt: hoursAgo(2) })
    await database.comment.update({ where: { id: likely.id }, data: { modelScore: 0.95 } })
    for (let index = 0; index < 3; index++) await comment({ parentId: answered.id })
    expect(await idsOf('flagged')).toEqual([likely.id, answered.id, plain.id])
    const quiet = (await sampleStory(database)).id
    const other = await sampleComment(database, { storyId: quiet, authorId: author.id, createdAt: hoursAgo(48) })
    await flag(other.id, { createdAt: hoursAgo(2) })
    expect(await renewStoryHeat(now)).toBeGreaterThan(0)
    expect(await database.story.findMany({ orderBy: { heat: 'desc' }, select: { heat: true } })).toEqual([{ heat: 2 }, { heat: 0 }])
    expect(await idsOf('flagged')).toEqual([likely.id, answered.id, plain.id, other.id])
    expect(await renewStoryHeat(now)).toBe(0)
  })

  it('puts a trusted flagger before everybody, at once and until the trust is taken back', async () => {
    const [admin, trusted] = [await reader({ role: 'admin' }), await reader()]
    const [grave, light] = [await comment(), await comment()]
    await flag(grave.id, { reason: 'threat' })
    await flag(light.id, { reason: 'off-topic', reporterId: trusted.id })
    expect(await setTrustedFlagger(moderator, { personId: trusted.id, isTrusted: true })).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    })
    expect(await setTrustedFlagger(admin, { personId: newId(), isTrusted: true })).toEqual({
      ok: false,
      refusal: { code: 'person-not-found' },
    })
    await setTrustedFlagger(admin, { personId: trusted.id, isTrusted: true }, now)
    expect(await idsOf('flagged')).toEqual([light.id, grave.id])
    const later = await comment()
    await flag(later.id, { reason: 'off-topic', reporterId: trusted.id })
    expect(new Set((await idsOf('flagged')).slice(0, 2))).toEqual(new Set([light.id, later.id]))
    await setTrustedFlagger(admin, { personId: trusted.id, isTrusted: false }, now)
    expect((await idsOf('flagged'))[0]).toBe(grave.id)
    const logged = await database.event.findMany({ where: { subjectId: trusted.id }, orderBy: { sequence: 'asc' } })
    expect(logged.map(({ kind, actorId, data }) => [kind, actorId, data])).toEqual([
      ['person.trusted-flagger-set', admin.id, { isTrusted: true }],
      ['person.trusted-flagger-set', admin.id, { isTrusted: false }],
    ])
  })
})
