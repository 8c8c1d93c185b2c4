import { beforeEach, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { keepRetention } from '#server/jobs/keep-retention'
import { newId } from '#server/new-id'

const now = new Date('2026-05-20T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
const nothing = { signals: 0, sessions: 0, mailTokens: 0, limits: 0, claims: 0, notifications: 0, digests: 0, bounces: 0, visits: 0 }

beforeEach(async () => {
  await database.story.deleteMany()
  await database.person.deleteMany()
  await database.setting.deleteMany()
})

const signal = (personId: string, createdAt: Date) =>
  database.signal.create({ data: { id: newId(), personId, kind: 'comment-address', value: '198.51.100.0/24', createdAt } })

it('keeps signals as long as the setting says, and no longer', async () => {
  const { id } = await samplePerson(database)
  const [old, young] = [await signal(id, daysAgo(31)), await signal(id, daysAgo(29))]
  expect(await keepRetention(now)).toEqual({ ...nothing, signals: 1 })
  expect(await database.signal.findMany()).toEqual([young])
  await database.setting.create({ data: { key: 'signalRetentionDays', value: 7 } })
  expect(await keepRetention(now)).toEqual({ ...nothing, signals: 1 })
  expect(old.id).not.toBe(young.id)
})

it('deletes sessions that are over, and links a day after they stopped working', async () => {
  const { id: personId } = await samplePerson(database)
  for (const expiresAt of [daysAgo(0.1), daysAgo(-1)]) await database.session.create({ data: { id: newId(), personId, expiresAt } })
  for (const expiresAt of [daysAgo(2), daysAgo(0.5), daysAgo(-1)]) {
    await database.mailToken.create({ data: { id: newId(), hash: newId(), purpose: 'signIn', personId, expiresAt } })
  }
  expect(await keepRetention(now)).toEqual({ ...nothing, sessions: 1, mailTokens: 1 })
  expect(await database.session.count()).toBe(1)
  expect(await database.mailToken.count()).toBe(2)
})

it('forgets which stories a reader looked at, a year after the last visit', async () => {
  const { id: personId } = await samplePerson(database)
  const [left, read] = [await sampleStory(database), await sampleStory(database)]
  for (const [story, days] of [
    [left, 366],
    [read, 364],
  ] as const) {
    await database.visit.create({ data: { personId, storyId: story.id, newSince: daysAgo(400), activeAt: daysAgo(days) } })
  }
  expect(await keepRetention(now)).toEqual({ ...nothing, visits: 1 })
  expect(await database.visit.findMany({ select: { storyId: true } })).toEqual([{ storyId: read.id }])
})

it('deletes counters of limits that are over', async () => {
  await database.rateLimit.createMany({
    data: [
      { key: 'over', points: 3, expire: BigInt(now.getTime() - 1) },
      { key: 'counting', points: 3, expire: BigInt(now.getTime() + 1) },
    ],
  })
  expect(await keepRetention(now)).toEqual({ ...nothing, limits: 1 })
  expect((await database.rateLimit.findMany()).map(({ key }) => key)).toEqual(['counting'])
})

it('deletes what readers were told of, and the mails of the day, after the setting’s days', async () => {
  const { id: personId } = await samplePerson(database)
  const { id: storyId } = await sampleStory(database)
  const { id: commentId } = await sampleComment(database, { storyId, authorId: personId })
  for (const [subject, createdAt] of [
    ['old', daysAgo(91)],
    ['young', daysAgo(89)],
  ] as const) {
    const told = { personId, subject, storyId, commentId, createdAt, inPage: true, mail: 'off' as const }
    await database.notification.create({ data: { ...told, id: newId(), kind: 'views' } })
    await database.digest.create({ data: { id: newId(), personId, day: subject, createdAt } })
  }
  expect(await keepRetention(now)).toEqual({ ...nothing, notifications: 1, digests: 1 })
  expect((await database.notification.findMany()).map(({ subject }) => subject)).toEqual(['young'])
  await database.setting.create({ data: { key: 'notificationRetentionDays', value: 30 } })
  expect(await keepRetention(now)).toEqual({ ...nothing, notifications: 1, digests: 1 })
})

it('deletes accounts whose address nobody proved in time, unless something was written in them', async () => {
  const claimed = { emailConfirmedAt: null, createdAt: daysAgo(31) }
  const forgotten = await samplePerson(database, claimed)
  const kept = [
    await samplePerson(database, { ...claimed, createdAt: daysAgo(29) }),
    await samplePerson(database, { createdAt: daysAgo(400) }),
    await samplePerson(database, claimed),
  ]
  const { id: storyId } = await sampleStory(database)
  await sampleComment(database, { storyId, authorId: kept[2]!.id, state: 'held', hold: { rule: 'house-words' } })
  expect(await keepRetention(now)).toEqual({ ...nothing, claims: 1 })
  expect(await database.person.findUnique({ where: { id: forgotten.id } })).toBeNull()
  expect(await database.person.count()).toBe(3)
  expect(await recount()).toEqual([])
})
