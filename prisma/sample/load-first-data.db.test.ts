import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '#domain/locales'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { isPassword } from '#server/people/passwords'
import { loadFirstData } from '#sample/load-first-data'
import { samplePerson } from '#sample/builders'

const now = new Date('2026-05-20T10:17:23Z')
const dataFolder = mkdtempSync(join(tmpdir(), 'first-data-'))

const rows = async () =>
  Promise.all([
    database.person.count(),
    database.story.count(),
    database.comment.count(),
    database.rule.count(),
    database.event.count(),
    database.flag.count(),
    database.decision.count(),
  ])

describe('the first data of a database without samples', () => {
  it('are the word list alone, once, and no account', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-samples-'))
    const first = await loadFirstData({ withSamples: false, dataFolder: folder }, now)
    expect(first).toMatchObject({ accountsFile: null, hasPeople: false })
    expect(await database.rule.count()).toBe(first.words)
    expect(await database.event.count({ where: { kind: 'rule.added', actorId: null } })).toBe(first.words)
    expect(await loadFirstData({ withSamples: false, dataFolder: folder }, now)).toMatchObject({ words: 0 })
    expect(await database.person.count()).toBe(0)
    expect(existsSync(join(folder, 'first-accounts.txt'))).toBe(false)
  })

  it('do not bring back words that a moderator took out', async () => {
    await database.rule.deleteMany()
    expect(await loadFirstData({ withSamples: false, dataFolder }, now)).toMatchObject({ words: 0 })
    expect(await database.rule.count()).toBe(0)
  })

  it('are nothing more where a person is there already, samples wanted or not', async () => {
    const { id } = await samplePerson(database)
    expect(await loadFirstData({ withSamples: true, dataFolder }, now)).toEqual({ words: 0, accountsFile: null, hasPeople: true })
    expect(await database.story.count()).toBe(0)
    await database.person.delete({ where: { id } })
  })

  it('are nothing at all when the accounts cannot be written down', async () => {
    const before = await rows()
    await expect(loadFirstData({ withSamples: true, dataFolder: '/dev/null/nowhere' }, now)).rejects.toThrow()
    expect(await rows()).toEqual(before)
  })
})

describe('the samples of an empty database', () => {
  beforeAll(async () => {
    // Two at once, as when a killed start's child still runs beside the next start: one loads, the other finds it done.
    const [one, other] = await Promise.all([
      loadFirstData({ withSamples: true, dataFolder }, now),
      loadFirstData({ withSamples: true, dataFolder }, now),
    ])
    expect([one.accountsFile, other.accountsFile].filter(Boolean)).toEqual([join(dataFolder, 'first-accounts.txt')])
  })

  it('change nothing the second time', async () => {
    const before = await rows()
    const file = readFileSync(join(dataFolder, 'first-accounts.txt'), 'utf8')
    expect(await loadFirstData({ withSamples: true, dataFolder }, new Date(now.getTime() + 60_000))).toMatchObject({ accountsFile: null })
    expect(await rows()).toEqual(before)
    expect(readFileSync(join(dataFolder, 'first-accounts.txt'), 'utf8')).toBe(file)
  })

  it('are counted without drift', async () => {
    expect(await database.comment.count()).toBeGreaterThanOrEqual(470)
    expect(await recount()).toEqual([])
    const queues = await readQueueCounts(database)
    expect(queues.held).toBeGreaterThanOrEqual(10)
    expect(queues.flagged).toBeGreaterThanOrEqual(5)
  })

  it('spread one story over 12 countries with five answers and 4 with twenty', async () => {
    const newest = await database.story.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, include: { countries: true } })
    expect(newest.countries.filter(({ answers }) => answers >= 5).length).toBeGreaterThanOrEqual(12)
    expect(newest.countries.filter(({ answers }) => answers >= 20).length).toBeGreaterThanOrEqual(4)
    for (const { answers, ...entry } of newest.countries) {
      expect(entry.led + entry.covered + entry.brief + entry.notReported + entry.notSure).toBeLessThanOrEqual(answers)
    }
  })

  it('rank the newest story across three countries or more, with badges, and with comments that wait for views', async () => {
    const { id: storyId } = await database.story.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } })
    const epoch = await database.storyEpoch.findUniqueOrThrow({ where: { storyId } })
    expect(epoch.countries.length).toBeGreaterThanOrEqual(5)
    const ranks = await database.commentRank.findMany({ where: { storyId, isListed: true, country: { not: null } } })
    expect(ranks.filter(({ score }) => score === null).length).toBeGreaterThanOrEqual(5)
    expect(ranks.filter(({ score }) => score !== null).length).toBeGreaterThanOrEqual(40)
    expect(ranks.filter(({ hasBadge }) => hasBadge).length).toBeGreaterThanOrEqual(2)
  })

  it('speak of 25 countries or more, with a live blog and a story in Arabic', async () => {
    expect((await database.storyCountry.groupBy({ by: ['country'] })).length).toBeGreaterThanOrEqual(25)
    expect(await database.reportBlock.count({ where: { kind: 'update', at: { not: null } } })).toBeGreaterThanOrEqual(10)
    expect(await database.story.count({ where: { language: 'ar', status: 'published' } })).toBe(1)
  })

  it('give the first accounts passwords that only the file knows, readable by its owner alone', async () => {
    const file = join(dataFolder, 'first-accounts.txt')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const accounts = [...readFileSync(file, 'utf8').matchAll(/^(\w+) +(\S+@\S+) +(\S+)$/gmu)].map(([, role, email, password]) => ({
      role,
      email,
      password,
    }))
    expect(accounts.map(({ role }) => role)).toEqual(['reader', 'moderator', 'editor', 'admin'])
    for (const { role, email, password } of accounts) {
      const person = await database.person.findUniqueOrThrow({ where: { email } })
      expect(person.role).toBe(role)
      expect(person.emailConfirmedAt).not.toBeNull()
      expect(await isPassword(person.passwordHash, password!)).toBe(true)
    }
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(4)
    expect(await database.person.count({ where: { passwordHash: { not: null } } })).toBe(4)
  })

  it('are dated back from now, replies after what they answer', async () => {
    const [{ comments, stories, early }] = await database.$queryRaw<[{ comments: bigint; stories: bigint; early: bigint }]>`
      select (select count(*) from "Comment" where "createdAt" > ${now} or "editedAt" > ${now}) as comments,
        (select count(*) from "Story" where "publishedAt" > ${now}) as stories,
        (select count(*) from "Comment" c join "Comment" p on p.id = c."parentId" where c."createdAt" < p."createdAt") as early`
    expect([comments, stories, early]).toEqual([0n, 0n, 0n])
  })

  it('are logged as the system’s work, a comment at least once', async () => {
    const posted = await database.event.groupBy({ by: ['kind'], where: { actorId: null }, _count: true })
    const counts = Object.fromEntries(posted.map(({ kind, _count }) => [kind, _count]))
    expect(counts['comment.posted']).toBe(await database.comment.count())
    expect(counts['story.published']).toBe(await database.story.count())
    expect(counts['person.created']).toBe(await database.person.count())
    expect(counts['comment.flagged']).toBe(await database.flag.count())
    expect(counts['comment.removed']).toBe(await database.decision.count())
  })

  it('give every removal its reasons and every hold what was matched', async () => {
    const removed = await database.comment.findMany({ where: { state: 'removed' }, select: { lastDecisionId: true, decisions: true } })
    expect(removed.length).toBeGreaterThanOrEqual(5)
    for (const { lastDecisionId, decisions } of removed) expect(decisions.map(({ id }) => id)).toEqual([lastDecisionId])
    expect(await database.hold.count({ where: { rule: 'house-words' } })).toBeGreaterThanOrEqual(2)
  })

  it('leave the locale of a reader one that the interface has', async () => {
    const used = await database.person.groupBy({ by: ['locale'] })
    expect(used.every(({ locale }) => (locales as readonly string[]).includes(locale))).toBe(true)
  })
})
