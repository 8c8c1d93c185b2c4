import { createHmac } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { samplePerson } from '#sample/builders'
import { firstWays } from '#domain/notifications/notification-kinds'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { keepRetention } from '#server/jobs/keep-retention'
import { getWays } from '#server/notifications/get-ways'
import { resumeMail } from '#server/notifications/mail-pause'
import { getMailTopic, stopMail } from '#server/notifications/stop-mail'
import { isSigned, takeBounce } from '#server/notifications/take-bounce'
import { makeUnsubscribeToken, readUnsubscribeToken, type MailTopic } from '#server/notifications/unsubscribe-token'
import { toReader } from '#server/people/current-actor'
import { POST as bounce } from '../../app/api/v1/bounces/route.ts'
import { POST as oneClick } from '../../app/one-click/unsubscribe/[token]/route.ts'

const now = new Date('2026-04-01T12:00:00Z')
const bounceSecret = 'a secret of the mail provider, long enough'

let person: Awaited<ReturnType<typeof samplePerson>>
beforeEach(async () => void (person = await samplePerson(database)))
afterAll(() => Object.assign(configuration(), { BOUNCE_SECRET: undefined }))

const waysNow = async () => (await getWays(toReader(person))).ways
const log = async () => (await database.event.findMany({ where: { subjectId: person.id } })).map(({ kind, data }) => ({ kind, data }))
const pause = async () => (await database.person.findUniqueOrThrow({ where: { id: person.id } })).mailPausedWhy

describe('the link of a mail', () => {
  it.each<MailTopic>(['reply', 'mention', 'decision', 'thread', 'story', 'views', 'digest', 'flag'])('names the person and %s', topic => {
    const token = makeUnsubscribeToken(person.id, topic)
    expect(token).toMatch(/^[\w-]{44}$/)
    expect(readUnsubscribeToken(token)).toEqual({ personId: person.id, topic })
  })

  it('is nothing with any character changed, of another’s signature or of another secret', async () => {
    const token = makeUnsubscribeToken(person.id, 'reply')
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(readUnsubscribeToken(token.slice(0, at) + other + token.slice(at + 1)), String(at)).toBeUndefined()
    }
    const story = makeUnsubscribeToken(person.id, 'story')
    for (const forged of ['', 'unknown', token.slice(0, 20) + story.slice(20), `${token}A`, token.slice(1)]) {
      expect(await stopMail(forged, now)).toEqual({ ok: false, refusal: { code: 'link-unknown' } })
      expect(await getMailTopic(forged)).toBeUndefined()
    }
    expect(await waysNow()).toEqual(firstWays)
    expect(await log()).toEqual([])
  })

  it('stops its own kind by mail, leaves it in the page, and is logged once', async () => {
    const token = makeUnsubscribeToken(person.id, 'reply')
    expect(await getMailTopic(token)).toEqual({ topic: 'reply', isStopped: false })
    for (let time = 0; time < 2; time++) expect((await stopMail(token, now)).ok).toBe(true)
    expect(await waysNow()).toEqual({ ...firstWays, reply: { inPage: true, mail: 'off' } })
    expect(await getMailTopic(token)).toEqual({ topic: 'reply', isStopped: true })
    expect(await log()).toEqual([{ kind: 'person.mail-stopped', data: { topic: 'reply', kinds: ['reply'] } }])
  })

  it('of the day’s mail stops every kind that comes in it', async () => {
    await stopMail(makeUnsubscribeToken(person.id, 'digest'), now)
    const ways = await waysNow()
    expect([ways.story.mail, ways.thread.mail, ways.reply.mail]).toEqual(['off', 'off', 'atOnce'])
  })

  it('of somebody who is gone stops nothing', async () => {
    const token = makeUnsubscribeToken(person.id, 'reply')
    await database.person.update({ where: { id: person.id }, data: { erasedAt: now } })
    expect((await stopMail(token, now)).ok).toBe(false)
  })

  it('is posted by a mail reader, without a cookie, or by the page, which is shown again', async () => {
    const post = (token: string, body: string) =>
      oneClick(
        new Request('http://localhost/x', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }),
        {
          params: Promise.resolve({ token }),
        },
      )
    expect((await post('unknown', 'List-Unsubscribe=One-Click')).status).toBe(404)
    const token = makeUnsubscribeToken(person.id, 'reply')
    expect((await post(token, 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect((await waysNow()).reply.mail).toBe('off')
    const byPage = await post(makeUnsubscribeToken(person.id, 'mention'), 'locale=it')
    expect([byPage.status, byPage.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/it\/unsubscribe\//)])
    expect((await waysNow()).mention.mail).toBe('off')
  })
})

describe('a bounce', () => {
  const seconds = () => String(Math.floor(Date.now() / 1000))
  function send(content: unknown, { timestamp = seconds(), secret = bounceSecret, signature = '' } = {}) {
    const body = typeof content === 'string' ? content : JSON.stringify(content)
    const signed = signature || createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    return bounce(
      new Request('http://localhost/api/v1/bounces', {
        method: 'POST',
        headers: { 'bounce-timestamp': timestamp, 'bounce-signature': signed },
        body,
      }),
      undefined,
    )
  }
  const permanent = () => ({ address: person.email, kind: 'permanent' })
  beforeEach(() => void Object.assign(configuration(), { BOUNCE_SECRET: bounceSecret }))

  it('is not taken where no secret is set', async () => {
    Object.assign(configuration(), { BOUNCE_SECRET: undefined })
    expect((await send(permanent())).status).toBe(404)
    expect(await pause()).toBeNull()
  })

  it('is refused without its signature, with another’s, too old and too early', async () => {
    const old = String(Number(seconds()) - 301)
    for (const change of [
      { secret: 'another secret of another provider' },
      { signature: 'zz' },
      { signature: '0'.repeat(64) },
      { timestamp: old },
      { timestamp: String(Number(seconds()) + 310) },
      { timestamp: '' },
      { timestamp: 'soon' },
    ]) {
      expect((await send(permanent(), change)).status).toBe(403)
    }
    expect(await pause()).toBeNull()
    expect(await database.bounceReceipt.count()).toBe(0)
  })

  it('signed for other words is refused', () => {
    const signature = createHmac('sha256', bounceSecret)
      .update(`${now.getTime() / 1000}.one`)
      .digest('hex')
    const sent = { timestamp: String(now.getTime() / 1000), signature }
    expect(isSigned({ ...sent, body: 'one' }, bounceSecret, now)).toBe(true)
    expect(isSigned({ ...sent, signature: signature.toUpperCase(), body: 'one' }, bounceSecret, now)).toBe(true)
    expect(isSigned({ ...sent, body: 'two' }, bounceSecret, now)).toBe(false)
  })

  it.each([
    ['nothing', '', 400],
    ['another kind', { address: 'a@post.example', kind: 'odd' }, 422],
    ['no address', { kind: 'permanent' }, 422],
    ['too much', JSON.stringify({ address: 'a@post.example', kind: 'permanent', more: 'x'.repeat(300_000) }), 413],
  ])('of %s is refused', async (_, content, status) => expect((await send(content)).status).toBe(status))

  it.each([
    ['permanent', 'bounced'],
    ['complaint', 'complaint'],
    ['temporary', null],
  ] as const)('that is %s pauses with %s', async (kind, why) => {
    expect((await send({ address: (person.email ?? '').toUpperCase(), kind })).status).toBe(204)
    expect(await pause()).toBe(why)
    expect(await log()).toEqual(why ? [{ kind: 'person.mail-paused', data: { why } }] : [])
  })

  it('of an address that nobody has is answered the same', async () => {
    expect((await send({ address: 'nobody@post.example', kind: 'permanent' })).status).toBe(204)
  })

  it('is taken once: played again, in other letters too, it pauses nobody', async () => {
    const timestamp = seconds()
    const body = JSON.stringify(permanent())
    const signature = createHmac('sha256', bounceSecret).update(`${timestamp}.${body}`).digest('hex')
    expect((await send(body, { timestamp, signature })).status).toBe(204)
    await resumeMail(person, now)
    for (const again of [signature, signature.toUpperCase()]) expect((await send(body, { timestamp, signature: again })).status).toBe(409)
    expect(await pause()).toBeNull()
    const at = new Date(Date.now())
    expect(await takeBounce({ address: person.email ?? '', kind: 'permanent' }, signature, at)).toMatchObject({ ok: false })
    await database.bounceReceipt.updateMany({ data: { receivedAt: new Date(at.getTime() - 48 * 3_600_000) } })
    expect((await keepRetention(at)).bounces).toBeGreaterThan(0)
  })
})
