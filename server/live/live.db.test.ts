import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { answers } from '#server/api/schemas'
import { countPublished } from '#server/comments/count-comment'
import { listPublishedSince } from '#server/comments/list-published-since'
import { editComment } from '#server/comments/edit-comment'
import { postComment } from '#server/comments/post-comment'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { makeWebServer } from '#server/http/web-server'
import { LiveStories, type StreamLimits } from '#server/live/live-stories'
import { decideComment } from '#server/moderation/decide-comment'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { unpublishStory } from '#server/stories/unpublish-story'
import { inTransaction } from '#server/transaction'
import { readStream, type ReadStream } from '#scripts/test/read-stream'

type Process = { live: LiveStories; server: Server; url: (slug: string, query?: string) => string; close: () => Promise<void> }

/** What one process of the product has in front of Next. */
async function startProcess(limits?: StreamLimits): Promise<Process> {
  const live = new LiveStories(configuration().DATABASE_URL, limits)
  const server = makeWebServer(async (_, response) => void response.end('next'), configuration(), false, live)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  await live.ready
  const { port } = server.address() as AddressInfo
  return {
    live,
    server,
    url: (slug, query = '') => `http://127.0.0.1:${port}/api/v1/stories/${slug}/live${query}`,
    close: async () => {
      const closed = new Promise(done => server.close(done))
      await live.close()
      await closed
    },
  }
}

const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const from = { address: '198.51.100.7' }

let one: Process
let other: Process
let story: Awaited<ReturnType<typeof sampleStory>>
let author: Reader
const streams: ReadStream[] = []

beforeAll(async () => {
  ;[one, other] = await Promise.all([startProcess(), startProcess()])
})
afterAll(async () => {
  await Promise.all([one.close(), other.close()])
  await closeRateLimits()
})
beforeEach(async () => {
  story = await sampleStory(database)
  author = await reader()
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

async function open(process: Process, query = '', headers: Record<string, string> = {}, slug = story.slug): Promise<ReadStream> {
  const stream = await readStream(process.url(slug, query), headers)
  streams.push(stream)
  return stream
}
async function opened(process: Process, query = '', headers: Record<string, string> = {}): Promise<ReadStream> {
  const stream = await open(process, query, headers)
  await stream.next('ready')
  return stream
}

async function post(parentId: string | null = null, actor = author): Promise<string> {
  const posted = await postComment(
    actor,
    {
      storyId: story.id,
      country: parentId ? null : 'PL',
      parentId,
      body: `It was the second item of the news. ${newId()}`,
      testimony: null,
      quotations: [],
      clientKey: newId(),
    },
    from,
  )
  if (!posted.ok) throw new Error(posted.refusal.code)
  return posted.value.id
}
const held = () => sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held', country: 'PL' })
const idsIn = (event: { data: Record<string, unknown> }) => (event.data.comments as { id: string }[]).map(({ id }) => id)
const publications = async () => (await database.story.findUniqueOrThrow({ where: { id: story.id } })).publications

describe('a comment that is published', () => {
  it('reaches the streams of every process within a second, with where it stands and none of its words', async () => {
    const [here, there] = await Promise.all([opened(one), opened(other)])
    const id = await post()
    const at = performance.now()
    for (const stream of [here, there]) {
      const event = await stream.next('comments', 1_000)
      expect(event.at - at).toBeLessThan(1_000)
      expect(event.id).toBe('1')
      expect(event.data).toEqual({
        comments: [{ id, parentId: null, threadId: id, threadCountry: 'PL', author: author.handle }],
        isMore: false,
      })
    }
    const replyId = await post(id)
    expect((await there.next('comments')).data.comments).toEqual([
      { id: replyId, parentId: id, threadId: id, threadCountry: 'PL', author: author.handle },
    ])
  })

  it('is told of when its transaction is kept, and never otherwise', async () => {
    const stream = await opened(one)
    await inTransaction(async tx => {
      await sampleComment(tx, { storyId: story.id, authorId: author.id })
      await sleep(300)
      expect(stream.events.map(({ name }) => name)).toEqual(['ready'])
    })
    await stream.next('comments')
    await inTransaction(async tx => {
      await sampleComment(tx, { storyId: story.id, authorId: author.id })
      throw new Error('taken back')
    }).catch(() => undefined)
    await expect(stream.next('comments', 1_500)).rejects.toThrow('No event')
  })

  it('is told of together with others that come in the same second', async () => {
    const stream = await opened(one)
    for (let count = 0; count < 12; count++) await sampleComment(database, { storyId: story.id, authorId: author.id })
    await sleep(1_300)
    const told = stream.events.filter(({ name }) => name === 'comments')
    expect(told.flatMap(idsIn)).toHaveLength(12)
    expect(told.length).toBeLessThanOrEqual(3)
  })

  it('concerns its own story alone', async () => {
    const stream = await opened(one)
    const elsewhere = await sampleStory(database)
    await sampleComment(database, { storyId: elsewhere.id, authorId: author.id })
    await expect(stream.next('comments', 600)).rejects.toThrow('No event')
  })
})

describe('a comment that nobody can read', () => {
  it('leaves no trace while it is held, whatever is done to it', async () => {
    const stream = await opened(one)
    const { id } = await held()
    await editComment(author, { commentId: id, revision: 1, body: 'Other words of the same kind, and more of them.' })
    await withdrawComment(author, { commentId: id })
    await sleep(600)
    expect(stream.events.map(({ name }) => name)).toEqual(['ready'])
  })

  it('is new when a moderator lets it out, though it was written before', async () => {
    const waiting = await held()
    const later = await post()
    const stream = await opened(one)
    const input = { commentId: waiting.id, revision: 1, lastDecisionId: null, action: 'approve' as const }
    expect((await decideComment(await reader({ role: 'moderator' }), input)).ok).toBe(true)
    expect(idsIn(await stream.next('comments'))).toEqual([waiting.id])
    const poll = answers.live.parse(await (await fetch(one.url(story.slug, '?poll=1&since=1'))).json())
    expect(poll).toMatchObject({ since: '2', comments: [{ id: waiting.id }] })
    expect(JSON.stringify(poll)).not.toContain(later)
  })

  it('is not named when it goes: the list has changed', async () => {
    const id = await post()
    const stream = await opened(one)
    await withdrawComment(author, { commentId: id })
    const event = await stream.next('changed')
    expect(event.data).toEqual({})
    expect(JSON.stringify(stream.events)).not.toContain(id)
    expect(await (await fetch(one.url(story.slug, '?poll=1&since=0'))).json()).toEqual({ since: '1', comments: [], isMore: false })
  })

  it('is not named either where it went within the second in which it came or was edited', async () => {
    const edited = await post()
    const stream = await opened(one)
    await post()
    await stream.next('comments')
    const id = await post()
    await editComment(author, { commentId: edited, revision: 1, body: 'It was the third item of the news, and short.' })
    await withdrawComment(author, { commentId: id })
    await withdrawComment(author, { commentId: edited })
    await stream.next('changed')
    expect(JSON.stringify(stream.events)).not.toContain(id)
    expect(JSON.stringify(stream.events)).not.toContain(edited)
  })
})

it('an edit and a rating name their comment, the rating with its figures', async () => {
  const id = await post()
  const stream = await opened(one)
  await rateComment(await reader({ country: 'IT' }), { commentId: id, value: 1 })
  const { data } = await stream.next('ratings')
  answers.liveRatings.parse(data)
  expect(data.comments).toMatchObject([
    { id, rank: { raters: 1, ratedIn: 1, helpfulIn: 1, weakest: { country: 'IT', helpful: 1, raters: 1 } } },
  ])
  await editComment(author, { commentId: id, revision: 1, body: 'It was the third item of the news, not the second.' })
  expect((await stream.next('edited')).data).toEqual({ ids: [id] })
})

describe('what was missed', () => {
  it('is told by the id of the last event, or by since', async () => {
    const [first, second, third] = [await post(), await post(), await post()]
    expect(await publications()).toBe(3)
    const byId = await open(one, '', { 'last-event-id': '1' })
    expect((await byId.next('ready')).id).toBe('1')
    const told = await byId.next('comments')
    expect([idsIn(told), told.id]).toEqual([[second, third], '3'])
    const bySince = await open(one, '?since=2')
    expect(idsIn(await bySince.next('comments'))).toEqual([third])
    const fromNow = await opened(one)
    await expect(fromNow.next('comments', 300)).rejects.toThrow('No event')
    expect(first).not.toBe(third)
  })

  it('is told as the newest hundred', async () => {
    for (let count = 0; count < 103; count++) await sampleComment(database, { storyId: story.id, authorId: author.id })
    const stream = await open(one, '?since=0')
    const { data, id } = await stream.next('comments')
    expect(data).toMatchObject({ isMore: true })
    expect([(data.comments as unknown[]).length, id]).toEqual([100, '103'])
  })

  it('loses nothing to comments that come while streams are opened', async () => {
    const writing = (async () => {
      for (let count = 0; count < 40; count++) await inTransaction(tx => sampleComment(tx, { storyId: story.id, authorId: author.id }))
    })()
    const listening = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await sleep(index * 15)
        return open(index % 2 ? one : other, '?since=0')
      }),
    )
    await writing
    await sleep(1_500)
    const all = (await database.comment.findMany({ where: { storyId: story.id }, select: { id: true } })).map(({ id }) => id).toSorted()
    expect(all).toHaveLength(40)
    for (const stream of listening) {
      const told = stream.events.filter(({ name }) => name === 'comments').flatMap(idsIn)
      expect([...new Set(told)].toSorted()).toEqual(all)
    }
  })

  it('is told to every stream when the connection that listens comes back', async () => {
    const stream = await opened(one)
    await database.$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reports live' and datname = current_database()`
    const id = await post()
    expect(idsIn(await stream.next('comments', 10_000))).toEqual([id])
    await stream.next('changed', 10_000)
    const next = await post()
    expect(idsIn(await stream.next('comments', 2_000))).toEqual([next])
  })
})

it('numbers follow the order in which comments become visible, however they are published', async () => {
  const rows = await Promise.all(Array.from({ length: 10 }, () => held()))
  await Promise.all(
    rows.map(row =>
      inTransaction(async tx => {
        await tx.comment.update({ where: { id: row.id }, data: { state: 'published' } })
        await countPublished(tx, row, 1)
        await sleep(Math.random() * 30)
      }),
    ),
  )
  const numbers = await database.comment.findMany({
    where: { storyId: story.id },
    orderBy: { publication: 'asc' },
    select: { publication: true },
  })
  expect(numbers.map(({ publication }) => publication)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

it('the page shows what was published since, in its order, with a country in the threads that speak of it', async () => {
  const before = await post()
  const waiting = await held()
  const [answer, reply] = [await post(), await post(before)]
  const italian = await sampleComment(database, { storyId: story.id, authorId: author.id, country: 'IT' })
  const shown = async (country?: string) =>
    (await listPublishedSince({ storyId: story.id, since: 1, country })).comments.map(comment => comment.id)
  expect(await shown()).toEqual([answer, reply, italian.id])
  expect(await shown('IT')).toEqual([italian.id])
  expect(await shown('PL')).toEqual([answer, reply])
  await decideComment(await reader({ role: 'moderator' }), { commentId: waiting.id, revision: 1, lastDecisionId: null, action: 'approve' })
  await withdrawComment(author, { commentId: answer })
  expect(await shown('PL')).toEqual([reply, waiting.id])
})

describe('a stream', () => {
  it('is public, and asks everybody in between to keep, gather and compress nothing', async () => {
    const { status, headers } = await open(one, '', { cookie: 'session=x', 'accept-encoding': 'gzip, br' })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it.each([
    ['nothing', 'nothing-here', '', 404, 'story-not-found'],
    ['a name that no database takes', 'a%00b', '', 404, 'story-not-found'],
    ['a since that is no number', '', '?since=soon', 400, 'since'],
    ['a negative since', '', '?poll=1&since=-1', 400, 'since'],
  ])('is refused for %s', async (_, slug, query, status, code) => {
    const stream = await open(one, query, {}, slug || story.slug)
    await stream.ended
    expect(stream.status).toBe(status)
    expect(JSON.parse(stream.text())).toMatchObject({ status, code })
  })

  it('of a draft is none, and one of a story that is unpublished ends', async () => {
    const draft = await sampleStory(database, { status: 'draft', publishedAt: null })
    expect((await open(one, '', {}, draft.slug)).status).toBe(404)
    const stream = await opened(one)
    await unpublishStory(await reader({ role: 'editor' }), { storyId: story.id })
    await stream.next('gone')
    await stream.ended
    expect((await open(one)).status).toBe(404)
  })

  it('is refused with the time to come back where a process or an address has enough of them', async () => {
    const small = await startProcess({ streams: 3, streamsPerAddress: 2 })
    try {
      const [first] = [await opened(small), await opened(small)]
      const refused = await open(small)
      await refused.ended
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '60'])
      expect(JSON.parse(refused.text())).toMatchObject({ code: 'too-many-streams' })
      first.close()
      await sleep(100)
      await opened(small)
    } finally {
      await small.close()
    }
  })

  it('ends when its process stops, and does not keep it', async () => {
    const process = await startProcess()
    const stream = await opened(process)
    const startedAt = performance.now()
    await process.close()
    await stream.ended
    expect(performance.now() - startedAt).toBeLessThan(1_500)
  })
})
