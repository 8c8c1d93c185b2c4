import { createHash, randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test, type Person, type Sample } from './fixtures.ts'

/** A program's token, as the account page makes one. */
async function tokenOf(sample: Sample, person: Person): Promise<string> {
  const secret = `dr_${randomUUID()}`
  const hash = createHash('sha256').update(secret).digest('hex')
  await sample.database.apiToken.create({ data: { id: randomUUID(), personId: person.id, name: 'a program', hash } })
  return secret
}

function client(request: APIRequestContext, token: string) {
  const authorization = `Bearer ${token}`
  return {
    post: (path: string, data: unknown, key: string = randomUUID()) =>
      request.post(`/api/v1${path}`, { headers: { authorization, 'idempotency-key': key }, data }),
    patch: (path: string, data: unknown) => request.patch(`/api/v1${path}`, { headers: { authorization }, data }),
    delete: (path: string) => request.delete(`/api/v1${path}`, { headers: { authorization } }),
  }
}

async function expectProblem(answer: APIResponse, status: number, code: string): Promise<void> {
  expect(answer.status()).toBe(status)
  expect(answer.headers()['content-type']).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({
    status,
    code,
    title: expect.any(String),
    detail: expect.any(String),
    type: expect.any(String),
  })
}

type Comment = { id: string; body: string; state: string; revision: number; country: string | null; replyCount: number; replies: Comment[] }
type Thread = { comments: Comment[]; nextCursor: string | null }

test('stories are listed by country and page by page, each with what it holds', async ({ request, sample }) => {
  const reports = [{ outlet: 'Il Molo', country: 'VA', language: 'it', headline: 'Un ponte', blocks: [{ text: 'Il ponte apre.' }] }]
  const made = []
  for (let day = 1; day <= 3; day++) made.push(await sample.story({ reports, publishedAt: new Date(Date.UTC(2026, 2, day)) }))
  await sample.comment({ storyId: made[0]!.id, authorId: (await sample.person()).id, country: 'VA', prominence: 'led' })

  const slugs: string[] = []
  let cursor: string | null = ''
  do {
    const answer = await request.get(`/api/v1/stories?country=VA&limit=2${cursor && `&cursor=${cursor}`}`)
    expect(answer.status()).toBe(200)
    const page = (await answer.json()) as { stories: { slug: string }[]; nextCursor: string | null }
    expect(page.stories.length).toBeLessThanOrEqual(2)
    slugs.push(...page.stories.map(({ slug }) => slug))
    cursor = page.nextCursor
  } while (cursor)
  expect(slugs).toEqual(made.map(({ slug }) => slug).toReversed())

  const story = (await (await request.get(`/api/v1/stories/${made[0]!.slug}`)).json()) as Record<string, unknown>
  expect(story).toMatchObject({
    slug: made[0]!.slug,
    headline: made[0]!.headline,
    prompt: null,
    mode: 'open',
    answerCount: 1,
    countries: [{ country: 'VA', answers: 1, prominence: { led: 1, covered: 0, brief: 0, 'not-reported': 0, 'not-sure': 0 } }],
    reports: [
      {
        outlet: 'Il Molo',
        country: 'VA',
        language: 'it',
        rights: 'full',
        headline: 'Un ponte',
        blocks: [{ kind: 'paragraph', text: 'Il ponte apre.', at: null, atLocal: null, updatedAt: null }],
      },
    ],
  })
  await expectProblem(await request.get('/api/v1/stories/no-such-story'), 404, 'story-not-found')
  await expectProblem(await request.get('/api/v1/stories?country=Italy'), 400, 'country')
  await expectProblem(await request.get('/api/v1/stories?limit=51'), 400, 'limit')
  await expectProblem(await request.get('/api/v1/nothing/here'), 404, 'unknown-address')
})

test('comments come with their first three replies, sorted and filtered, page by page', async ({ request, sample }) => {
  const story = await sample.story()
  const author = await sample.person()
  const root = await sample.comment({ storyId: story.id, authorId: author.id, country: 'IT', createdAt: new Date('2026-03-02T08:00:00Z') })
  for (let number = 1; number <= 4; number++) await sample.comment({ storyId: story.id, authorId: author.id, parentId: root.id })
  const other = await sample.comment({ storyId: story.id, authorId: author.id, country: 'FR', createdAt: new Date('2026-03-02T09:00:00Z') })
  await sample.comment({ storyId: story.id, authorId: author.id, state: 'held' })
  const ask = async (query: string) => (await (await request.get(`/api/v1/stories/${story.slug}/comments?${query}`)).json()) as Thread

  const newest = await ask('limit=1')
  expect(newest.comments.map(({ id }) => id)).toEqual([other.id])
  const rest = await ask(`limit=1&cursor=${newest.nextCursor}`)
  expect(rest.comments.map(({ id }) => id)).toEqual([root.id])
  expect(rest.nextCursor).toBeNull()
  expect((await ask('sort=oldest')).comments.map(({ id }) => id)).toEqual([root.id, other.id])
  const [italian] = (await ask('country=IT')).comments
  expect(italian).toMatchObject({
    id: root.id,
    parentId: null,
    country: 'IT',
    testimony: { prominence: 'covered', outlet: null, link: null, missing: null },
    body: root.body,
    state: 'published',
    revision: 1,
    author: { handle: author.handle, name: author.name },
    createdAt: '2026-03-02T08:00:00.000Z',
    editedAt: null,
    replyCount: 4,
  })
  expect(italian?.replies).toHaveLength(3)
  const second = await sample.story()
  const counts = await request.get(`/api/v1/comments/counts?story=${story.slug}&story=${second.slug}&story=unknown`)
  expect(await counts.json()).toEqual({
    counts: { [story.slug]: { total: 6, countries: { IT: 1, FR: 1 } }, [second.slug]: { total: 0, countries: {} } },
  })
})

test('a comment is posted once for a key, held or published, and refused with a reason', async ({ request, sample }) => {
  const story = await sample.story()
  const api = client(request, await tokenOf(sample, await sample.person()))
  const path = `/stories/${story.slug}/comments`
  const key = randomUUID()
  const answer = { country: 'IT', body: 'It led the news.', testimony: { prominence: 'led' } }

  const answers = await Promise.all([api.post(path, answer, key), api.post(path, answer, key), api.post(path, answer, key)])
  expect(answers.map(response => response.status())).toEqual([201, 201, 201])
  const made = await Promise.all(answers.map(async response => ((await response.json()) as { comment: Comment }).comment))
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(made[0]).toMatchObject({ body: 'It led the news.', country: 'IT', state: 'published', revision: 1 })
  expect(await sample.database.comment.count({ where: { storyId: story.id } })).toBe(1)
  await expectProblem(await api.post(path, { ...answer, body: 'Something else.' }, key), 409, 'key-reused')
  await expectProblem(await api.post(path, answer), 409, 'duplicate')

  const held = await api.post(path, { country: 'IT', body: 'Write to carla.rossi@molo.example about it.' })
  expect(held.status()).toBe(202)
  expect(await held.json()).toMatchObject({ comment: { state: 'held' } })
  const reply = await api.post(path, { body: 'A reply.', parentId: made[0]!.id })
  expect(reply.status()).toBe(201)
  expect(await reply.json()).toMatchObject({ comment: { parentId: made[0]!.id, country: null, testimony: null } })

  await expectProblem(await api.post(path, { body: 'No country.' }), 422, 'country-missing')
  await expectProblem(await api.post(path, { country: 'Italy', body: 'x' }), 422, 'invalid')
  await expectProblem(await api.post('/stories/no-such-story/comments', answer), 404, 'story-not-found')
  await expectProblem(await client(request, 'dr_forged').post(path, answer), 401, 'token')
  const withoutKey = await request.post(`/api/v1${path}`, {
    headers: { authorization: `Bearer ${await tokenOf(sample, await sample.person())}` },
    data: answer,
  })
  await expectProblem(withoutKey, 400, 'idempotency-key')
  await sample.database.story.update({ where: { id: story.id }, data: { mode: 'closed' } })
  await expectProblem(await api.post(path, { country: 'IT', body: 'Too late.' }), 409, 'story-closed')
  expect((await api.post(path, answer, key)).status(), 'a replay is answered as before').toBe(201)
})

test('a comment is edited, withdrawn and flagged', async ({ request, sample }) => {
  const [story, writer, stranger] = await Promise.all([sample.story(), sample.person(), sample.person()])
  const comment = await sample.comment({ storyId: story.id, authorId: writer.id, createdAt: new Date(), body: 'On page nien.' })
  const [own, other] = [client(request, await tokenOf(sample, writer)), client(request, await tokenOf(sample, stranger))]
  const path = `/comments/${comment.id}`

  await expectProblem(await other.patch(path, { body: 'Not mine.', revision: 1 }), 403, 'not-allowed')
  await expectProblem(await other.delete(path), 403, 'not-allowed')
  const edited = await own.patch(path, { body: 'On page nine.', revision: 1 })
  expect(edited.status()).toBe(200)
  expect(await edited.json()).toMatchObject({ comment: { body: 'On page nine.', revision: 2, editedAt: expect.any(String) } })
  await expectProblem(await own.patch(path, { body: 'On page ten.', revision: 1 }), 409, 'stale-revision')

  await expectProblem(await own.post(`${path}/flags`, { reason: 'insult' }), 403, 'own-comment')
  await expectProblem(await other.post(`${path}/flags`, { reason: 'rude' }), 422, 'reason-unknown')
  expect((await other.post(`${path}/flags`, { reason: 'insult', note: 'It calls names.' })).status()).toBe(201)

  const withdrawn = await own.delete(path)
  expect(withdrawn.status()).toBe(200)
  expect(await withdrawn.json()).toMatchObject({ comment: { state: 'withdrawn' } })
  await expectProblem(await own.patch(path, { body: 'Back again.', revision: 2 }), 409, 'no-longer-there')
  await expectProblem(await own.delete(`/comments/${randomUUID()}`), 404, 'comment-not-found')
})

test('a network that posts too much is told when it may again', async ({ request, sample }) => {
  const [story, person] = await Promise.all([sample.story(), sample.person()])
  const api = client(request, await tokenOf(sample, person))
  const post = (number: number) => api.post(`/stories/${story.slug}/comments`, { country: 'IT', body: `Comment number ${number}.` })
  for (let number = 1; number <= 30; number++) expect((await post(number)).status()).toBe(201)
  const refused = await post(31)
  await expectProblem(refused, 429, 'too-many')
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect(new Date(((await refused.json()) as { retryAt: string }).retryAt).getTime()).toBeGreaterThan(Date.now())
})
