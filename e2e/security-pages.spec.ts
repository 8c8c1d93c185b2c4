import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { holders, pages, refusedAt, routes } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { asleep, moderatorOfElsewhere } from './staff.ts'

const build = join(import.meta.dirname, '..', '.next-test')
const manifest = Object.values(
  JSON.parse(readFileSync(join(build, 'app-path-routes-manifest.json'), 'utf8')) as Record<string, string>,
).toSorted()

type Variant = { holds: 'page' | 'data' | 'outline'; url: (path: string) => string; headers?: Record<string, string> }

/** The ways in which Next hands out a page: whole, as its data, and as the outline that a browser fetches ahead. */
const variants: Record<string, Variant> = {
  plain: { holds: 'page', url: path => path },
  'another language': { holds: 'page', url: path => `/it${path}` },
  data: { holds: 'data', url: path => path, headers: { rsc: '1' } },
  'data by its parameter': { holds: 'data', url: path => withQuery(path, '_rsc=1'), headers: { rsc: '1' } },
  '.rsc': { holds: 'data', url: path => beforeQuery(path, '.rsc') },
  prefetched: {
    holds: 'outline',
    url: path => withQuery(path, '_rsc=1'),
    headers: { rsc: '1', 'next-router-prefetch': '1' },
  },
  'prefetched segment': {
    holds: 'outline',
    url: path => withQuery(path, '_rsc=1'),
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  },
  '.segments': { holds: 'outline', url: path => beforeQuery(path, '.segments/_tree.segment.rsc') },
  '.prefetch.rsc': { holds: 'outline', url: path => beforeQuery(path, '.prefetch.rsc') },
}

function withQuery(path: string, query: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}

function beforeQuery(path: string, ending: string): string {
  const [name, query] = path.split('?')
  return `${name}${ending}${query ? `?${query}` : ''}`
}

/** Next answers a request for data by naming the right `_rsc` first; that redirect says nothing about permission. */
async function ask(request: APIRequestContext, url: string, headers: Record<string, string> = {}) {
  const answer = await request.get(url, { headers, maxRedirects: 0 })
  const location = answer.headers()['location']
  if (answer.status() !== 307 || !location || !/[?&]_rsc(=|$)/.test(location)) return answer
  return request.get(location, { headers, maxRedirects: 0 })
}

test('every address of the build is in the table, and nothing else', () => {
  expect(manifest).toEqual([...Object.keys(pages), ...Object.keys(routes)].toSorted())
})

for (const [route, page] of Object.entries(pages).filter(([, { needs }]) => needs !== 'everybody')) {
  test(`${route} is for ${page.needs} alone`, async ({ world, browser, signIn }) => {
    const secret = page.shows?.(world) ?? page.leadsTo ?? ''
    expect(secret.length, 'the table says what must not be shown').toBeGreaterThan(5)
    const [path = ''] = page.at(world)

    const right = await browser.newContext()
    await signIn(right, world.people[holders[page.needs][0]!])
    for (const [name, { holds, url, headers }] of Object.entries(variants)) {
      if (holds === 'outline' || name === 'another language') continue
      const answer = await ask(right.request, url(path), headers)
      const label = `${page.needs}, ${name}`
      if (holds === 'page') expect(answer.status(), label).toBe(page.leadsTo ? 307 : 200)
      expect(await answer.text(), label).toContain(secret)
    }
    await right.close()

    for (const role of refusedAt(page.needs)) {
      const wrong = await browser.newContext()
      if (role !== 'visitor') await signIn(wrong, world.people[role])
      for (const [name, { holds, url, headers }] of Object.entries(variants)) {
        const answer = await ask(wrong.request, url(path), headers)
        const text = await answer.text()
        const label = `${role}, ${name}`
        expect(text, label).not.toContain(secret)
        if (holds === 'data')
          expect(text, label).toMatch(role === 'visitor' ? /NEXT_REDIRECT;replace;\/sign-in/ : /NEXT_HTTP_ERROR_FALLBACK;404/)
        if (holds !== 'page') continue
        expect(answer.status(), label).toBe(role === 'visitor' ? 307 : 404)
        if (role === 'visitor') expect(answer.headers()['location'], label).toMatch(/^(\/it)?\/sign-in\?next=/)
      }
      await wrong.close()
    }
  })
}

const guarded = Object.entries(pages).filter(([route]) => /^\/\[locale\]\/(admin|moderation)(\/|$)/.test(route))

test('every page of moderators says what one finds there whose scope is elsewhere', () => {
  const silent = guarded.filter(([, { needs, elsewhere }]) => needs === 'moderator' && elsewhere === undefined).map(([route]) => route)
  expect(silent).toEqual([])
})

for (const [route, page] of guarded) {
  test(`${route} is not for a role that sleeps`, async ({ sample, world, browser, signIn }) => {
    const secret = page.shows?.(world)
    const [path = ''] = page.at(world)
    for (const role of holders[page.needs]) {
      if (role === 'reader') continue
      const context = await browser.newContext()
      await signIn(context, await asleep(sample, role))
      for (const [name, { holds, url, headers }] of Object.entries(variants)) {
        const answer = await ask(context.request, url(path), headers)
        const text = await answer.text()
        const label = `${role}, ${name}`
        if (secret) expect(text, label).not.toContain(secret)
        if (holds === 'data') expect(text, label).toMatch(/NEXT_REDIRECT;replace;\/account\/second-factor|NEXT_HTTP_ERROR_FALLBACK;404/)
        if (holds !== 'page') continue
        expect(answer.status(), label).toBe(307)
        expect(answer.headers()['location'], label).toMatch(/^(\/it)?\/account\/second-factor\?next=/)
      }
      await context.close()
    }
  })

  if (page.needs !== 'moderator' || page.elsewhere === 'same') continue
  test(`${route} shows nothing outside of a moderator's scope`, async ({ sample, world, browser, signIn }) => {
    const secret = page.shows?.(world) ?? ''
    const [path = ''] = page.at(world)
    const context = await browser.newContext()
    await signIn(context, await moderatorOfElsewhere(sample))
    for (const [name, { holds, url, headers }] of Object.entries(variants)) {
      const answer = await ask(context.request, url(path), headers)
      const text = await answer.text()
      expect(text, name).not.toContain(secret)
      if (holds === 'data' && page.elsewhere === 'nothing') expect(text, name).toMatch(/NEXT_HTTP_ERROR_FALLBACK;404/)
      if (holds === 'page') expect(answer.status(), name).toBe(page.elsewhere === 'nothing' ? 404 : 200)
    }
    await context.close()
  })
}

for (const [route, page] of guarded.filter(([, { needs }]) => needs === 'moderator')) {
  test(`${route} never tells who flagged or sent a notice, nor anybody's address`, async ({ world, context, signIn }) => {
    await signIn(context, world.people.moderator)
    for (const path of [...page.at(world), ...(page.states?.(world) ?? [])]) {
      for (const [name, { url, headers }] of Object.entries(variants)) {
        const text = await (await ask(context.request, url(path), headers)).text()
        const told = world.hidden.filter(word => text.includes(word))
        expect(told, `${path}, ${name}`).toEqual([])
      }
    }
  })
}

test('a comment is edited by its author alone', async ({ world, browser, signIn }) => {
  const path = `/stories/${world.story.slug}/comments/${world.thread.own.id}/edit`
  for (const role of ['moderator', 'editor', 'admin'] as const) {
    const context = await browser.newContext()
    await signIn(context, world.people[role])
    for (const [name, { url, headers }] of Object.entries(variants)) {
      const answer = await ask(context.request, url(path), headers)
      expect(await answer.text(), `${role}, ${name}`).not.toContain(world.thread.own.body)
    }
    await context.close()
  }
})

test('routes that ask for a token refuse whoever brings none, a session or not', async ({ world, context, signIn, baseURL }) => {
  const path = `/api/v1/comments/${world.thread.own.id}`
  await signIn(context, world.people.reader)
  const headers = { origin: baseURL ?? '' }
  for (const answer of [
    await context.request.patch(path, { headers, data: { body: 'Another text', revision: 1 } }),
    await context.request.delete(path, { headers }),
    await context.request.post(`${path}/flags`, { headers, data: { reason: 'insult' } }),
    await context.request.post(`/api/v1/stories/${world.story.slug}/comments`, { headers, data: { country: 'IT', body: 'Words' } }),
  ]) {
    expect(answer.status()).toBe(401)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
  }
})

test('addresses that take a form answer nobody who only looks, and ask who sends', async ({ world, request, baseURL }) => {
  const address = `/stories/${world.story.slug}/comments/${world.thread.root.id}/rating`
  expect((await request.get(address)).status()).toBe(405)
  const form = { form: { value: '1' }, maxRedirects: 0 }
  expect((await request.post(address, { ...form, headers: { origin: 'https://elsewhere.example' } })).status()).toBe(403)
  const answer = await request.post(address, { ...form, headers: { origin: baseURL!, referer: 'https://elsewhere.example//evil' } })
  expect([answer.status(), answer.headers().location]).toEqual([303, expect.stringMatching(/^\/sign-in\?next=/)])
  expect(await world.ratings()).toBe(0)
})

test('the file of rules is for who may edit them', async ({ world, browser, signIn }) => {
  for (const role of [undefined, 'reader', 'editor', 'moderator'] as const) {
    const context = await browser.newContext()
    if (role) await signIn(context, world.people[role])
    const answer = await context.request.get('/moderation/rules/file', { maxRedirects: 0 })
    expect((await answer.text()).includes(world.word), role ?? 'nobody').toBe(role === 'moderator')
    await context.close()
  }
})

test('addresses that hold nothing answer with an error and its policy', async ({ request }) => {
  for (const path of ['/_not-found', '/_global-error', '/api/nothing']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBeGreaterThanOrEqual(404)
    expect(answer.headers()['content-security-policy'], path).toContain("'strict-dynamic'")
  }
})
