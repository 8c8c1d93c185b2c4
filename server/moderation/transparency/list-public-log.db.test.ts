import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { listPublicLog } from '#server/moderation/transparency/list-public-log'
import { newId } from '#server/new-id'

const now = new Date('2026-05-10T12:34:56Z')
let deciderId = ''
let comment: { id: string; storyId: string }

beforeEach(async () => {
  await database.story.deleteMany()
  deciderId = (await samplePerson(database, { role: 'moderator', name: 'Moreno Moderator' })).id
  const { id: storyId } = await sampleStory(database)
  const { id: authorId } = await samplePerson(database, { name: 'Auro Author' })
  comment = await sampleComment(database, { storyId, authorId, body: 'Words that nobody is to read here.' })
})

const removal = {
  action: 'remove',
  ground: 'house',
  reason: 'insult',
  ruleVersion: 1,
  facts: 'Facts that name Auro Author.',
  statement: 'A sentence to Auro Author.',
  source: 'flag',
} as const

function decide(change: Partial<Prisma.DecisionUncheckedCreateInput>) {
  const data = { id: newId(), commentId: comment.id, revision: 1, deciderId, code: newId(), createdAt: new Date('2026-05-10T11:59:00Z') }
  return database.decision.create({ data: { ...data, ...removal, ...change } })
}

const log = (query = {}, at = now) => listPublicLog({ limit: 50, ...query }, at)

describe('the public moderation log', () => {
  it('says what was decided and why, and nothing of persons or texts', async () => {
    const decision = await decide({ isDetectedByMachine: true })
    const { decisions } = await log()
    expect(decisions).toEqual([
      {
        mark: expect.stringMatching(/^[0-9a-f]{24}$/),
        at: new Date('2026-05-10T11:00:00Z'),
        action: 'remove',
        ground: 'house',
        reason: 'insult',
        lawCountry: null,
        source: 'flag',
        isDetectedByMachine: true,
        territory: [],
        until: null,
        isReversal: false,
        isTakenBack: false,
        appealOutcome: null,
        story: null,
      },
    ])
    const text = JSON.stringify(decisions)
    for (const secret of ['Auro', 'Moreno', 'Words', 'sentence', comment.id, comment.storyId, decision.id, decision.code!, deciderId]) {
      expect(text).not.toContain(secret)
    }
  })

  it('waits until the hour is over, and leaves out what was undone', async () => {
    await decide({ createdAt: new Date('2026-05-10T12:01:00Z') })
    await decide({ undoneAt: now, previousId: newId() })
    expect((await log()).decisions).toEqual([])
    expect((await log({}, new Date('2026-05-10T13:00:00Z'))).decisions).toHaveLength(1)
  })

  it('names the story where ten people wrote about it', async () => {
    await decide({})
    const write = async () => sampleComment(database, { storyId: comment.storyId, authorId: (await samplePerson(database)).id })
    for (let people = 2; people <= 9; people++) await write()
    expect((await log()).decisions[0]?.story).toBeNull()
    await write()
    expect((await log()).decisions[0]?.story).toMatchObject({ headline: expect.any(String) })
    await database.story.update({ where: { id: comment.storyId }, data: { status: 'unpublished' } })
    expect((await log()).decisions[0]?.story).toBeNull()
  })

  it('says where a decision was taken back, and what an appeal came to', async () => {
    const first = await decide({})
    await decide({
      action: 'restore',
      ground: null,
      reason: null,
      ruleVersion: null,
      reversesId: first.id,
      previousId: first.id,
      createdAt: new Date('2026-05-10T11:59:30Z'),
    })
    const decided = {
      outcome: 'upheld',
      decidedAt: now,
      statement: 'It stands again.',
      deciderId: (await samplePerson(database)).id,
    } as const
    await database.appeal.create({
      data: { id: newId(), side: 'author', decisionId: first.id, text: 'I disagree.', createdAt: now, dueAt: now, ...decided },
    })
    expect((await log()).decisions).toMatchObject([
      { action: 'restore', isReversal: true, isTakenBack: false },
      { action: 'remove', isReversal: false, isTakenBack: true, appealOutcome: 'upheld' },
    ])
    expect((await log({ action: 'restore' })).decisions).toHaveLength(1)
  })

  it('goes on by key, whose address tells the hour alone', async () => {
    const previous: string[] = []
    for (let minute = 0; minute < 5; minute++) {
      const { id } = await decide({ createdAt: new Date(Date.UTC(2026, 4, 10, 11, minute, 13)), previousId: previous.at(-1) ?? null })
      previous.push(id)
    }
    const first = await log({ limit: 2 })
    const second = await log({ limit: 2, cursor: first.nextCursor })
    const third = await log({ limit: 2, cursor: second.nextCursor })
    expect(new Set([first, second, third].flatMap(({ decisions }) => decisions.map(({ mark }) => mark))).size).toBe(5)
    expect(third.nextCursor).toBeNull()
    expect(atob(first.nextCursor!)).toContain('11:00:00.000Z')
    expect((await log({ cursor: 'nonsense' })).decisions).toHaveLength(5)
  })
})
