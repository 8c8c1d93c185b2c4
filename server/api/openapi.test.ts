import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openapi } from '#server/api/openapi'

type Operation = { responses: Record<string, unknown>; security?: unknown; parameters?: { name: string; in: string }[] }
type Document = { paths: Record<string, Record<string, Operation>>; components: Record<string, Record<string, unknown>> }

const document = openapi('https://reports.example') as Document
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Every route file under the API with the methods that it exports. */
const routes = await Promise.all(
  globSync('app/api/v1/**/route.ts').map(async file => ({
    path: file
      .replace(/^app\/api\/v1/, '')
      .replace(/\/route\.ts$/, '')
      .replaceAll('[', '{')
      .replaceAll(']', '}'),
    exported: (await import(/* @vite-ignore */ resolve(file))) as Record<string, (request: Request) => Response>,
  })),
)
/** What the web server in front of Next answers itself. */
const inFront = ['/stories/{slug}/live']
const described = routes.filter(({ path }) => path !== '/openapi.json')

/** The methods that a route answers by itself, as its OPTIONS says. */
async function known(route: (typeof routes)[number]): Promise<string[]> {
  const answer = route.exported.OPTIONS!(new Request('http://localhost', { method: 'OPTIONS' }))
  return answer.headers
    .get('allow')!
    .split(', ')
    .filter(method => method !== 'HEAD' && method !== 'OPTIONS')
}

describe('the description of the API', () => {
  it('names every address that there is, and no other', () => {
    expect(routes.length).toBeGreaterThan(5)
    expect(Object.keys(document.paths).toSorted()).toEqual([...described.map(({ path }) => path), ...inFront].toSorted())
  })

  it.each(routes)('$path answers every method, by its own or by a problem', ({ exported }) => {
    expect(Object.keys(exported).toSorted()).toEqual([...methods].toSorted())
  })

  it.each(described)('$path has the methods that it is described with', async route => {
    expect((await known(route)).map(method => method.toLowerCase()).toSorted()).toEqual(Object.keys(document.paths[route.path]!).toSorted())
  })

  it.each([...described.map(({ path }) => path), ...inFront])('%s has its parameters described', path => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
    for (const operation of Object.values(document.paths[path]!)) {
      expect(operation.parameters?.filter(parameter => parameter.in === 'path').map(parameter => parameter.name) ?? []).toEqual(named)
      expect(operation.responses).toHaveProperty('default')
    }
  })

  it('asks for a token wherever something changes, and at the desk', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        expect(operation.security !== undefined, path).toBe(method !== 'get' || path.startsWith('/moderation/'))
      }
    }
  })

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document)
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(match => match[1]!)
    expect(references).toContain('components/schemas/Comment')
    for (const reference of references) {
      const found = reference.split('/').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document)
      expect(found, reference).toBeDefined()
    }
  })
})
