import { afterEach, describe, expect, it, vi } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { kindOf, requestTimes } from '#server/http/request-times'
import { GET } from '../app/metrics/route.ts'

const ask = (headers: Record<string, string> = {}) => GET(new Request('http://localhost/metrics', { headers }))

afterEach(() => vi.restoreAllMocks())

describe('the metrics', () => {
  it('tell Prometheus of the process, its answers and the true queues', async () => {
    const { id: storyId } = await sampleStory(database)
    const { id: authorId } = await samplePerson(database)
    await sampleComment(database, { storyId, authorId, state: 'held' })
    requestTimes().observe({ kind: 'page', status: '2xx' }, 0.03)
    const answer = await ask()
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await answer.text()
    expect(text).toContain('reports_queue_comments{queue="held"} 1\n')
    expect(text).toContain('reports_statements{state="failed"} 0\n')
    expect(text).toContain('http_request_seconds_count{kind="page",status="2xx"} 1\n')
    expect(text).toContain('\nprocess_resident_memory_bytes ')
    // A line is a comment, or a name with its labels and a number.
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) .*|[a-z_:][a-z0-9_:]*(?:\{[^{}]*\})? (?:[-+\d.e]+|NaN|\+Inf))?$/i)
  })

  it('are told without the database too, the counts of rows apart', async () => {
    const away = new Proxy({}, { get: () => () => Promise.reject(new Error('no database')) })
    const kept = globalThis as { metrics?: unknown }
    const { metrics } = kept
    kept.metrics = undefined
    vi.resetModules()
    vi.doMock('#server/database', () => ({
      database: { $queryRaw: () => Promise.reject(new Error('no database')), statementExport: away },
    }))
    const { GET: alone } = await import('../app/metrics/route.ts')
    const text = await (await alone(new Request('http://localhost/metrics'))).text()
    vi.doUnmock('#server/database')
    vi.resetModules()
    kept.metrics = metrics
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toContain('reports_queue_comments{')
    expect(text).not.toContain('reports_statements{')
  })

  it('are told to this machine alone, unless a token is set, and then to whoever has it', async () => {
    for (const address of ['127.0.0.1', '::1']) expect((await ask({ 'x-client-address': address })).status).toBe(200)
    for (const address of ['198.51.100.7', '2001:db8::1', '1.127.0.1'])
      expect((await ask({ 'x-client-address': address })).status).toBe(403)
    vi.resetModules()
    process.env.METRICS_TOKEN = 'let me count'
    const { GET: guarded } = await import('../app/metrics/route.ts')
    const status = async (authorization: string) =>
      (await guarded(new Request('http://localhost/metrics', { headers: { authorization, 'x-client-address': '198.51.100.7' } }))).status
    expect([await status(''), await status('Bearer let me coun'), await status('Bearer let me count')]).toEqual([401, 401, 200])
    delete process.env.METRICS_TOKEN
    vi.resetModules()
  })
})

describe('what was asked for', () => {
  it.each([
    ['/', 'page'],
    ['/it/stories/x?y=1', 'page'],
    ['/api/v1/stories', 'api'],
    ['/_next/static/x.js', 'asset'],
    ['/flags/it.svg', 'asset'],
  ])('%s is a %s', (path, kind) => expect(kindOf(path)).toBe(kind))
})
