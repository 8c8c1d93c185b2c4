import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { dsaStatementSchema, type DsaStatement } from '#domain/moderation/statements/dsa-statement'
import type { Reader } from '#domain/people/actor'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { countStatements, listStatements } from '#server/moderation/statements/list-statements'
import { queueStatements } from '#server/moderation/statements/queue-statements'
import { retryStatement } from '#server/moderation/statements/retry-statement'
import { rewordStatement } from '#server/moderation/statements/reword-statement'
import { sendStatements } from '#server/moderation/statements/send-statements'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const decidedAt = new Date('2026-05-10T12:00:00Z')
const now = new Date('2026-05-10T12:05:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** The other side: keeps what it takes, answers as the test says, and knows a puid again. */
const taken: DsaStatement[] = []
const calls: { authorization?: string; body: DsaStatement }[] = []
let answer: { status: number; body?: unknown } | 'as-it-should' | 'take-and-hang-up' = 'as-it-should'
let server: Server

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => (text += String(chunk)))
    request.on('end', () => {
      const body = JSON.parse(text) as DsaStatement
      calls.push({ authorization: request.headers.authorization, body })
      const say = (status: number, value: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
      if (typeof answer === 'object') return say(answer.status, answer.body ?? {})
      if (taken.some(({ puid }) => puid === body.puid)) {
        return say(422, { message: 'Not unique.', errors: { puid: ['Not unique.'] }, existing: { uuid: `uuid of ${body.puid}` } })
      }
      taken.push(body)
      if (answer === 'take-and-hang-up') return request.socket.destroy()
      return say(201, { ...body, uuid: `uuid of ${body.puid}` })
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  Object.assign(configuration(), { DSA_STATEMENTS_URL: `http://127.0.0.1:${port}/api/v1/statement`, DSA_STATEMENTS_TOKEN: 'a token' })
})
afterAll(() => {
  Object.assign(configuration(), { DSA_STATEMENTS_URL: undefined, DSA_STATEMENTS_TOKEN: undefined })
  server.close()
})

let admin: Reader
let decider: Reader
let comment: { id: string }

beforeEach(async () => {
  await database.statementExport.deleteMany()
  await database.story.deleteMany()
  await database.sanction.deleteMany()
  taken.length = calls.length = 0
  answer = 'as-it-should'
  admin = toReader(await samplePerson(database, { role: 'admin' }))
  decider = toReader(await samplePerson(database, { role: 'moderator', name: 'Moreno Moderator' }))
  const author = await samplePerson(database, { name: 'Auro Author', handle: `auro.${newId().slice(-6)}` })
  const { id: storyId } = await sampleStory(database)
  comment = await sampleComment(database, { storyId, authorId: author.id, language: 'it', createdAt: new Date('2026-05-09T10:00:00Z') })
})

const removal = {
  action: 'remove',
  ground: 'house',
  reason: 'insult',
  ruleVersion: 1,
  facts: 'The comment calls the writers of a report names.',
  statement: 'It attacks the writers instead of what they wrote.',
  source: 'flag',
  fromState: 'published',
} as const

function decide(change: Partial<Prisma.DecisionUncheckedCreateInput> = {}) {
  const data = { id: newId(), commentId: comment.id, revision: 1, deciderId: decider.id, code: newId(), createdAt: decidedAt }
  return database.decision.create({ data: { ...data, ...removal, ...change } })
}

const only = () => database.statementExport.findFirstOrThrow()

describe('which restrictions owe a statement', () => {
  it.each<[string, Partial<Prisma.DecisionUncheckedCreateInput>, number]>([
    ['a removal', {}, 1],
    ['a hold of what was published', { action: 'hold' }, 1],
    ['a hold of what waited already', { action: 'hold', fromState: 'held' }, 0],
    ['a withholding in a country of the EEA', { action: 'withhold', territory: ['DE', 'US'] }, 1],
    ['a withholding elsewhere', { action: 'withhold', territory: ['US'] }, 0],
    ['an approval', { action: 'approve', ground: null, reason: null, ruleVersion: null }, 0],
    ['an order of an authority', { source: 'order' }, 0],
    ['what was undone', { undoneAt: decidedAt }, 0],
    ['what can still be undone', { createdAt: new Date(now.getTime() - 30_000) }, 0],
    ['what is older than a fortnight', { createdAt: new Date('2026-04-20T12:00:00Z') }, 0],
  ])('%s', async (_, change, count) => {
    await decide(change)
    expect(await queueStatements(now)).toBe(count)
    expect(await queueStatements(now)).toBe(0)
  })

  it('a suspension and a ban, and no warning', async () => {
    const { id: personId } = await samplePerson(database)
    const given = { personId, deciderId: decider.id, ruleVersion: 1, reason: 'insult', createdAt: decidedAt }
    await sampleSanction(database, { ...given, kind: 'warning' })
    await sampleSanction(database, { ...given, kind: 'ban' })
    await sampleSanction(database, { ...given, kind: 'suspension', until: new Date('2026-06-01T00:00:00Z') })
    expect(await queueStatements(now)).toBe(2)
    expect(await sendStatements(now)).toMatchObject({ sent: 2 })
    const ends = new Map(
      taken.map(({ decision_account, end_date_account_restriction }) => [decision_account, end_date_account_restriction]),
    )
    expect(ends).toEqual(
      new Map([
        ['DECISION_ACCOUNT_SUSPENDED', '2026-06-01'],
        ['DECISION_ACCOUNT_TERMINATED', undefined],
      ]),
    )
  })
})

describe('what is sent', () => {
  it('has the names, values and limits of the database’s API, and the token', async () => {
    await decide({ isDetectedByMachine: true, until: new Date('2026-07-01T00:00:00Z') })
    expect(await sendStatements(now)).toEqual({ queued: 1, sent: 1 })
    expect(calls[0]?.authorization).toBe('Bearer a token')
    const { puid } = await only()
    expect(taken).toEqual([
      {
        decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
        end_date_visibility_restriction: '2026-07-01',
        decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
        decision_ground_reference_url: expect.stringMatching(/\/house-rules$/),
        incompatible_content_ground: 'House rule: Insult (version 1)',
        incompatible_content_explanation: 'It attacks the writers instead of what they wrote.',
        content_type: ['CONTENT_TYPE_TEXT'],
        category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
        territorial_scope: expect.arrayContaining(['AT', 'NO', 'SK']),
        content_language: 'IT',
        content_date: '2026-05-09',
        application_date: '2026-05-10',
        decision_facts: 'The comment calls the writers of a report names.',
        source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION',
        automated_detection: 'Yes',
        automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
        puid,
      },
    ])
    expect(taken[0]?.territorial_scope).toHaveLength(30)
    expect(dsaStatementSchema.safeParse(taken[0]).success).toBe(true)
    expect(await only()).toMatchObject({ state: 'sent', sentAt: now, receiptId: `uuid of ${puid}`, attempts: 1, problem: null })
  })

  it('names the law, the kind of notice and the countries', async () => {
    const notice = {
      id: newId(),
      code: newId(),
      clientKey: newId(),
      explanation: 'It is against the law.',
      isInGoodFaith: true,
      dueAt: now,
    }
    await database.notice.create({
      data: { ...notice, kind: 'illegal', category: 'fraud', isPriority: true, name: 'Nora Notifier', email: 'nora@post.example' },
    })
    await decide({
      action: 'withhold',
      territory: ['DE', 'US', 'FR'],
      ground: 'law',
      law: 'Section 1 of an act',
      lawCountry: 'DE',
      reason: null,
      ruleVersion: null,
      source: 'notice',
      noticeId: notice.id,
    })
    await sendStatements(now)
    expect(taken).toMatchObject([
      {
        decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
        decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
        illegal_content_legal_ground: 'Section 1 of an act (DE)',
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        territorial_scope: ['DE', 'FR'],
        source_type: 'SOURCE_TRUSTED_FLAGGER',
      },
    ])
    expect(JSON.stringify(taken)).not.toMatch(/Nora|nora@/)
  })

  it('is nothing where no database is named', async () => {
    const { DSA_STATEMENTS_URL } = configuration()
    Object.assign(configuration(), { DSA_STATEMENTS_URL: undefined })
    await decide()
    expect(await sendStatements(now)).toEqual({ queued: 0, sent: 0 })
    expect(await database.statementExport.count()).toBe(0)
    Object.assign(configuration(), { DSA_STATEMENTS_URL })
  })
})

describe('sending', () => {
  it('is done once, also where the answer to it was lost', async () => {
    await decide()
    answer = 'take-and-hang-up'
    expect(await sendStatements(now)).toMatchObject({ sent: 0 })
    expect(await only()).toMatchObject({ state: 'waiting', problem: 'away', attempts: 1, nextTryAt: later(2) })
    answer = 'as-it-should'
    expect(await sendStatements(later(1))).toMatchObject({ sent: 0 })
    expect(await sendStatements(later(2))).toMatchObject({ sent: 1 })
    expect(taken).toHaveLength(1)
    expect(await only()).toMatchObject({ state: 'sent', receiptId: `uuid of ${taken[0]?.puid}` })
    await sendStatements(later(60))
    expect(calls).toHaveLength(2)
  })

  it('is done by one of several processes at a time', async () => {
    for (let index = 0; index < 5; index++) {
      const { id: storyId } = await sampleStory(database)
      const { id: commentId } = await sampleComment(database, { storyId, authorId: (await samplePerson(database)).id })
      await decide({ commentId })
    }
    await queueStatements(now)
    const rounds = await Promise.all(Array.from({ length: 4 }, () => sendStatements(now)))
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(5)
    expect(calls).toHaveLength(5)
  })

  it('waits longer after each failure on the other side, six hours at most', async () => {
    await decide()
    answer = { status: 503 }
    let at = now
    const pauses: number[] = []
    for (let attempt = 0; attempt < 10; attempt++) {
      await sendStatements(at)
      const { nextTryAt, problem } = await only()
      expect(problem).toBe('away 503')
      pauses.push((nextTryAt.getTime() - at.getTime()) / 60_000)
      at = nextTryAt
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  })

  it('stops at a token that is not taken, and tries again later', async () => {
    await decide()
    answer = { status: 401 }
    await sendStatements(now)
    expect(await only()).toMatchObject({ state: 'waiting', problem: 'token' })
  })

  it('ends with a statement that the other side does not take, until an admin sends it again', async () => {
    await decide()
    answer = { status: 422, body: { message: 'Wrong.', errors: { category: ['Wrong.'], puid: ['Wrong.'] } } }
    await sendStatements(now)
    const { id } = await only()
    expect(await only()).toMatchObject({ state: 'failed', problem: 'invalid category puid' })
    expect(await sendStatements(later(600))).toMatchObject({ sent: 0 })
    expect(await retryStatement(decider, { id })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await retryStatement(admin, { id: newId() })).toEqual({ ok: false, refusal: { code: 'statement-not-found' } })
    answer = 'as-it-should'
    expect(await retryStatement(admin, { id }, later(601))).toMatchObject({ ok: true })
    expect(await sendStatements(later(602))).toMatchObject({ sent: 1 })
    expect(await retryStatement(admin, { id })).toEqual({ ok: false, refusal: { code: 'not-failed' } })
    expect(await database.event.count({ where: { kind: 'statement.retried', subjectId: id, actorId: admin.id } })).toBe(1)
  })
})

describe('the scanner', () => {
  it.each([
    ['the author’s name', { facts: 'Auro Author calls the writers names.' }, 'name'],
    ['a part of it', { statement: 'You, Auro, attack the writers.' }, 'name'],
    ['the moderator’s name', { facts: 'Moreno looked at it and found an insult.' }, 'name'],
    ['an e-mail address', { facts: 'It gives away somebody@post.example as the writer’s.' }, 'contact'],
    ['a network address', { facts: 'It was posted from 203.0.113.7 twice.' }, 'address'],
    ['a street', { facts: 'It says that the writer lives at 12 Abbey Road.' }, 'address'],
    ['a handle', { statement: 'You call @somebody.else names.' }, 'handle'],
    ['a name in the legal ground', { ground: 'law' as const, law: 'Judgment on Auro Author' }, 'name'],
  ])('refuses to send %s', async (_, change, kind) => {
    await decide(change)
    expect(await sendStatements(now)).toEqual({ queued: 1, sent: 0 })
    expect(calls).toEqual([])
    expect(await only()).toMatchObject({ state: 'refused', problem: kind })
  })

  it('refuses the full name of anybody who is registered here, and of who flagged', async () => {
    await samplePerson(database, { name: 'Zita Zaragoza' })
    await decide({ facts: 'It says that Zita  Zaragoza lies.' })
    const flagger = await samplePerson(database, { name: 'Fiona' })
    await database.flag.create({ data: { id: newId(), commentId: comment.id, reporterId: flagger.id, reason: 'insult' } })
    await sendStatements(now)
    expect(await only()).toMatchObject({ state: 'refused', problem: 'name' })
    await database.decision.updateMany({ data: { facts: 'Fiona says that it lies.' } })
    await database.statementExport.updateMany({ data: { state: 'waiting', nextTryAt: now } })
    await sendStatements(now)
    expect(await only()).toMatchObject({ state: 'refused', problem: 'name' })
    expect(calls).toEqual([])
  })

  it('lets an admin word it anew, and scans that too', async () => {
    await decide({ facts: 'Auro Author calls the writers names.' })
    await sendStatements(now)
    const { id } = await only()
    const words = { id, facts: 'The comment calls the writers names.', explanation: 'It attacks the writers.' }
    expect(await rewordStatement(decider, words)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await rewordStatement(admin, { ...words, id: newId() })).toEqual({ ok: false, refusal: { code: 'statement-not-found' } })
    expect(await rewordStatement(admin, { ...words, facts: 'Auro again calls the writers names.' })).toMatchObject({
      ok: false,
      refusal: { code: 'still-personal', findings: [{ kind: 'name', words: 'Auro' }] },
    })
    expect(await rewordStatement(admin, words, later(1))).toMatchObject({ ok: true })
    expect(await sendStatements(later(2))).toMatchObject({ sent: 1 })
    expect(taken[0]).toMatchObject({ decision_facts: words.facts, incompatible_content_explanation: words.explanation })
    expect(await rewordStatement(admin, words)).toEqual({ ok: false, refusal: { code: 'not-refused' } })
    // What the author was told stays as it was.
    expect(await database.decision.findFirstOrThrow()).toMatchObject({ facts: 'Auro Author calls the writers names.' })
    expect(await database.event.count({ where: { kind: 'statement.reworded', subjectId: id } })).toBe(1)
  })
})

it('shows what was sent, what waits, what failed, and what was found', async () => {
  await decide({ facts: 'Auro Author calls the writers names.' })
  await sendStatements(now)
  expect(await countStatements()).toEqual({ waiting: 0, refused: 1, failed: 0, sent: 0 })
  const { statements, nextCursor } = await listStatements({ state: 'refused', limit: 10 })
  expect(statements).toMatchObject([
    {
      commentId: comment.id,
      facts: 'Auro Author calls the writers names.',
      findings: expect.arrayContaining([{ kind: 'name', words: 'Auro Author' }]),
    },
  ])
  expect(nextCursor).toBeNull()
  expect((await listStatements({ state: 'sent', limit: 10 })).statements).toEqual([])
})
