import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { translateComment } from '#server/comments/translation/translate-comment'
import { database } from '#server/database'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

// A server of LibreTranslate's kind, which notes what it is asked.
let server: Server
let answer: (asked: unknown) => { status?: number; body: string; afterMilliseconds?: number }
const asked: unknown[] = []

const read = async (request: IncomingMessage) => {
  let text = ''
  for await (const piece of request) text += String(piece)
  return JSON.parse(text) as unknown
}

vi.mock('#server/configuration', async original => {
  const real = await original<typeof import('#server/configuration')>()
  return { ...real, configuration: () => ({ ...real.configuration(), ...configured }) }
})
const configured: { TRANSLATE_URL?: string | undefined; TRANSLATE_KEY?: string } = {}

let storyId: string
let authorId: string
const context = { address: '198.51.100.7', actor: null }

beforeAll(async () => {
  server = createServer((request, response) => {
    void read(request).then(body => {
      asked.push(body)
      const { status = 200, body: text, afterMilliseconds = 0 } = answer(body)
      setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(text), afterMilliseconds)
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  configured.TRANSLATE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  storyId = (await sampleStory(database)).id
  authorId = (await samplePerson(database)).id
})
afterEach(() => asked.splice(0))
afterAll(async () => {
  await closeRateLimits()
  server.closeAllConnections()
  server.close()
})

const comment = (overrides: object = {}) =>
  sampleComment(database, { storyId, authorId, language: 'uk', body: 'Про це *не* говорили.', ...overrides })
const translate = async (commentId: string) => translateComment({ commentId, to: 'it' }, context)

describe('a translation', () => {
  it('is of the words alone, in plain text, and only what the server is told', async () => {
    configured.TRANSLATE_KEY = 'a key'
    answer = () => ({ body: JSON.stringify({ translatedText: 'Non se ne è parlato.' }) })
    expect(await translate((await comment()).id)).toEqual({ ok: true, value: { text: 'Non se ne è parlato.' } })
    expect(asked).toEqual([{ q: 'Про це не говорили.', source: 'uk', target: 'it', format: 'text', api_key: 'a key' }])
  })

  it('of a language that is not known lets the server guess', async () => {
    answer = () => ({ body: JSON.stringify({ translatedText: 'x' }) })
    await translate((await comment({ language: 'und' })).id)
    expect(asked).toMatchObject([{ source: 'auto' }])
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('is never of a comment that is %s', async state => {
    expect(await translate((await comment({ state })).id)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
    expect(asked).toEqual([])
  })

  it.each([
    ['an error', { status: 500, body: '{}' }],
    ['no JSON', { body: '<html>' }],
    ['no translation', { body: '{"translatedText": 5}' }],
    ['nothing in time', { body: '{"translatedText": "late"}', afterMilliseconds: 6_000 }],
  ])('is refused where the server answers with %s', { timeout: 15_000 }, async (_, wrong) => {
    answer = () => wrong
    expect(await translate((await comment()).id)).toEqual({ ok: false, refusal: { code: 'translator-away' } })
  })

  it('is offered by nobody where no server is named', async () => {
    const { TRANSLATE_URL } = configured
    configured.TRANSLATE_URL = undefined
    expect(await translate((await comment()).id)).toEqual({ ok: false, refusal: { code: 'not-configured' } })
    configured.TRANSLATE_URL = TRANSLATE_URL
  })

  it('is not had without end from one network', async () => {
    answer = () => ({ body: JSON.stringify({ translatedText: 'x' }) })
    const { id } = await comment()
    const from = { address: '203.0.113.9', actor: null }
    for (let count = 0; count < 60; count++) await translateComment({ commentId: id, to: 'it' }, from)
    expect(await translateComment({ commentId: id, to: 'it' }, from)).toMatchObject({ refusal: { code: 'too-many' } })
  })

  it('is not had without end by one account, from however many networks', async () => {
    answer = () => ({ body: JSON.stringify({ translatedText: 'x' }) })
    const { id } = await comment()
    const [actor, other] = [toReader(await samplePerson(database)), toReader(await samplePerson(database))]
    const from = (count: number) => ({ address: `192.0.${count}.1`, actor })
    for (let count = 0; count < 60; count++) await translateComment({ commentId: id, to: 'it' }, from(count))
    expect(await translateComment({ commentId: id, to: 'it' }, from(60))).toMatchObject({ refusal: { code: 'too-many' } })
    expect(await translateComment({ commentId: id, to: 'it' }, { ...from(60), actor: other })).toMatchObject({ ok: true })
  })
})
