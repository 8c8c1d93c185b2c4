import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { makeWebServer } from '#server/http/web-server'
import { LiveStories } from '#server/live/live-stories'
import { notifyStory } from '#server/live/notify'
import { readStream, type ReadStream } from '#scripts/test/read-stream'

let live: LiveStories
let server: Server
let storyId: string
let url: string
let author: { id: string; handle: string }
const streams: ReadStream[] = []

beforeAll(async () => {
  live = new LiveStories(configuration().DATABASE_URL)
  const behindProxy = { ...configuration(), TRUSTED_PROXIES: ['127.0.0.1'], WITHHOLDING_COUNTRY_HEADER: 'x-country' }
  server = makeWebServer(async (_, response) => void response.end(), behindProxy, false, live)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  await live.ready
  const story = await sampleStory(database)
  storyId = story.id
  author = await samplePerson(database)
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/stories/${story.slug}/live`
})
afterAll(async () => {
  for (const stream of streams) stream.close()
  await live.close()
  server.close()
})

async function openFrom(country: string | undefined): Promise<ReadStream> {
  const stream = await readStream(`${url}?since=0`, country ? { 'x-country': country } : {})
  streams.push(stream)
  return stream
}
const poll = async (country: string) => (await fetch(`${url}?poll=1&since=0`, { headers: { 'x-country': country } })).text()

it('a stream is told nothing of what is withheld where it is read, in what it missed and in what comes', async () => {
  const missed = await sampleComment(database, { storyId, authorId: author.id, withheldIn: ['IT'] })
  const [there, elsewhere, unknown] = await Promise.all([openFrom('IT'), openFrom('FR'), openFrom(undefined)])
  await Promise.all([there, elsewhere, unknown].map(stream => stream.next('ready')))
  expect(await elsewhere.next('comments')).toMatchObject({ data: { comments: [{ id: missed.id, author: author.handle }] } })

  const comes = await sampleComment(database, { storyId, authorId: author.id, withheldIn: ['IT'] })
  expect(await elsewhere.next('comments')).toMatchObject({ data: { comments: [{ id: comes.id }] } })
  await notifyStory(database, { kind: 'edited', storyId, commentId: comes.id })
  await notifyStory(database, { kind: 'rating', storyId, commentId: comes.id })
  expect(await elsewhere.next('edited')).toMatchObject({ data: { ids: [comes.id] } })

  // Told to everybody, after all that was told before it.
  const open = await sampleComment(database, { storyId, authorId: author.id })
  for (const stream of [there, unknown]) {
    expect(await stream.next('comments')).toMatchObject({ data: { comments: [{ id: open.id }] } })
    expect(JSON.stringify(stream.events)).not.toContain(missed.id)
    expect(JSON.stringify(stream.events)).not.toContain(comes.id)
  }
  expect(await poll('IT')).not.toContain(comes.id)
  expect(await poll('FR')).toContain(comes.id)
  expect(await poll('FR')).not.toContain('withheldIn')
})
