import type { AddressInfo } from 'node:net'
import { request as send } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfiguration } from '#server/configuration'
import { makeWebServer } from '#server/http/web-server'

const environment = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', AUTH_SECRET: 'x'.repeat(32) }
const configuration = readConfiguration(environment)

/** In Next's place: it tells what reached it, and breaks where it is asked to. */
const next: Parameters<typeof makeWebServer>[0] = async (request, response) => {
  if (request.url === '/api/v1/broken' || request.url === '/broken') throw new Error('broken on purpose')
  response.end(JSON.stringify(request.headers))
}
const server = makeWebServer(next, configuration, false)
let port: number
const written = process.stderr.write.bind(process.stderr)

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  process.stderr.write = () => true
})
afterAll(() => {
  process.stderr.write = written
  server.close()
})

type Answer = { status: number; type: string; text: string; headers: Record<string, unknown> }

/** As written, without what `fetch` would put right. */
function ask(method: string, path: string, headers: Record<string, string> = {}, at = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = send({ host: '127.0.0.1', port: at, method, path, headers, agent: false }, response => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        asked.destroy()
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text,
          headers: response.headers,
        })
      })
    })
    asked.on('error', reject)
    asked.flushHeaders()
    if (!headers['content-length']) asked.end()
  })
}

describe('the web server in front', () => {
  it.each(['/livez', '/livez?probe=1'])('says that it is alive at %s, without asking anybody', async path => {
    expect(await ask('GET', path)).toMatchObject({ status: 200, text: 'alive\n' })
  })

  it.each<{ what: string; method?: string; path?: string; headers?: Record<string, string>; status: number; code: string }>([
    { what: 'half an escape', path: '%E0%A4%A', status: 400, code: 'malformed' },
    { what: 'a method that nothing here knows', method: 'PROPFIND', status: 405, code: 'method' },
    { what: 'a body beyond all bounds', method: 'POST', headers: { 'content-length': '99999999' }, status: 413, code: 'too-large' },
    { what: 'a bug', path: 'broken', status: 500, code: 'failed' },
  ])('answers $what as a problem at the API and by a sentence elsewhere', async asked => {
    const { method = 'GET', path = 'stories', headers = {}, status, code } = asked
    const problem = await ask(method, `/api/v1/${path}`, headers)
    expect(problem).toMatchObject({ status, type: 'application/problem+json' })
    expect(JSON.parse(problem.text)).toMatchObject({ status, code, type: expect.any(String), title: expect.any(String) })
    const sentence = await ask(method, `/${path}`, { ...headers, 'sec-fetch-site': 'same-origin' })
    expect(sentence).toMatchObject({ status, type: 'text/plain; charset=utf-8' })
    for (const answer of [problem, sentence]) expect(answer.headers['content-security-policy']).toContain("'strict-dynamic'")
  })

  it('refuses a form of another site, and lets the API see to itself', async () => {
    expect(await ask('POST', '/stories/x', { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      type: 'text/plain; charset=utf-8',
    })
    expect(await ask('POST', '/api/v1/stories/x/comments')).toMatchObject({ status: 200 })
    expect(await ask('POST', '/api/v1/stories/x/comments', { cookie: 'session=x' })).toMatchObject({
      status: 403,
      type: 'application/problem+json',
    })
  })

  it('passes on nobody’s claim about what only it knows', async () => {
    const claims = {
      'x-client-address': '6.6.6.6',
      'x-request-path': '/admin',
      'x-nonce': 'mine',
      'x-forwarded-for': '6.6.6.6',
      'x-viewing-country': 'IT',
    }
    const { text } = await ask('GET', '/somewhere', claims)
    expect(JSON.parse(text)).toMatchObject({
      'x-client-address': '127.0.0.1',
      'x-request-path': '/somewhere',
      'x-forwarded-for': '127.0.0.1',
    })
    expect(JSON.parse(text)).not.toHaveProperty('x-nonce')
    expect(JSON.parse(text)).not.toHaveProperty('x-viewing-country')
  })
})

describe('the country that a proxy says', () => {
  const countryBehind = async (trusted: string, headers: Record<string, string>) => {
    const named = readConfiguration({ ...environment, TRUSTED_PROXIES: trusted, WITHHOLDING_COUNTRY_HEADER: 'CF-IPCountry' })
    const behind = makeWebServer(next, named, false)
    await new Promise<void>(resolve => behind.listen(0, '127.0.0.1', resolve))
    const { text } = await ask('GET', '/', headers, (behind.address() as AddressInfo).port)
    behind.close()
    return (JSON.parse(text) as Record<string, string>)['x-viewing-country']
  }

  it('is passed on from the header that the operator names', async () => {
    expect(await countryBehind('127.0.0.1', { 'cf-ipcountry': 'it' })).toBe('IT')
  })

  it.each<[string, string, Record<string, string>]>([
    ['from who is no trusted proxy', '10.0.0.0/8', { 'cf-ipcountry': 'IT' }],
    ['in a header of another name', '127.0.0.1', { 'x-viewing-country': 'IT' }],
    ['where it is none', '127.0.0.1', { 'cf-ipcountry': 'XX' }],
  ])('is not believed %s', async (_, trusted, headers) => {
    expect(await countryBehind(trusted, headers)).toBeUndefined()
  })
})
