import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { answers } from '#server/api/schemas'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { hashSecret } from '#server/people/mail-tokens'
import { POST as decide } from '../../app/api/v1/moderation/decisions/route.ts'
import { POST as reverse } from '../../app/api/v1/moderation/decisions/[id]/reversal/route.ts'
import { GET as queue } from '../../app/api/v1/moderation/queue/route.ts'

const { ground: _ground, law: _law, lawCountry: _country, noticeId: _notice, until: _until, ...reasons } = sampleReasons

let story: Awaited<ReturnType<typeof sampleStory>>
let author: Awaited<ReturnType<typeof samplePerson>>
let moderator: Awaited<ReturnType<typeof samplePerson>>
let token: string
let comment: Awaited<ReturnType<typeof sampleComment>>

async function tokenOf(personId: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await database.apiToken.create({ data: { id: newId(), personId, name: 'desk', hash: hashSecret(secret), factorAt: new Date() } })
  return secret
}

beforeEach(async () => {
  story = await sampleStory(database)
  author = await samplePerson(database)
  moderator = await samplePerson(database, { role: 'moderator' })
  token = await tokenOf(moderator.id)
  comment = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', body: 'Blockheads wrote this' })
})

const request = (path: string, { body, as = token }: { body?: object; as?: string | null } = {}) =>
  new Request(`http://localhost/api/v1/moderation/${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer ${as}` }) },
  })
const judged = () => ({ commentId: comment.id, revision: 1, lastDecisionId: null })
const read = async (response: Response) => ({ status: response.status, body: (await response.json()) as Record<string, unknown> })

describe('the queue', () => {
  it('is given to nobody without a token, nor to a reader', async () => {
    expect((await queue(request('queue', { as: null }), undefined)).status).toBe(401)
    expect((await queue(request('queue', { as: await tokenOf(author.id) }), undefined)).status).toBe(403)
  })

  it.each(['order=fastest&limit=0', 'limit=0', 'country=Italy', 'cursor=x', 'author=nobody-of-that-name'])('refuses %s', async query => {
    expect((await queue(request(`queue?${query}`), undefined)).status).toBe(400)
  })

  it('tells what is judged, why it stands there and what can be done, as described; never who flagged', async () => {
    const flagger = await samplePerson(database, { name: 'Flavia Flagger' })
    await sampleFlag(database, { commentId: comment.id, reporterId: flagger.id, note: 'Look.' })
    const { status, body } = await read(await queue(request(`queue?story=${story.slug}`), undefined))
    expect(status).toBe(200)
    const { entries, matching } = answers.queue.parse(body)
    expect(matching).toBe(1)
    expect(entries).toMatchObject([
      {
        commentId: comment.id,
        state: 'held',
        actions: ['approve', 'remove', 'hold', 'withhold'],
        holds: [{ rule: 'house-words' }],
        flagCount: 1,
        flags: [{ reason: 'insult', note: 'Look.' }],
        author: { handle: author.handle },
      },
    ])
    expect(JSON.stringify(body)).not.toMatch(/Flavia|@example|email/)
  })

  it('stays within the scope of the token’s moderator', async () => {
    await database.person.update({ where: { id: moderator.id }, data: { scopeCountries: ['FR'] } })
    expect((await read(await queue(request(`queue?story=${story.slug}`), undefined))).body).toMatchObject({ entries: [] })
    const { status, body } = await read(await decide(request('decisions', { body: { ...judged(), action: 'approve' } }), undefined))
    expect([status, body['code']]).toEqual([403, 'outside-scope'])
  })
})

describe('a decision', () => {
  it('is taken from nobody without a token, nor from a reader', async () => {
    const body = { ...judged(), action: 'approve' }
    expect((await decide(request('decisions', { body, as: null }), undefined)).status).toBe(401)
    expect((await decide(request('decisions', { body, as: await tokenOf(author.id) }), undefined)).status).toBe(403)
    expect(await database.decision.count({ where: { commentId: comment.id } })).toBe(0)
  })

  it('without its reasons names every field that is missing', async () => {
    const { status, body } = await read(await decide(request('decisions', { body: { ...judged(), action: 'remove' } }), undefined))
    expect(status).toBe(422)
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(['/facts', '/statement'])
  })

  it('is stored, answered as described with the receipt, and the second decider is told of the first', async () => {
    const made = await read(await decide(request('decisions', { body: { ...judged(), ...reasons, action: 'remove' } }), undefined))
    expect(made.status).toBe(201)
    const { decision } = answers.decision.parse(made.body)
    expect(decision).toMatchObject({ state: 'removed' })
    expect(decision.receipt).toMatch(/\/receipts\/[0-9a-f]{32}$/)
    const second = await read(await decide(request('decisions', { body: { ...judged(), action: 'approve' } }), undefined))
    expect([second.status, second.body['code']]).toEqual([409, 'already-decided'])
    expect(second.body['decision']).toMatchObject({ id: decision.id, action: 'remove', by: moderator.name })
  })

  it('about a revision that was edited since says what changed', async () => {
    await database.comment.update({ where: { id: comment.id }, data: { revision: 2, body: 'Colleagues wrote this' } })
    const { status, body } = await read(await decide(request('decisions', { body: { ...judged(), action: 'approve' } }), undefined))
    expect([status, body['code'], body['after']]).toEqual([409, 'stale-judgement', 'Colleagues wrote this'])
  })
})

describe('a reversal', () => {
  const at = (id: string) => ({ params: Promise.resolve({ id }) })

  it('restores what was removed, once', async () => {
    const made = await read(await decide(request('decisions', { body: { ...judged(), ...reasons, action: 'remove' } }), undefined))
    const { decision } = answers.decision.parse(made.body)
    const body = { reversalReason: 'A second look found nothing.' }
    const path = `decisions/${decision.id}/reversal`
    expect((await reverse(request(path, { body, as: null }), at(decision.id))).status).toBe(401)
    expect((await reverse(request(path, { body: {} }), at(decision.id))).status).toBe(422)
    expect((await reverse(request(path, { body }), at('none'))).status).toBe(404)
    const reversed = await read(await reverse(request(path, { body }), at(decision.id)))
    expect(reversed.status).toBe(201)
    expect(answers.decision.parse(reversed.body).decision).toMatchObject({ state: 'published', receipt: null })
    expect((await read(await reverse(request(path, { body }), at(decision.id)))).body['code']).toBe('reversed-already')
  })
})
