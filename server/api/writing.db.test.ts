import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { answers, problemSchema } from '#server/api/schemas'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { hashSecret } from '#server/people/mail-tokens'
import { closeRateLimits } from '#server/rate-limits'
import { PUT as rate } from '../../app/api/v1/comments/[id]/rating/route.ts'
import { POST as flag } from '../../app/api/v1/comments/[id]/flags/route.ts'
import { DELETE as withdraw, PATCH as edit } from '../../app/api/v1/comments/[id]/route.ts'
import { POST as post } from '../../app/api/v1/stories/[slug]/comments/route.ts'

type Made = { comment: { id: string; state: string; revision: number; body: string } }
type Sent = { token?: string | undefined; key?: string | undefined; headers?: Record<string, string> }

/** A person with a token for programs. */
async function program(overrides: Parameters<typeof samplePerson>[1] = {}) {
  const person = await samplePerson(database, overrides)
  const token = `secret-${newId()}`
  await database.apiToken.create({ data: { id: newId(), personId: person.id, name: 'test', hash: hashSecret(token) } })
  return { ...person, token }
}

function request(body: unknown, { token, key, headers }: Sent): Request {
  return new Request('http://localhost/api/v1/x', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-client-address': '198.51.100.7',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const answer = (change: object = {}) => ({ country: 'IT', body: `The radio gave it one minute. ${newId()}`, ...change })

let slug: string
let storyId: string
let caller: Awaited<ReturnType<typeof program>>

beforeAll(async () => {
  ;({ slug, id: storyId } = await sampleStory(database))
  caller = await program()
})
afterAll(closeRateLimits)

const postTo = (body: unknown, sent: Sent = {}, to = slug) =>
  post(request(body, { token: caller.token, key: newId(), ...sent }), { params: Promise.resolve({ slug: to }) })
const about = (id: string) => ({ params: Promise.resolve({ id }) })

async function made(response: Response): Promise<Made> {
  return answers.comment.parse(await response.json())
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = problemSchema.parse(await response.json())
  expect([body.status, response.headers.get('cache-control')]).toEqual([response.status, 'no-store'])
  return body
}

describe('a token', () => {
  it.each(['post', 'edit', 'withdraw', 'flag', 'rate'] as const)(
    'is asked for, and a revoked or a banned person’s is none: %s',
    async act => {
      const [revoked, banned] = [await program(), await program()]
      await database.apiToken.updateMany({ where: { personId: revoked.id }, data: { revokedAt: new Date() } })
      await sampleSanction(database, { personId: banned.id, kind: 'ban', reason: 'spam' })
      const { id } = await sampleComment(database, { storyId, authorId: revoked.id })
      for (const token of [undefined, 'unknown', revoked.token, banned.token]) {
        const asked = request({ ...answer(), revision: 1, reason: 'insult', value: 1 }, { token, key: newId() })
        const response = await {
          post: () => post(asked, { params: Promise.resolve({ slug }) }),
          edit: () => edit(asked, about(id)),
          withdraw: () => withdraw(asked, about(id)),
          flag: () => flag(asked, about(id)),
          rate: () => rate(asked, about(id)),
        }[act]()
        expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
        expect(await problemOf(response)).toMatchObject({ status: 401, code: 'token' })
      }
    },
  )

  it('is kept as a hash', async () => {
    expect(await database.apiToken.count({ where: { hash: { contains: caller.token } } })).toBe(0)
  })
})

describe('posting', () => {
  it('is refused without a key, with one too long, and with a body that is wrong', async () => {
    for (const key of [undefined, 'x'.repeat(201)]) {
      expect(await problemOf(await postTo(answer(), { key }))).toMatchObject({ status: 400, code: 'idempotency-key' })
    }
    expect(await problemOf(await postTo('{'))).toMatchObject({ status: 400, code: 'not-json' })
    expect(await problemOf(await postTo(answer(), { headers: { 'content-type': 'text/plain' } }))).toMatchObject({ status: 415 })
    expect(await problemOf(await postTo('"'.padEnd(300_000)))).toMatchObject({ status: 413, code: 'too-large' })
    expect(await problemOf(await postTo(answer({ body: 'x', country: 'XX', testimony: { prominence: 'huge', link: 'x' } })))).toMatchObject(
      {
        status: 422,
        code: 'invalid',
        errors: [
          { pointer: '/country', code: 'country-missing' },
          { pointer: '/body', code: 'body-too-short' },
          { pointer: '/testimony/prominence', code: 'prominence-unknown' },
          { pointer: '/testimony/link', code: 'link-not-an-address' },
        ],
      },
    )
  })

  it('is refused where the rules of the house refuse it, each with its status', async () => {
    const closed = await sampleStory(database, { mode: 'closed', closedNote: 'Thank you all.' })
    const suspended = await program()
    const until = new Date('2040-01-01T00:00:00Z')
    await sampleSanction(database, { personId: suspended.id, kind: 'suspension', reason: 'spam', until })
    await database.rule.create({ data: { id: newId(), pattern: 'frobnitz', patternKey: 'frobnitz', action: 'block' } })
    const twice = answer()
    const first = await made(await postTo(twice))
    expect(await problemOf(await postTo(answer(), {}, 'nothing'))).toMatchObject({ status: 404, code: 'story-not-found' })
    expect(await problemOf(await postTo(answer({ parentId: newId() })))).toMatchObject({ status: 404, code: 'parent-not-found' })
    expect(await problemOf(await postTo(answer({ country: null })))).toMatchObject({ status: 422, code: 'country-missing' })
    expect(await problemOf(await postTo(answer(), {}, closed.slug))).toMatchObject({
      status: 409,
      code: 'story-closed',
      note: 'Thank you all.',
    })
    expect(await problemOf(await postTo(answer(), { token: suspended.token }))).toMatchObject({
      status: 403,
      code: 'suspended',
      until: until.toISOString(),
    })
    expect(await problemOf(await postTo(twice))).toMatchObject({ status: 409, code: 'duplicate', commentId: first.comment.id })
    expect(await problemOf(await postTo(answer({ body: 'What a frobnitz' })))).toMatchObject({
      status: 422,
      code: 'blocked-words',
      matched: ['frobnitz'],
    })
    expect(await problemOf(await postTo(answer({ body: 'Read \u202Esiht' })))).toMatchObject({ status: 422, code: 'broken-characters' })
    expect(await problemOf(await postTo(answer({ body: 'A null \u0000 here' })))).toMatchObject({ status: 422, code: 'broken-characters' })
  })

  it('answers 201 with what was published, and 202 with what waits', async () => {
    const published = await postTo(answer({ testimony: { prominence: 'led', outlet: ' Il Molo ' } }))
    expect(published.status).toBe(201)
    expect(await made(published)).toMatchObject({
      comment: {
        state: 'published',
        country: 'IT',
        testimony: { prominence: 'led', outlet: 'Il Molo', link: null, missing: null },
        author: { handle: caller.handle },
      },
    })
    const held = await postTo(answer({ body: `Write to anna@posta.example ${newId()}` }))
    expect([held.status, (await made(held)).comment.state]).toEqual([202, 'held'])
  })

  it('answers a reply, which has no country and no testimony', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: caller.id })
    const reply = await postTo(answer({ parentId: id, country: 'DE', testimony: { prominence: 'led' } }))
    expect(reply.status).toBe(201)
    expect(await made(reply)).toMatchObject({ comment: { parentId: id, country: null, testimony: null, replies: [] } })
  })

  it.each(['an answer', 'a reply'])('under one key makes one comment of many at once: %s', async kind => {
    const { id } = await sampleComment(database, { storyId, authorId: caller.id })
    const body = answer(kind === 'a reply' ? { parentId: id } : {})
    const sent = { key: newId() }
    const responses = await Promise.all(Array.from({ length: 12 }, () => postTo(body, sent)))
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]))
    const bodies = await Promise.all(responses.map(response => response.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(answers.comment.parse(JSON.parse(bodies[0]!))).toMatchObject({ comment: { body: body.body } })
    expect(await database.comment.count({ where: { storyId, body: body.body } })).toBe(1)
    expect(await problemOf(await postTo({ ...body, body: 'Something else altogether.' }, sent))).toMatchObject({
      status: 409,
      code: 'key-reused',
    })
  })

  it('under one key is one person’s: another’s same key is another comment', async () => {
    const [other, key] = [await program(), newId()]
    const one = await made(await postTo(answer(), { key }))
    const two = await made(await postTo(answer(), { key, token: other.token }))
    expect(two.comment.id).not.toBe(one.comment.id)
  })

  it('too often says when to try again', async () => {
    const busy = await program()
    await database.setting.create({ data: { key: 'commentsPerHour', value: 1 } })
    await postTo(answer(), { token: busy.token })
    const refused = await postTo(answer(), { token: busy.token })
    await database.setting.delete({ where: { key: 'commentsPerHour' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
    const problem = await problemOf(refused)
    expect(problem).toMatchObject({ status: 429, code: 'too-many' })
    expect(new Date(problem.retryAt!).getTime()).toBeGreaterThan(Date.now())
  })
})

describe('editing', () => {
  const editing = (id: string, body: object, token = caller.token) => edit(request(body, { token }), about(id))

  it('is refused to others, for a stale revision, after the window, and for what is gone', async () => {
    const comment = await sampleComment(database, { storyId, authorId: caller.id, createdAt: new Date() })
    const old = await sampleComment(database, { storyId, authorId: caller.id, createdAt: new Date(Date.now() - 11 * 60_000) })
    const hidden = await sampleComment(database, { storyId, authorId: caller.id, state: 'held', createdAt: new Date() })
    const text = { body: 'The radio gave it two minutes.', revision: 1 }
    const other = await program()
    expect(await problemOf(await editing(comment.id, text, other.token))).toMatchObject({ status: 403, code: 'not-allowed' })
    for (const id of [hidden.id, newId(), 'x']) {
      expect(await problemOf(await editing(id, text, other.token))).toMatchObject({ status: 404, code: 'comment-not-found' })
    }
    expect(await problemOf(await editing(comment.id, { ...text, revision: 7 }))).toMatchObject({
      status: 409,
      code: 'stale-revision',
      revision: 1,
    })
    expect(await problemOf(await editing(old.id, text))).toMatchObject({ status: 409, code: 'edit-window-over', minutes: 10 })
    expect(await problemOf(await editing(comment.id, { body: text.body }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/revision', code: 'revision-not-a-number' }],
    })
    await withdraw(request('', { token: caller.token }), about(comment.id))
    expect(await problemOf(await editing(comment.id, text))).toMatchObject({ status: 409, code: 'no-longer-there' })
  })

  it('answers 200 with the new revision, also to its retry, and 202 where it waits now', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: caller.id, createdAt: new Date() })
    const text = { body: 'The radio gave it two minutes.', revision: 1 }
    for (const response of [await editing(id, text), await editing(id, text)]) {
      expect([response.status, await made(response)]).toMatchObject([200, { comment: { revision: 2, body: text.body } }])
    }
    const held = await editing(id, { body: 'Call +39 06 1234 5678 now.', revision: 2 })
    expect([held.status, await made(held)]).toMatchObject([202, { comment: { revision: 3, state: 'held' } }])
  })
})

describe('withdrawing', () => {
  it('answers with the tombstone, twice the same, and is refused to others', async () => {
    const comment = await sampleComment(database, { storyId, authorId: caller.id })
    const removed = await sampleComment(database, { storyId, authorId: caller.id, state: 'removed' })
    const withdrawing = (id: string, token = caller.token) => withdraw(request('', { token }), about(id))
    const other = await program()
    expect(await problemOf(await withdrawing(comment.id, other.token))).toMatchObject({ status: 403, code: 'not-allowed' })
    expect(await problemOf(await withdrawing(removed.id, other.token))).toMatchObject({ status: 404, code: 'comment-not-found' })
    expect(await problemOf(await withdrawing(removed.id))).toMatchObject({ status: 409, code: 'no-longer-there' })
    for (const response of [await withdrawing(comment.id), await withdrawing(comment.id)]) {
      expect([response.status, await made(response)]).toMatchObject([200, { comment: { state: 'withdrawn', body: '', author: null } }])
    }
  })
})

describe('flagging', () => {
  const flagging = (id: string, body: unknown, token: string) => flag(request(body, { token }), about(id))

  it('answers 201 once and 409 after, and is refused on one’s own, from the unconfirmed, and without a rule', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: caller.id })
    const [other, unconfirmed] = [await program(), await program({ emailConfirmedAt: null })]
    const complaint = { reason: 'insult', note: 'The second sentence\u0000.' }
    expect(await problemOf(await flagging(id, complaint, caller.token))).toMatchObject({ status: 403, code: 'own-comment' })
    expect(await problemOf(await flagging(id, complaint, unconfirmed.token))).toMatchObject({ status: 403, code: 'not-allowed' })
    expect(await problemOf(await flagging(newId(), complaint, other.token))).toMatchObject({ status: 404, code: 'comment-not-found' })
    expect(await problemOf(await flagging('x', complaint, other.token))).toMatchObject({ status: 404, code: 'comment-not-found' })
    expect(await problemOf(await flagging(id, { reason: 'dislike' }, other.token))).toMatchObject({
      status: 422,
      code: 'reason-unknown',
    })
    const received = await flagging(id, complaint, other.token)
    expect(received.status).toBe(201)
    const { flag: stored } = answers.flag.parse(await received.json())
    expect(await database.flag.findUnique({ where: { id: stored.id } })).toMatchObject({ reason: 'insult', note: 'The second sentence.' })
    expect(await problemOf(await flagging(id, complaint, other.token))).toMatchObject({
      status: 409,
      code: 'already-flagged',
      at: expect.any(String),
    })
  })
})

it('leaves every count true', async () => expect(await recount()).toEqual([]))

describe('a rating', () => {
  const put = async (id: string, value: unknown, token = caller.token) => rate(request({ value }, { token }), about(id))

  it('is given, changed and taken back', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: (await samplePerson(database)).id })
    for (const value of [1, -1, 0]) {
      const given = await put(id, value)
      expect([given.status, answers.rating.parse(await given.json())]).toEqual([200, { rating: { value } }])
      expect((await database.rating.findFirst({ where: { commentId: id, personId: caller.id } }))?.value ?? 0).toBe(value)
    }
  })

  it.each([2, '1', null, 0.5])('is 1, -1 or 0, and nothing like %j', async value => {
    const { id } = await sampleComment(database, { storyId, authorId: (await samplePerson(database)).id })
    expect(await problemOf(await put(id, value))).toMatchObject({ status: 422, errors: [{ pointer: '/value', code: 'rating-wrong' }] })
  })

  it('is refused with what to do', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: caller.id })
    expect(await problemOf(await put(id, 1))).toMatchObject({ status: 403, code: 'own-comment' })
    expect(await problemOf(await put(newId(), 1))).toMatchObject({ status: 404, code: 'comment-not-found' })
    const { token } = await program({ country: null })
    expect(await problemOf(await put(id, 1, token))).toMatchObject({ status: 422, code: 'home-country-missing' })
  })
})
