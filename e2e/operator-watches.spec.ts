import { pages } from './addresses.ts'
import { expect, test } from './fixtures.ts'

test('probes answer: alive, ready, and measured', async ({ request }) => {
  const alive = await request.get('/livez')
  expect(alive.status()).toBe(200)
  const ready = await request.get('/readyz')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toEqual({ ready: true })
  const foreign = await request.get('/metrics')
  expect(foreign.status(), 'another machine learns nothing').toBe(403)
  const metrics = await request.get('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect(metrics.headers()['content-type']).toMatch(/^text\/plain; version=/)
  const text = await metrics.text()
  expect(text).toMatch(/^process_cpu_seconds_total \d/m)
  expect(text).toMatch(/^reports_queue_comments\{queue="held"\} \d+$/m)
  expect(text.split('\n').every(line => line === '' || line.startsWith('#') || /^[a-z_][a-z0-9_:]*(\{[^}]*\})? \S+$/i.test(line))).toBe(
    true,
  )
})

test('the API describes itself, and every address it names is there', async ({ request, baseURL }) => {
  const description = (await (await request.get('/api/v1/openapi.json')).json()) as {
    openapi: string
    servers: { url: string }[]
    paths: Record<string, object>
  }
  expect(description.openapi).toMatch(/^3\.1/)
  expect(description.servers[0]?.url).toBe(`${baseURL}/api/v1`)
  expect(Object.keys(description.paths).toSorted()).toEqual([
    '/bounces',
    '/comments/counts',
    '/comments/{id}',
    '/comments/{id}/flags',
    '/comments/{id}/rating',
    '/house-rules',
    '/moderation/decisions',
    '/moderation/decisions/{id}/reversal',
    '/moderation/queue',
    '/search',
    '/stories',
    '/stories/{slug}',
    '/stories/{slug}/comments',
    '/stories/{slug}/coverage',
    '/stories/{slug}/live',
  ])
})

test('feeds and the site map are well-formed, and name what is published', async ({ page, request, sample, baseURL }) => {
  const story = await sample.story({ publishedAt: new Date(), headline: 'A bridge & its "tolls" <open>' })
  const draft = await sample.story({ status: 'draft', publishedAt: null })
  const author = await sample.person({ name: 'Nina & <Otto>' })
  const comment = await sample.comment({
    storyId: story.id,
    authorId: author.id,
    country: 'SM',
    body: 'It led ]]> the news & more \u{1F309}.',
  })
  await page.goto('/')
  const parse = async (path: string) => {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type'], path).toMatch(/xml/)
    const xml = await answer.text()
    const root = await page.evaluate(text => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml')
      return parsed.querySelector('parsererror') ? 'broken' : parsed.documentElement.localName
    }, xml)
    return { root, xml }
  }
  const feed = await parse('/feed.xml')
  expect(feed.root).toBe('feed')
  expect(feed.xml).toContain(`${baseURL}/stories/${story.slug}`)
  for (const path of [`/stories/${story.slug}/feed.xml`, '/countries/sm/feed.xml']) {
    const { root, xml } = await parse(path)
    expect(root, path).toBe('feed')
    expect(xml, path).toContain(comment.id)
  }
  const map = await parse('/sitemap.xml')
  expect(map.root).toBe('urlset')
  expect(map.xml).toContain(`${baseURL}/stories/${story.slug}`)
  expect(map.xml).toContain(`${baseURL}/ar/stories/${story.slug}`)
  expect(map.xml).not.toContain(draft.slug)
})

test('robots are led to the site map and kept from what is not theirs', async ({ request, baseURL }) => {
  const text = await (await request.get('/robots.txt')).text()
  expect(text).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  for (const path of ['/admin', '/moderation', '/account', '/it/admin', '/ar/moderation']) expect(text).toContain(`Disallow: ${path}\n`)
})

test('the pages that only some may see ask not to be indexed', async ({ world, context, page, signIn }) => {
  await signIn(context, world.people.admin)
  for (const { needs, at, leadsTo } of Object.values(pages)) {
    if (needs !== 'moderator' && needs !== 'editor' && needs !== 'admin') continue
    const [path = ''] = at(world)
    if (leadsTo) continue
    await page.goto(path)
    await expect(page.locator('meta[name="robots"]'), path).toHaveAttribute('content', /noindex/)
  }
})
