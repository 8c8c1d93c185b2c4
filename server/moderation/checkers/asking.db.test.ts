import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { samplePerson, sampleStory } from '#sample/builders'
import type { CheckerQuestion } from '#domain/moderation/checkers/checker-answer'
import { recount } from '#server/comments/recount'
import { editComment } from '#server/comments/edit-comment'
import { postComment } from '#server/comments/post-comment'
import { database } from '#server/database'
import { jobQueue, stopJobQueue } from '#server/jobs/job-queue'
import { addChecker } from '#server/moderation/checkers/add-checker'
import { applyOutcome } from '#server/moderation/checkers/apply-outcome'
import { askChecker } from '#server/moderation/checkers/ask-checker'
import { askOutsideCheckers } from '#server/moderation/checkers/ask-outside-checkers'
import { askWithBreaker } from '#server/moderation/checkers/ask-with-breaker'
import { switchChecker } from '#server/moderation/checkers/switch-checker'
import { testChecker } from '#server/moderation/checkers/test-checker'
import { decideComment } from '#server/moderation/decide-comment'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

type Received = { headers: IncomingMessage['headers']; body: string }

let server: Server
let base: string
let received: Received[]
let answer: (request: Received, response: ServerResponse, path: string) => void

const json = (body: unknown) => (_: Received, response: ServerResponse) => response.end(JSON.stringify(body))

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const got = { headers: request.headers, body: Buffer.concat(parts).toString('utf8') }
      received.push(got)
      answer(got, response, request.url!)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  await closeRateLimits()
  await stopJobQueue()
})

const person = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
let author: Awaited<ReturnType<typeof person>>
let admin: Awaited<ReturnType<typeof person>>
let story: Awaited<ReturnType<typeof sampleStory>>

beforeEach(async () => {
  received = []
  answer = json({ score: 0.9 })
  await database.outsideChecker.deleteMany()
  ;[author, admin, story] = [await person(), await person({ role: 'admin' }), await sampleStory(database)]
})

const question: CheckerQuestion = {
  comment: { body: 'They led with it.', language: 'en', country: 'IT', testimony: null },
  parent: null,
  story: { slug: 'bridge', headline: 'The bridge', language: 'en' },
  author: { comments: 1, published: 1, removed: 0, memberSinceDays: 3 },
}

describe('a question', () => {
  const ask = (timeoutMs = 2_000, secret = 'a secret of the checker') => askChecker({ url: `${base}/ask`, secret, timeoutMs }, question)
  const failureOf = async (timeoutMs?: number) => {
    const { asked } = await ask(timeoutMs)
    return asked.isAnswered ? 'none' : asked.failure
  }

  it('is signed, so that the checker can tell whom it is from and that it is fresh', async () => {
    answer = json({ score: 0.25, label: 'calm', reason: 'No insult.', more: true })
    const before = Math.floor(Date.now() / 1000)
    const { asked, milliseconds } = await ask()
    expect(asked).toEqual({ isAnswered: true, answer: { score: 0.25, label: 'calm', reason: 'No insult.' } })
    expect(milliseconds).toBeGreaterThanOrEqual(0)
    const { headers, body } = received[0]!
    const timestamp = headers['checker-timestamp'] as string
    expect(Number(timestamp)).toBeGreaterThanOrEqual(before)
    const expected = createHmac('sha256', 'a secret of the checker').update(`${timestamp}.${body}`).digest('hex')
    expect(headers['checker-signature']).toBe(expected)
    expect(JSON.parse(body)).toEqual(question)
  })

  it('waits no longer than it may, also for the end of a slow answer', async () => {
    answer = () => {}
    expect(await failureOf(100)).toEqual({ code: 'timed-out' })
    answer = (_, response) => response.write('{"score":')
    expect(await failureOf(100)).toEqual({ code: 'timed-out' })
  })

  it('follows no redirect', async () => {
    answer = (_, response, path) =>
      path === '/ask' ? response.writeHead(307, { location: `${base}/elsewhere` }).end() : response.end('{"score":1}')
    expect(await failureOf()).toEqual({ code: 'redirected' })
    expect(received).toHaveLength(1)
  })

  it('reads no answer of more than 64 kB', async () => {
    answer = json({ score: 0.5, reason: null, more: 'x'.repeat(64 * 1024) })
    expect(await failureOf()).toEqual({ code: 'too-large' })
    answer = json({ score: 0.5, more: 'x'.repeat(60 * 1024) })
    expect(await failureOf()).toBe('none')
  })

  it.each([[{ score: 1.01 }], [{ score: '0.5' }], [{}], ['no'], [{ score: 0.5, label: 7 }]])('takes %j for no answer', async body => {
    answer = json(body)
    expect(await failureOf()).toEqual({ code: 'not-understood' })
  })

  it('tells a failure of the checker from nobody there', async () => {
    answer = (_, response) => response.writeHead(500).end()
    expect(await failureOf()).toEqual({ code: 'status', status: 500 })
    const { asked } = await askChecker({ url: 'http://127.0.0.1:1/', secret: 'any', timeoutMs: 2_000 }, question)
    expect(asked).toEqual({ isAnswered: false, failure: { code: 'unreachable' } })
  })

  it('waits for its turn: four are asked at once', async () => {
    const open: ServerResponse[] = []
    answer = (_, response) => open.push(response)
    const asked = Array.from({ length: 6 }, () => ask())
    await expect.poll(() => open.length).toBe(4)
    for (const response of open.splice(0)) response.end('{"score":0}')
    await expect.poll(() => open.length).toBe(2)
    for (const response of open) response.end('{"score":0}')
    expect((await Promise.all(asked)).every(each => each.asked.isAnswered)).toBe(true)
  })
})

async function checker(change: object = {}): Promise<string> {
  const name = `c${newId().slice(-12)}`
  const settings = { name, url: `${base}/ask`, action: 'hold', threshold: 0.8, timeoutMs: 2_000, ...change } as const
  const added = await addChecker(admin, settings)
  if (!added.ok) throw new Error(added.refusal.code)
  await switchChecker(admin, { id: added.value.id, isEnabled: true })
  return added.value.id
}

const row = (id: string) => database.outsideChecker.findUniqueOrThrow({ where: { id } })

describe('the breaker', () => {
  const start = new Date('2026-05-20T10:00:00Z')
  const at = (seconds: number) => () => new Date(start.getTime() + seconds * 1000)
  const ask = async (id: string, seconds: number) => (await askWithBreaker({ checker: await row(id), question }, at(seconds))).asked

  it('leaves a checker alone after five failures, tries once, and lets all through when it is back', async () => {
    const id = await checker()
    answer = (_, response) => response.writeHead(503).end()
    for (let failed = 0; failed < 5; failed++) await ask(id, 0)
    expect(await row(id)).toMatchObject({ failures: 5, openUntil: at(60)() })
    expect(await ask(id, 59)).toEqual({ isAnswered: false, failure: { code: 'resting' } })
    expect(received).toHaveLength(5)
    await ask(id, 60)
    expect(await row(id)).toMatchObject({ failures: 6, openUntil: at(180)() })
    answer = json({ score: 0.1 })
    expect(await ask(id, 180)).toMatchObject({ isAnswered: true })
    expect(await row(id)).toMatchObject({ failures: 0, openUntil: null })
    expect(received).toHaveLength(7)
  })

  it('lets one of several try', async () => {
    const id = await checker()
    await database.outsideChecker.update({ where: { id }, data: { failures: 5, openUntil: start } })
    const open: ServerResponse[] = []
    answer = (_, response) => open.push(response)
    let resting = 0
    const asking = [ask(id, 1), ask(id, 1), ask(id, 1)].map(async each => {
      const asked = await each
      if (!asked.isAnswered) resting++
      return asked
    })
    // Both others are told before the one that tries has its answer.
    await expect.poll(() => [open.length, resting]).toEqual([1, 2])
    open[0]!.end('{"score":0}')
    expect((await Promise.all(asking)).filter(({ isAnswered }) => isAnswered)).toHaveLength(1)
    expect(received).toHaveLength(1)
  })

  it('is closed by a test of an admin that is answered', async () => {
    const id = await checker()
    await database.outsideChecker.update({ where: { id }, data: { failures: 9, openUntil: at(600)() } })
    expect(await testChecker(admin, { id, sample: 'They led with it.' }, at(0))).toMatchObject({
      ok: true,
      value: { answer: { score: 0.9 } },
    })
    expect(await row(id)).toMatchObject({ failures: 0, openUntil: null })
    expect(JSON.parse(received[0]!.body)).toMatchObject({ comment: { body: 'They led with it.' } })
  })

  it('says so when the secret was stored under another AUTH_SECRET', async () => {
    const id = await checker()
    await database.outsideChecker.update({ where: { id }, data: { secret: (await row(await checker())).secret } })
    expect(await ask(id, 0)).toEqual({ isAnswered: false, failure: { code: 'secret-lost' } })
    expect(received).toEqual([])
  })
})

// Unlike each other, so that no second thought about copies is asked for.
const bodies = [
  'The public broadcaster led its evening news with the bridge and said nothing of what it cost to build.',
  'Our regional papers gave it one short column on Tuesday, under the weather and beside the ferry times.',
  'Nobody here interviewed a single engineer; we heard ministers cutting ribbons for half an hour instead.',
]
const corrected = 'They left out who paid for all those lamps along the railing, and that the old crossing stays shut.'
let written = 0

async function posted(parentId: string | null = null): Promise<string> {
  const testimony = parentId ? null : { prominence: 'led' as const, outlet: null, link: null, missing: null }
  const input = {
    storyId: story.id,
    country: parentId ? null : 'IT',
    parentId,
    body: bodies[written++ % bodies.length]!,
    testimony,
    clientKey: newId(),
  }
  const result = await postComment(author, input, { address: '198.51.100.7' })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.id
}

const stored = (id: string) =>
  database.comment.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      openRuleFlags: true,
      ruleMatches: { select: { check: true, action: true, score: true, matched: true, isTimedOut: true } },
      holds: { where: { resolvedAt: null }, select: { rule: true, details: true } },
      deskEntries: { orderBy: { queue: 'asc' }, select: { queue: true } },
    },
  })
const jobs = async (commentId: string) => {
  const boss = await jobQueue()
  const found = await boss.findJobs('outside-checkers', { data: { commentId } })
  return found.map(({ data }) => (data as { revision: number }).revision).toSorted((one, other) => one - other)
}

describe('a comment', () => {
  it('waits for no checker: a job asks once it is stored, where one is switched on', async () => {
    expect(await jobs(await posted())).toEqual([])
    const id = await checker()
    const commentId = await posted()
    expect(await jobs(commentId)).toEqual([1])
    expect(await editComment(author, { commentId, revision: 1, body: corrected })).toMatchObject({ ok: true })
    expect(await jobs(commentId)).toEqual([1, 2])
    await switchChecker(admin, { id, isEnabled: false })
    expect(await jobs(await posted())).toEqual([])
    expect(received).toEqual([])
  })

  it('is told with what it answers and its author’s history, and with nobody’s name', async () => {
    await checker({ action: 'flag' })
    const parent = await posted()
    const { body: answered } = await database.comment.findUniqueOrThrow({ where: { id: parent } })
    const reply = await posted(parent)
    await askOutsideCheckers({ commentId: reply, revision: 1 })
    const told = JSON.parse(received[0]!.body) as CheckerQuestion
    expect(told).toMatchObject({
      comment: { country: 'IT', testimony: null },
      parent: { body: answered },
      story: { slug: story.slug, headline: story.headline },
      author: { comments: 2, published: 2, removed: 0, memberSinceDays: expect.any(Number) as number },
    })
    for (const name of [author.id, author.handle, author.name]) expect(received[0]!.body).not.toContain(name)
    await askOutsideCheckers({ commentId: parent, revision: 1 })
    expect(JSON.parse(received[1]!.body)).toMatchObject({ parent: null, comment: { testimony: { prominence: 'led' } } })
  })

  it('that a checker holds waits with its reason, once, and is counted no longer', async () => {
    const { name } = await row(await checker())
    const commentId = await posted()
    await Promise.all([askOutsideCheckers({ commentId, revision: 1 }), askOutsideCheckers({ commentId, revision: 1 })])
    await askOutsideCheckers({ commentId, revision: 1 })
    expect(await stored(commentId)).toEqual({
      state: 'held',
      openRuleFlags: 0,
      ruleMatches: [{ check: `outside:${name}`, action: 'hold', score: 0.9, matched: [], isTimedOut: false }],
      holds: [{ rule: 'outside-checker', details: { matched: [], checks: [`outside:${name}`] } }],
      deskEntries: [{ queue: 'held' }],
    })
    expect(await recount()).toEqual([])
    expect(await database.event.findMany({ where: { kind: 'comment.held', subjectId: commentId } })).toMatchObject([
      { actorId: null, storyId: story.id, data: { revision: 1, rule: 'outside-checker', checker: name, score: 0.9, from: 'published' } },
    ])
  })

  it('below the threshold stays as it is', async () => {
    await checker({ threshold: 0.95 })
    const commentId = await posted()
    await askOutsideCheckers({ commentId, revision: 1 })
    expect(await stored(commentId)).toMatchObject({ state: 'published', ruleMatches: [], holds: [] })
  })

  it('that a checker flags stays, and stands among the flagged until a moderator decides', async () => {
    const { name } = await row(await checker({ action: 'flag' }))
    const commentId = await posted()
    await askOutsideCheckers({ commentId, revision: 1 })
    expect(await stored(commentId)).toMatchObject({
      state: 'published',
      openRuleFlags: 1,
      ruleMatches: [{ check: `outside:${name}`, action: 'flag' }],
      holds: [],
      deskEntries: [{ queue: 'flagged' }, { queue: 'new' }],
    })
    expect(await decideComment(admin, { commentId, revision: 1, lastDecisionId: null, action: 'approve' })).toMatchObject({ ok: true })
    expect(await stored(commentId)).toMatchObject({ state: 'published', openRuleFlags: 0 })
    expect(await recount()).toEqual([])
  })

  it('that a checker only orders is neither held nor flagged, and comes sooner the higher its score', async () => {
    await checker({ action: 'order' })
    const commentId = await posted()
    const factor = async () => (await database.deskEntry.findFirstOrThrow({ where: { commentId, queue: 'new' } })).model
    expect(await factor()).toBe(1)
    answer = json({ score: 0.75 })
    await askOutsideCheckers({ commentId, revision: 1 })
    expect(await factor()).toBeCloseTo(3)
    // The one that learns sees less danger: what sees more counts.
    await database.comment.update({ where: { id: commentId }, data: { modelScore: 0.2 } })
    expect(await factor()).toBeCloseTo(3)
    expect(await recount()).toEqual([])
    expect(await stored(commentId)).toMatchObject({ state: 'published', openRuleFlags: 0, ruleMatches: [{ action: 'order', score: 0.75 }] })
  })

  it('is held for a silent checker only where its story says so', async () => {
    const { name } = await row(await checker())
    answer = (_, response) => response.writeHead(500).end()
    const open = await posted()
    await askOutsideCheckers({ commentId: open, revision: 1 })
    expect(await stored(open)).toMatchObject({ state: 'published', holds: [], ruleMatches: [{ action: 'shadow', isTimedOut: true }] })
    await database.story.update({ where: { id: story.id }, data: { checksFailClosed: true } })
    const closed = await posted()
    await askOutsideCheckers({ commentId: closed, revision: 1 })
    expect(await stored(closed)).toMatchObject({
      state: 'held',
      holds: [{ rule: 'check-timed-out', details: { checks: [`outside:${name}`] } }],
      ruleMatches: [{ action: 'hold', score: null, isTimedOut: true }],
    })
    expect(await recount()).toEqual([])
  })

  it('that was edited or decided meanwhile is left alone', async () => {
    const { name } = await row(await checker())
    const found = { checker: { name, action: 'hold' as const, threshold: 0.8 }, asked: { isAnswered: true as const, answer: scored } }
    const edited = await posted()
    await editComment(author, { commentId: edited, revision: 1, body: corrected })
    await askOutsideCheckers({ commentId: edited, revision: 1 })
    expect(received).toEqual([])
    await applyOutcome({ commentId: edited, revision: 1, ...found })
    expect(await stored(edited)).toMatchObject({ state: 'published', ruleMatches: [] })

    const decided = await posted()
    await decideComment(admin, { commentId: decided, revision: 1, lastDecisionId: null, action: 'approve' })
    await applyOutcome({ commentId: decided, revision: 1, ...found })
    expect(await stored(decided)).toMatchObject({ state: 'published', ruleMatches: [{ action: 'shadow', score: 0.9 }], holds: [] })
  })

  it('is told one thing by each checker about each revision, whoever writes', async () => {
    const commentId = await posted()
    const match = { commentId, revision: 1, position: 0, check: 'outside:tone', action: 'order' }
    await database.ruleMatch.create({ data: { ...match, id: newId() } })
    await expect(database.ruleMatch.create({ data: { ...match, id: newId() } })).rejects.toThrow()
    await database.ruleMatch.create({ data: { ...match, id: newId(), revision: 2 } })
  })
})

const scored = { score: 0.9, label: null, reason: null }
