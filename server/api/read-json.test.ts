import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readJson } from '#server/api/read-json'

const schema = z.object({ 'a/b': z.object({ list: z.array(z.string({ error: 'word-missing' })) }) })
const json = { 'content-type': 'application/json' }

async function refused(body: BodyInit | null, headers: Record<string, string> = json) {
  const request = new Request('http://localhost', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  const read = await readJson(request, schema)
  if ('data' in read) throw new Error('It was accepted.')
  return (await read.response.json()) as { status: number; code: string; errors?: unknown[] }
}

describe('the body of a request', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json'])(
    'is taken as %s',
    async type => {
      const body = JSON.stringify({ 'a/b': { list: ['x'] }, more: 1 })
      const request = new Request('http://localhost', { method: 'POST', headers: { 'content-type': type }, body })
      expect(await readJson(request, schema)).toEqual({ data: { 'a/b': { list: ['x'] } } })
    },
  )

  it.each([
    ['no type', {}],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
    ['a type that only begins like JSON', { 'content-type': 'application/jsonp' }],
  ])('is refused with %s', async (_, headers) => expect(await refused('{}', headers as never)).toMatchObject({ status: 415 }))

  it.each(['', '{', "{'a': 1}", 'undefined'])('is no JSON: %j', async body =>
    expect(await refused(body)).toMatchObject({ status: 400, code: 'not-json' }),
  )

  it('is refused with each wrong field by its pointer', async () => {
    expect(await refused('{"a/b":{"list":["x",1]}}')).toMatchObject({
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/a~1b/list/1', code: 'word-missing' }],
    })
    expect(await refused('[]')).toMatchObject({ status: 422, errors: [{ pointer: '', code: 'invalid_type' }] })
  })

  it('is read no further than the limit, whatever it announces', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024).fill(32))
      },
    })
    expect(await refused(endless)).toMatchObject({ status: 413, code: 'too-large' })
    expect(sent).toBeLessThan(1024 * 1024)
  })

  it('is counted in bytes', async () => {
    expect(await refused(JSON.stringify({ 'a/b': '報'.repeat(90_000) }))).toMatchObject({ status: 413 })
  })
})
