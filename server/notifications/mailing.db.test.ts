import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { restrictionColumns } from '#sample/reasons'
import { startSmtpSink } from '#scripts/test/smtp-sink'
import { firstWays, type NotificationKind } from '#domain/notifications/notification-kinds'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { sendMail } from '#server/mail/send-mail'
import { newId } from '#server/new-id'
import { handOver } from '#server/notifications/hand-over'
import { resumeMail } from '#server/notifications/mail-pause'
import { makeDigests } from '#server/notifications/make-digests'
import { saveWays } from '#server/notifications/save-ways'
import { sendDigest } from '#server/notifications/send-digest'
import { sendLetter } from '#server/notifications/send-letter'
import { stopMail } from '#server/notifications/stop-mail'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const secret = 'a canary among the cables'

let sink: Awaited<ReturnType<typeof startSmtpSink>>
let story: Awaited<ReturnType<typeof sampleStory>>
let person: Awaited<ReturnType<typeof samplePerson>>
let other: Awaited<ReturnType<typeof samplePerson>>

beforeAll(async () => void (sink = await startSmtpSink()))
afterAll(() => sink.stop())
beforeEach(async () => {
  sink.reset()
  await database.story.deleteMany()
  await database.person.deleteMany()
  story = await sampleStory(database, { headline: 'Il ponte è aperto' })
  person = await samplePerson(database, { name: 'Auro' })
  other = await samplePerson(database, { name: 'Olga Ñandú' })
})

type Told = { kind?: NotificationKind; body?: string; to?: { id: string }; row?: Partial<Prisma.NotificationUncheckedCreateInput> }

/** A published reply and what its reader is told of it, as notifyOfComment writes it. */
async function tell({ kind = 'reply', body = secret, to = person, row = {} }: Told = {}) {
  const comment = await sampleComment(database, { storyId: story.id, authorId: other.id, body })
  const notification = await database.notification.create({
    data: {
      id: newId(),
      personId: to.id,
      kind,
      subject: comment.id,
      storyId: story.id,
      commentId: comment.id,
      inPage: true,
      mail: 'atOnce',
      createdAt: now,
      ...row,
    },
  })
  return { comment, notification }
}

const mailedAt = async (id: string) => (await database.notification.findUniqueOrThrow({ where: { id } })).mailedAt
const digests = () => database.digest.findMany({ orderBy: { createdAt: 'asc' } })
const logOf = async (subjectId: string) =>
  (await database.event.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(({ kind, data }) => ({ kind, data }))

describe('a mail', () => {
  it('says what stands there now, with the headers of its kind', async () => {
    const { notification, comment } = await tell()
    expect(await sendLetter(notification.id, now)).toBe('sent')
    const [mail] = sink.mails
    expect(mail).toMatchObject({ to: person.email })
    expect(mail!.headers.get('subject')).toBe('Olga Ñandú replied to you: Il ponte è aperto')
    expect(mail!.text).toContain(`> ${secret}`)
    expect(mail!.text).toContain(`http://localhost:3000/stories/${story.slug}/comments/${comment.id}#comment-${comment.id}`)
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail!.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mail!.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/i)
    expect(mail!.headers.get('message-id')).toMatch(/^<[0-9a-f]{32}@localhost>$/)
    expect(mail!.headers.get('in-reply-to')).toBe(mail!.headers.get('references'))
    const [, token = ''] = /^<http:\/\/localhost:3000\/unsubscribe\/([\w-]+)>$/.exec(mail!.headers.get('list-unsubscribe') ?? '') ?? []
    expect(await stopMail(token, now)).toEqual({ ok: true, value: { topic: 'reply' } })
    expect(JSON.stringify([...mail!.headers])).not.toContain(person.id)
  })

  it('speaks the reader’s language and leads to its pages', async () => {
    await database.person.update({ where: { id: person.id }, data: { locale: 'ar' } })
    await sendLetter((await tell()).notification.id, now)
    expect(sink.mails[0]!.text).toContain(`http://localhost:3000/ar/stories/${story.slug}/comments/`)
    expect(sink.mails[0]!.text).toMatch(/http:\/\/localhost:3000\/ar\/unsubscribe\/[\w-]{44}/)
    expect(sink.mails[0]!.text).not.toMatch(/replied|You get this mail/)
  })

  it('about a removal gives the reason and the statement, and not the words that were removed', async () => {
    const comment = await sampleComment(database, { storyId: story.id, authorId: person.id, body: secret, state: 'removed' })
    const { id: decisionId } = await database.decision.create({
      data: {
        id: newId(),
        commentId: comment.id,
        revision: 1,
        action: 'remove',
        ...restrictionColumns({ statement: 'It calls names.' }),
        deciderId: other.id,
      },
    })
    await database.comment.update({ where: { id: comment.id }, data: { lastDecisionId: decisionId } })
    const row = { kind: 'decision' as const, subject: decisionId, decisionId, commentId: comment.id }
    const { notification } = await tell({ row })
    const stale = await tell({ row: { ...row, subject: newId() } })
    await database.comment.update({ where: { id: comment.id }, data: { lastDecisionId: newId() } })
    expect(await sendLetter(stale.notification.id, now)).toBe('gone')
    await database.comment.update({ where: { id: comment.id }, data: { lastDecisionId: decisionId } })
    expect(await sendLetter(notification.id, now)).toBe('sent')
    expect(sink.mails).toHaveLength(1)
    expect(sink.mails[0]!.text).toContain('The house rule: Insult')
    expect(sink.mails[0]!.text).toContain('It calls names.')
    expect(sink.mails[0]!.text).not.toContain(secret)
  })

  it('about a flag says what became of it, and nothing of the decision’s words or of those that were removed', async () => {
    const comment = await sampleComment(database, { storyId: story.id, authorId: other.id, body: secret, state: 'removed' })
    const decider = await samplePerson(database, { name: 'Moreno', role: 'moderator' })
    const removal = { action: 'remove', ...restrictionColumns({ statement: 'It calls names.' }), deciderId: decider.id } as const
    const { id: decisionId } = await database.decision.create({ data: { id: newId(), commentId: comment.id, revision: 1, ...removal } })
    await database.comment.update({ where: { id: comment.id }, data: { lastDecisionId: decisionId } })
    const { notification } = await tell({ row: { kind: 'flag', subject: decisionId, decisionId, commentId: comment.id } })
    await saveWays(
      toReader(person),
      { ways: { ...firstWays, flag: { inPage: true, mail: 'atOnce' } }, timeZone: 'UTC', followsOwn: false },
      now,
    )
    expect(await sendLetter(notification.id, now)).toBe('sent')
    const [mail] = sink.mails
    expect(mail!.headers.get('subject')).toBe('A comment that you flagged was removed: Il ponte è aperto')
    expect(mail!.text).toContain('http://localhost:3000/account/flags')
    expect(mail!.text).not.toMatch(/canary|calls names|Moreno|Insult/)
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('is not sent for a comment that is %s when its turn comes', async state => {
    const { comment, notification } = await tell()
    await database.comment.update({ where: { id: comment.id }, data: { state } })
    expect(await sendLetter(notification.id, now)).toBe('gone')
    expect(sink.mails).toEqual([])
    expect(await mailedAt(notification.id)).toBeNull()
  })

  it.each<[string, () => Promise<unknown>]>([
    ['by whom the reader ignores', () => database.ignore.create({ data: { personId: person.id, ignoredId: other.id } })],
    ['that was read in the page', () => database.notification.updateMany({ data: { readAt: now } })],
    ['on a story that was taken down', () => database.story.updateMany({ data: { status: 'unpublished' } })],
    [
      'of a kind that was turned off meanwhile',
      () =>
        saveWays(
          toReader(person),
          { ways: { ...firstWays, reply: { inPage: true, mail: 'off' } }, timeZone: 'UTC', followsOwn: false },
          now,
        ),
    ],
  ])('is not sent for one %s', async (_, change) => {
    const { notification } = await tell()
    await change()
    expect(await sendLetter(notification.id, now)).toBe('gone')
    expect(sink.mails).toEqual([])
  })

  it('goes to no address that is not proved', async () => {
    const claimed = await samplePerson(database, { email: null, claimedEmail: 'stranger@post.example', emailConfirmedAt: null })
    expect(await sendLetter((await tell({ to: claimed })).notification.id, now)).toBe('put-off')
    expect(sink.mails).toEqual([])
  })
})

describe('nothing is sent twice', () => {
  it('by two workers at once, twenty times', async () => {
    for (let time = 0; time < 20; time++) {
      sink.reset()
      const { notification } = await tell({ to: await samplePerson(database) })
      const outcomes = await Promise.all([1, 2, 3].map(() => sendLetter(notification.id, now)))
      expect(outcomes.toSorted()).toEqual(['gone', 'gone', 'sent'])
      expect(sink.mails).toHaveLength(1)
    }
  })

  it('by whom the row was not given to', async () => {
    const mail = { to: person.email ?? '', subject: 'Subject', text: 'Text' }
    const row = (isClaimed: boolean) => ({ claim: () => Promise.resolve(isClaimed), release: () => Promise.resolve() })
    expect(await handOver(person.id, mail, row(false), now)).toBe('gone')
    expect(sink.mails).toEqual([])
    expect(await handOver(person.id, mail, row(true), now)).toBe('sent')
  })

  it('by a job that is done again', async () => {
    const { notification } = await tell()
    expect(await sendLetter(notification.id, now)).toBe('sent')
    expect(await sendLetter(notification.id, now)).toBe('gone')
    expect(sink.mails).toHaveLength(1)
  })

  it('where the server went away after it had all of the mail: it may have taken it', async () => {
    const { notification } = await tell()
    sink.rules.message = () => 'hang-up'
    expect(await sendLetter(notification.id, now)).toBe('sent')
    sink.rules.message = () => '250 2.0.0 Taken'
    expect(await sendLetter(notification.id, now)).toBe('gone')
    expect(sink.mails).toHaveLength(1)
  })

  it('but is tried again after a refusal for now, and after a broken connection before the mail', async () => {
    const { notification } = await tell()
    for (const refusal of ['451 4.3.0 Later', '450 4.2.0 Greylisted', 'hang-up']) {
      sink.rules.recipient = () => refusal
      await expect(sendLetter(notification.id, now)).rejects.toThrow()
      expect(await mailedAt(notification.id)).toBeNull()
    }
    sink.rules.recipient = () => '250 Good'
    sink.rules.message = () => '452 4.3.1 Full'
    await expect(sendLetter(notification.id, now)).rejects.toThrow()
    sink.reset()
    expect(await sendLetter(notification.id, now)).toBe('sent')
    expect(sink.mails).toHaveLength(1)
    expect((await database.person.findUniqueOrThrow({ where: { id: person.id } })).mailPausedAt).toBeNull()
  })

  it('nor a flood: what comes after the setting’s mails within an hour waits for the day’s', async () => {
    await database.setting.create({ data: { key: 'notificationMailsPerHour', value: 2 } })
    const outcomes: string[] = []
    for (let n = 0; n < 3; n++) outcomes.push(await sendLetter((await tell()).notification.id, now))
    expect(outcomes).toEqual(['sent', 'sent', 'put-off'])
    expect(await sendLetter((await tell()).notification.id, later(2))).toBe('sent')
    await database.setting.deleteMany()
  })
})

describe('an address that is refused for good', () => {
  it('gets no more of them, is said so, and may be tried again; links to sign in still go', async () => {
    sink.rules.recipient = () => '550 5.1.1 No such mailbox'
    expect(await sendLetter((await tell()).notification.id, now)).toBe('refused')
    expect(await database.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      mailPausedAt: now,
      mailPausedWhy: 'refused',
    })
    expect(await logOf(person.id)).toEqual([{ kind: 'person.mail-paused', data: { why: 'refused' } }])
    sink.reset()
    const waiting = await tell()
    expect(await sendLetter(waiting.notification.id, now)).toBe('put-off')
    await makeDigests(later(48))
    expect([await digests(), sink.mails]).toEqual([[], []])
    await sendMail({ to: person.email ?? '', locale: 'en', mail: { template: 'signIn', link: '/sign-in/link?token=x' } })
    expect(sink.mails).toHaveLength(1)
    expect(sink.mails[0]!.headers.has('list-unsubscribe')).toBe(false)
    await resumeMail(person, now)
    await resumeMail(person, now)
    expect((await logOf(person.id)).map(({ kind }) => kind)).toEqual(['person.mail-paused', 'person.mail-resumed'])
    expect(await sendLetter((await tell()).notification.id, now)).toBe('sent')
  })

  it('is not meant by a relay that does not know us, nor by a mail that is not wanted', async () => {
    sink.rules.recipient = () => '554 5.7.1 Relay access denied'
    expect(await sendLetter((await tell()).notification.id, now)).toBe('refused')
    sink.reset()
    sink.rules.message = () => '554 5.6.0 We do not like its words'
    expect(await sendLetter((await tell()).notification.id, now)).toBe('refused')
    expect((await database.person.findUniqueOrThrow({ where: { id: person.id } })).mailPausedAt).toBeNull()
  })
})

describe('the mail of the day', () => {
  const daily = { mail: 'daily' as const, kind: 'story' as const }
  const zoned = (timeZone: string) => database.person.update({ where: { id: person.id }, data: { timeZone } })

  it('comes at seven by the reader’s clock, with what came before, over a change of the clock', async () => {
    await zoned('Europe/Rome')
    // Saturday noon; the clocks go forward in the night.
    await tell({ body: 'First words.', row: { ...daily, createdAt: new Date('2026-03-28T11:00:00Z') } })
    expect(await makeDigests(new Date('2026-03-29T04:59:00Z'))).toBe(0)
    expect(await makeDigests(new Date('2026-03-29T05:00:00Z'))).toBe(1)
    await tell({ body: 'Second words.', row: { ...daily, createdAt: new Date('2026-03-29T05:00:00Z') } })
    expect(await makeDigests(new Date('2026-03-29T20:00:00Z'))).toBe(0)
    expect(await makeDigests(new Date('2026-03-30T05:00:00Z'))).toBe(1)
    const made = await digests()
    expect(made.map(({ day }) => day)).toEqual(['2026-03-29', '2026-03-30'])
    for (const { id } of made) expect(await sendDigest(id, now)).toBe('sent')
    expect(sink.mails.map(({ text }) => [text.includes('First words.'), text.includes('Second words.')])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  it('comes an hour later in UTC after the clocks went back', async () => {
    await zoned('Europe/Rome')
    await tell({ row: { ...daily, createdAt: new Date('2026-10-24T11:00:00Z') } })
    expect(await makeDigests(new Date('2026-10-25T05:59:00Z'))).toBe(0)
    expect(await makeDigests(new Date('2026-10-25T06:00:00Z'))).toBe(1)
  })

  it('comes to each zone at its own time, to who chose none by UTC', async () => {
    const [tokyo, nobody] = [await samplePerson(database, { timeZone: 'Asia/Tokyo' }), await samplePerson(database)]
    await zoned('America/New_York')
    for (const to of [tokyo, nobody, person]) await tell({ to, row: { ...daily, createdAt: new Date('2026-05-19T12:00:00Z') } })
    const whose = async (instant: string) => {
      await makeDigests(new Date(instant))
      return (await digests()).map(({ personId }) => personId)
    }
    expect(await whose('2026-05-19T22:00:00Z')).toEqual([tokyo.id])
    expect(await whose('2026-05-20T07:00:00Z')).toEqual([tokyo.id, nobody.id])
    expect(await whose('2026-05-20T11:00:00Z')).toEqual([tokyo.id, nobody.id, person.id])
  })

  it('is made once by two processes at once, queued with it, and sent once', async () => {
    await tell({ row: daily })
    const made = await Promise.all([1, 2, 3].map(() => makeDigests(later(24))))
    expect(made.reduce((sum, count) => sum + count)).toBe(1)
    const [digest] = await digests()
    const queued = await database.$queryRaw<unknown[]>`
      select 1 from pgboss.job where name = 'letters' and data->>'digestId' = ${digest!.id}`
    expect(queued).toHaveLength(1)
    const outcomes = await Promise.all([1, 2, 3].map(() => sendDigest(digest!.id, now)))
    expect(outcomes.toSorted()).toEqual(['gone', 'gone', 'sent'])
    expect(sink.mails).toHaveLength(1)
    expect(sink.mails[0]!.headers.get('subject')).toBe('1 new thing for you: Il ponte è aperto')
    expect(sink.mails[0]!.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  })

  it('leaves out what was taken down or read since, and is not sent when nothing is left', async () => {
    const [gone, read, kept] = [await tell({ row: daily }), await tell({ row: daily }), await tell({ body: 'What stays.', row: daily })]
    await makeDigests(later(24))
    await database.comment.update({ where: { id: gone.comment.id }, data: { state: 'removed' } })
    await database.notification.update({ where: { id: read.notification.id }, data: { readAt: now } })
    const [digest] = await digests()
    expect(await sendDigest(digest!.id, now)).toBe('sent')
    expect(sink.mails[0]!.text).toContain('What stays.')
    expect(sink.mails[0]!.text).not.toContain(secret)
    await database.digest.update({ where: { id: digest!.id }, data: { mailedAt: null } })
    await database.comment.update({ where: { id: kept.comment.id }, data: { state: 'held' } })
    expect(await sendDigest(digest!.id, now)).toBe('gone')
  })

  it('is tried again after a refusal for now, and pauses an address that is refused for good', async () => {
    await tell({ row: daily })
    await makeDigests(later(24))
    const [digest] = await digests()
    sink.rules.recipient = () => '451 4.3.0 Later'
    await expect(sendDigest(digest!.id, now)).rejects.toThrow()
    sink.rules.recipient = () => '550 No'
    expect(await sendDigest(digest!.id, now)).toBe('refused')
    expect((await database.person.findUniqueOrThrow({ where: { id: person.id } })).mailPausedWhy).toBe('refused')
  })

  it('takes along what could not be mailed at once', async () => {
    await tell()
    await makeDigests(later(24))
    const [digest] = await digests()
    expect(await sendDigest(digest!.id, now)).toBe('sent')
    expect(sink.mails[0]!.text).toContain(secret)
  })
})
