import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { restrictionColumns } from '#sample/reasons'
import { expect, test, type Person, type Sample } from './fixtures.ts'
import { asleep, moderatorOfElsewhere } from './staff.ts'
import type { World } from './world.ts'

const build = join(import.meta.dirname, '..', '.next-test', 'app-path-routes-manifest.json')
const manifest = Object.entries(JSON.parse(readFileSync(build, 'utf8')) as Record<string, string>)

type Prepared = {
  call: (request: APIRequestContext, headers: Record<string, string>) => Promise<APIResponse>
  /** What the call would change. */
  state?: () => Promise<unknown>
  /** What it would tell. */
  tells?: string
}

type DeskRoute = {
  /** A token of the API, or the session of a page. */
  by: 'token' | 'session'
  /** What becomes of a call of a moderator in whose scope nothing of it lies. */
  elsewhere: 'refused' | 'empty'
  prepare: (sample: Sample, world: World) => Promise<Prepared>
}

const held = async (sample: Sample) => {
  const [story, author] = await Promise.all([sample.story(), sample.person()])
  return sample.comment({ storyId: story.id, authorId: author.id, state: 'held', body: `Words that wait ${randomUUID()}` })
}

const stateOf = (sample: Sample, id: string) => () =>
  sample.database.comment.findUnique({ where: { id }, select: { state: true, lastDecisionId: true } })

/** Every route of the desk, of its pages and of the API, with a call that works for whoever may make it. */
const deskRoutes: Record<string, DeskRoute> = {
  '/[locale]/moderation/claims': {
    by: 'session',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await held(sample)
      return {
        call: (request, headers) =>
          request.post('/moderation/claims', { headers, form: { commentId: id, wish: 'claim' }, maxRedirects: 0 }),
        state: () => sample.database.claim.count({ where: { commentId: id } }),
      }
    },
  },
  '/[locale]/moderation/rules/file': {
    by: 'session',
    elsewhere: 'refused',
    prepare: async (_sample, { word }) => ({ call: (request, headers) => request.get('/moderation/rules/file', { headers }), tells: word }),
  },
  '/api/v1/moderation/queue': {
    by: 'token',
    elsewhere: 'empty',
    prepare: async sample => {
      const { body, authorId } = await held(sample)
      const { handle } = await sample.database.person.findUniqueOrThrow({ where: { id: authorId } })
      return { call: (request, headers) => request.get(`/api/v1/moderation/queue?queue=held&author=${handle}`, { headers }), tells: body }
    },
  },
  '/api/v1/moderation/decisions': {
    by: 'token',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await held(sample)
      const data = { commentId: id, revision: 1, lastDecisionId: null, action: 'approve' }
      return { call: (request, headers) => request.post('/api/v1/moderation/decisions', { headers, data }), state: stateOf(sample, id) }
    },
  },
  '/api/v1/moderation/decisions/[id]/reversal': {
    by: 'token',
    elsewhere: 'refused',
    prepare: async sample => {
      const { database } = sample
      const [{ id: commentId }, { id: deciderId }] = [await held(sample), await sample.person({ role: 'moderator' })]
      const { id } = await database.decision.create({
        data: { id: randomUUID(), commentId, revision: 1, action: 'remove', ...restrictionColumns({}), deciderId },
      })
      await database.comment.update({ where: { id: commentId }, data: { state: 'removed', lastDecisionId: id } })
      const data = { reversalReason: 'It quotes the report word by word.' }
      return {
        call: (request, headers) => request.post(`/api/v1/moderation/decisions/${id}/reversal`, { headers, data }),
        state: stateOf(sample, commentId),
      }
    },
  },
}

/** Streams never end: who may open one, and what it tells, is asked where the desk is live. */
const streams = ['/[locale]/moderation/live']

test('every route of the desk is in the table, and nothing else', () => {
  const routes = manifest.filter(([file]) => file.endsWith('/route')).map(([, path]) => path)
  const guarded = routes.filter(path => /^\/\[locale\]\/(moderation|admin)\/|^\/api\/v1\/moderation\//.test(path))
  expect(guarded.toSorted()).toEqual([...Object.keys(deskRoutes), ...streams].toSorted())
})

async function tokenOf({ database }: Sample, person: Person): Promise<string> {
  const secret = `dr_${randomUUID()}`
  const hash = createHash('sha256').update(secret).digest('hex')
  await database.apiToken.create({ data: { id: randomUUID(), personId: person.id, name: 'a program', hash } })
  return secret
}

for (const [route, { by, elsewhere, prepare }] of Object.entries(deskRoutes)) {
  test(`${route} is for moderators alone, awake and within their scope`, async ({ sample, world, browser, signIn, baseURL }) => {
    const { call, state, tells } = await prepare(sample, world)
    const callAs = async (person: Person | undefined) => {
      const context = await browser.newContext()
      if (person && by === 'session') await signIn(context, person)
      const headers = {
        origin: baseURL ?? '',
        accept: 'application/json',
        ...(person && by === 'token' && { authorization: `Bearer ${await tokenOf(sample, person)}` }),
      }
      const answer = await call(context.request, headers)
      const answered = { status: answer.status(), text: await answer.text() }
      await context.close()
      return answered
    }

    const before = await state?.()
    const strangers: [label: string, person: Person | undefined, status: number[]][] = [
      ['a visitor', undefined, [401, 404]],
      ['a reader', await sample.person(), [403, 404]],
      ['an editor', await sample.person({ role: 'editor' }), [403, 404]],
      ['a sleeping moderator', await asleep(sample, 'moderator'), [403, 404]],
      ['a sleeping admin', await asleep(sample, 'admin'), [403, 404]],
      ['a moderator of elsewhere', await moderatorOfElsewhere(sample), elsewhere === 'empty' ? [200] : [403, 404]],
    ]
    for (const [label, person, expected] of strangers) {
      const { status, text } = await callAs(person)
      expect(expected, `${label}: ${status} ${text.slice(0, 200)}`).toContain(status)
      expect(await state?.(), label).toEqual(before)
      if (tells) expect(text, label).not.toContain(tells)
    }

    const right = await callAs(await sample.person({ role: 'moderator' }))
    expect(right.status, right.text).toBeLessThan(300)
    if (state) expect(await state(), right.text).not.toEqual(before)
    if (tells) expect(right.text).toContain(tells)
  })
}

test('a stream of the desk is refused to everybody else, and tells nothing outside of a scope', async ({
  sample,
  world,
  browser,
  signIn,
  baseURL,
}) => {
  const address = `${baseURL}/moderation/live?items=${world.thread.held.id}`
  const firstEvent = async (person: Person | undefined) => {
    const context = await browser.newContext()
    if (person) await signIn(context, person)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await context.close()
    const leave = new AbortController()
    const answer = await fetch(address, { headers: { cookie }, signal: leave.signal })
    const chunk = answer.ok ? await answer.body!.getReader().read() : undefined
    leave.abort()
    return { status: answer.status, text: new TextDecoder().decode(chunk?.value) }
  }
  for (const stranger of [undefined, await sample.person(), await sample.person({ role: 'editor' }), await asleep(sample, 'moderator')]) {
    expect((await firstEvent(stranger)).status).toBe(404)
  }
  const elsewhere = await firstEvent(await moderatorOfElsewhere(sample))
  expect(elsewhere).toEqual({ status: 200, text: 'event: ready\ndata: {"marks":[]}\n\n' })
  const within = await firstEvent(await sample.person({ role: 'moderator' }))
  expect(within.text).toContain(world.thread.held.id)
})

test('the queue of the API never tells who flagged, nor anybody’s address', async ({ sample, world, request }) => {
  const headers = { authorization: `Bearer ${await tokenOf(sample, await sample.person({ role: 'moderator' }))}` }
  for (const queue of ['held', 'flagged', 'new', 'decided']) {
    const text = await (await request.get(`/api/v1/moderation/queue?queue=${queue}&story=${world.story.slug}&limit=50`, { headers })).text()
    expect(world.hidden.filter(word => text.includes(word))).toEqual([])
    if (queue === 'flagged') expect(text).toContain(world.thread.root.id)
  }
})
