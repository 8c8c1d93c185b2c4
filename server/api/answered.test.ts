import { afterEach, describe, expect, it, vi } from 'vitest'
import { answered, otherMethods } from '#server/api/answered'

afterEach(() => vi.restoreAllMocks())

describe('a route of the API', () => {
  it('that fails answers with a problem, and tells the operator what and where', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const route = answered(async () => {
      throw new Error('the pool is dry')
    })
    const answer = await route(new Request('http://localhost/api/v1/stories', { headers: { 'x-request-id': 'r-1' } }), undefined)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const body = await answer.text()
    expect(JSON.parse(body)).toMatchObject({ status: 500, code: 'failed' })
    expect(body).not.toContain('pool')
    expect(written).toHaveBeenCalledWith(expect.stringMatching(/^r-1 GET .*the pool is dry/))
  })

  it('refuses the methods that it has not, and says which it has', async () => {
    const others = otherMethods('GET')
    const refused = others(new Request('http://localhost/x', { method: 'DELETE' }))
    expect(refused.status).toBe(405)
    expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await refused.json()).toMatchObject({ status: 405, code: 'method' })
    const asked = others(new Request('http://localhost/x', { method: 'OPTIONS' }))
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })
})
