import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Sample } from './fixtures.ts'

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '.next-test', 'server', 'server-reference-manifest.json'), 'utf8'),
) as { node: Record<string, { exportedName: string }> }
const idOf = (name: string) => Object.keys(manifest.node).find(id => manifest.node[id]?.exportedName === name) ?? ''

test('every HTML answer has a policy of its own, errors too, and every script its nonce', async ({ request, sample }) => {
  const story = await sample.story()
  await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, body: '</script><script>alert(1)</script>' })
  const nonces = new Set<string>()
  const paths = [
    '/',
    '/ar',
    `/stories/${story.slug}`,
    '/sign-in',
    '/nothing/is/here',
    '/stories/none',
    '/foo.bar',
    '/_next/none.js',
    '/account',
  ]
  for (const path of paths) {
    const answer = await request.get(path, { maxRedirects: 0 })
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
    expect(policy, path).not.toContain('unsafe')
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"])
      expect(policy, path).toContain(part)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonces.has(nonce), `${path}: a nonce is used once`).toBe(false)
    nonces.add(nonce)
    const html = headers['content-type']?.includes('html') ? await answer.text() : ''
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter(tag => !tag.includes('ld+json'))
    for (const tag of scripts) expect(tag, path).toContain(`nonce="${nonce}"`)
    expect(html, path).not.toMatch(/<[^>]+\s(?:on[a-z]+|style)="/)
  }
})

test('a form of another site is refused, whatever it says of its origin', async ({ context, baseURL, sample, signIn }) => {
  const person = await signIn(context)
  const sessions = () => sample.database.session.count({ where: { personId: person.id } })
  const form = new FormData()
  form.append('_1_session', 'all')
  form.append('0', '["$K1"]')
  const call = (headers: Record<string, string>) =>
    context.request.post('/account', {
      headers: { 'next-action': idOf('endSessionAction'), accept: 'text/x-component', ...headers },
      multipart: form,
      maxRedirects: 0,
    })
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${baseURL}.evil.example` },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', authorization: 'Bearer dr_whatever' },
  ]
  for (const headers of foreign) {
    const answer = await call(headers)
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
    expect(await sessions(), JSON.stringify(headers)).toBe(1)
  }
  await call({ origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' })
  expect(await sessions(), 'our own form passes').toBe(0)
})

test('a form that nobody is signed in to is held to its origin as well', async ({ request, sample, baseURL }) => {
  const person = await sample.person()
  const letters = () => sample.database.mailToken.count({ where: { personId: person.id } })
  const form = new FormData()
  form.append('_1_email', person.email ?? '')
  form.append('0', '[{"values":{},"errors":{}},"$K1"]')
  const call = (origin: string | undefined) =>
    request.post('/sign-in', {
      headers: { 'next-action': idOf('askSignInLinkAction'), accept: 'text/x-component', ...(origin && { origin }) },
      multipart: form,
    })
  for (const origin of [undefined, 'null', 'https://evil.example']) expect((await call(origin)).status()).toBe(403)
  expect(await letters()).toBe(0)
  expect((await call(baseURL)).status()).toBe(200)
  expect(await letters()).toBe(1)
})

test('a program with a token needs no origin', async ({ request, sample }) => {
  const [story, person] = await Promise.all([sample.story(), sample.person()])
  const secret = `dr_${randomUUID()}`
  const hash = createHash('sha256').update(secret).digest('hex')
  await sample.database.apiToken.create({ data: { id: randomUUID(), personId: person.id, name: 'a program', hash } })
  for (const origin of [undefined, 'https://elsewhere.example']) {
    const answer = await request.post(`/api/v1/stories/${story.slug}/comments`, {
      headers: { authorization: `Bearer ${secret}`, 'idempotency-key': randomUUID(), ...(origin && { origin }) },
      data: { country: 'IT', body: `Posted by a program from ${origin}.` },
    })
    expect(answer.status()).toBe(201)
  }
})

test('a GET consumes no link and changes nothing', async ({ request, sample }) => {
  const person = await sample.person({ emailConfirmedAt: null })
  for (const [purpose, path] of [
    ['confirm', '/confirm'],
    ['signIn', '/sign-in/link'],
    ['resetPassword', '/reset-password'],
  ] as const) {
    const secret = await linkSecret(sample, person.id, purpose)
    for (const variant of [`${path}?token=${secret}`, `${path}.rsc?token=${secret}`])
      expect((await request.get(variant)).status()).toBe(200)
    await request.head(`${path}?token=${secret}`)
    const token = await sample.database.mailToken.findFirstOrThrow({ where: { personId: person.id, purpose } })
    expect(token.usedAt, path).toBeNull()
  }
  const after = await sample.database.person.findUniqueOrThrow({ where: { id: person.id }, include: { sessions: true } })
  expect(after).toMatchObject({ emailConfirmedAt: null, sessions: [] })
  expect(await sample.database.event.count({ where: { actorId: person.id } })).toBe(0)
})

async function linkSecret(sample: Sample, personId: string, purpose: 'confirm' | 'signIn' | 'resetPassword'): Promise<string> {
  const secret = randomUUID()
  const hash = createHash('sha256').update(secret).digest('hex')
  await sample.database.mailToken.create({
    data: { id: randomUUID(), hash, purpose, personId, expiresAt: new Date(Date.now() + 600_000) },
  })
  return secret
}

test('after signing in one is led to pages of this site only', async ({ page, sample, context, signIn }) => {
  await signIn(context, await sample.person())
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/%0d/evil.example/..']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(new URL(page.url()).host).toBe(new URL(page.url()).host.replace(/evil/, ''))
    expect(page.url()).toMatch(/^http:\/\/localhost:/)
  }
})
