import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleNotice, samplePerson, sampleStory } from '#sample/builders'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { countEditorialNotices, countOpenNotices } from '#server/moderation/notices/count-open-notices'
import { getNoticeTarget } from '#server/moderation/notices/get-notice-target'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { sendNotice, type SendNotice } from '#server/moderation/notices/send-notice'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const everywhere = { scope: null }
let addresses = 0
const somewhere = () => ({ address: `10.9.${++addresses}.7` })

let storyId: string
let slug: string
let authorId: string
let commentId: string
let notice: SendNotice

beforeEach(async () => {
  const story = await sampleStory(database)
  ;[storyId, slug] = [story.id, story.slug]
  authorId = (await samplePerson(database)).id
  commentId = (await sampleComment(database, { storyId, authorId })).id
  notice = {
    commentId,
    clientKey: newId(),
    locale: 'it',
    address: `https://reports.example/stories/${slug}/comments/${commentId}`,
    more: [],
    category: 'defamation',
    explanation: 'It says that the mayor took money, which a court found untrue.',
    law: 'Art. 595 c.p.',
    country: 'IT',
    name: 'Nora Notifier',
    email: 'nora@post.example',
    goodFaith: 'yes',
  }
})

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

const mails = () =>
  database.$queryRaw<{ data: { to: string; locale: string; mail: { template: string; link: string } } }[]>`
    select data from pgboss.job where name = 'mail' and data->'mail'->>'template' = 'noticeReceived' order by created_on`

describe('a notice is refused', () => {
  it.each(['held', 'removed', 'withdrawn'] as const)('on a %s comment, as on none', async state => {
    const hidden = await sampleComment(database, { storyId, authorId, state })
    for (const id of [hidden.id, newId()]) {
      const sent = await sendNotice(null, { ...notice, commentId: id }, somewhere(), now)
      expect(sent).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
      expect(await getNoticeTarget(slug, id)).toBeUndefined()
    }
  })

  it('on a story that is not published', async () => {
    await database.story.update({ where: { id: storyId }, data: { status: 'unpublished' } })
    expect(await sendNotice(null, notice, somewhere(), now)).toEqual({ ok: false, refusal: { code: 'comment-not-found' } })
    expect(await getNoticeTarget(slug, commentId)).toBeUndefined()
  })

  it('beyond ten from one network within the hour', async () => {
    const { address } = somewhere()
    for (let sent = 0; sent < 10; sent++) {
      expect((await sendNotice(null, { ...notice, clientKey: newId() }, { address }, now)).ok).toBe(true)
    }
    const neighbour = { address: address.replace(/\d+$/, '99') }
    expect(await sendNotice(null, { ...notice, clientKey: newId() }, neighbour, now)).toMatchObject({
      ok: false,
      refusal: { code: 'too-many' },
    })
  })

  it('by the database, without good faith, reasons, or a name where one is needed', async () => {
    const make = (change: object) => sampleNotice(database, { commentIds: [commentId], ...change })
    await expect(make({ isInGoodFaith: false })).rejects.toThrow('Notice_is_in_good_faith')
    await expect(make({ explanation: ' ' })).rejects.toThrow('Notice_has_reasons')
    await expect(make({ email: null })).rejects.toThrow('Notice_names_its_notifier')
    await expect(make({ name: null, email: null, category: 'child-sexual-abuse' })).resolves.toBeDefined()
  })
})

describe('a notice', () => {
  it('is stored whole, counted, receipted and mailed, and the log does not say by whom', async () => {
    const before = await countOpenNotices(everywhere)
    const { length: mailed } = await mails()
    const person = toReader(await samplePerson(database))
    const sent = await sendNotice(person, notice, somewhere(), now)
    const code = sent.ok ? sent.value.code : ''
    expect(code).toMatch(/^[0-9a-f]{32}$/)
    const { address, clientKey, locale, category, explanation, law, country, name, email } = notice
    const stored = await database.notice.findUniqueOrThrow({ where: { code }, include: { targets: true } })
    expect(stored).toMatchObject({
      clientKey,
      locale,
      category,
      explanation,
      law,
      country,
      name,
      email,
      kind: 'illegal',
      state: 'received',
      isEditorial: false,
      isPriority: false,
      targets: [
        {
          address,
          storyId,
          commentId,
          reportId: null,
          revision: 1,
          outcome: null,
        },
      ],
      dueAt: new Date('2026-04-08T12:00:00Z'),
      isInGoodFaith: true,
      personId: person.id,
      createdAt: now,
      closedAt: null,
    })
    expect(await countOpenNotices(everywhere)).toBe(before + 1)
    expect(await getQueueCounts(everywhere)).toMatchObject({ notices: before + 1 })
    expect((await mails()).slice(mailed).map(({ data }) => data)).toEqual([
      { to: 'nora@post.example', locale: 'it', mail: { template: 'noticeReceived', link: `/receipts/${code}` } },
    ])
    expect(await database.event.findMany({ where: { subjectId: stored.id } })).toMatchObject([
      {
        kind: 'notice.received',
        actorId: null,
        storyId,
        data: { kind: 'illegal', category: 'defamation', isSetAside: false, targets: [{ commentId, revision: 1 }] },
      },
    ])
  })

  it('may come without a name where it concerns the sexual abuse of children, and is then mailed to nobody', async () => {
    const { length: mailed } = await mails()
    const unnamed = { ...notice, category: 'child-sexual-abuse', name: null, email: null } as const
    const sent = await sendNotice(null, unnamed, somewhere(), now)
    expect(sent.ok).toBe(true)
    expect(await mails()).toHaveLength(mailed)
    expect(await getReceipt(sent.ok ? sent.value.code : '')).toMatchObject({ isMailed: false, state: 'received' })
  })

  it('can name further comments, each once, and none that nobody can read', async () => {
    const site = configuration().PUBLIC_URL
    const [second, hidden] = [
      await sampleComment(database, { storyId, authorId }),
      await sampleComment(database, { storyId, authorId, state: 'removed' }),
    ]
    const at = (id: string) => `${site}/it/stories/${slug}/comments/${id}`
    const send = (more: string[]) => sendNotice(null, { ...notice, clientKey: newId(), more }, somewhere(), now)
    for (const address of [at(hidden.id), at(newId()), 'https://elsewhere.example/'])
      expect(await send([at(second.id), address])).toEqual({ ok: false, refusal: { code: 'address-unknown', address } })
    expect(await send([`${site}/stories/${slug}`])).toEqual({ ok: false, refusal: { code: 'mixed-places' } })
    const sent = await send([at(second.id), at(commentId), at(second.id)])
    const code = sent.ok ? sent.value.code : ''
    const { targets } = await database.notice.findUniqueOrThrow({ where: { code }, include: { targets: { orderBy: { position: 'asc' } } } })
    expect(targets.map(target => target.commentId)).toEqual([commentId, second.id])
    expect((await getReceipt(code))?.places.map(({ address }) => address)).toEqual([notice.address, at(second.id)])
  })

  it('about a story or a report goes to the editors', async () => {
    const before = [await countOpenNotices(everywhere), await countEditorialNotices()]
    const { id: reportId } = await database.report.findFirstOrThrow({ where: { storyId } })
    const { commentId: _, ...rest } = notice as SendNotice & { commentId: string }
    const sent = await sendNotice(null, { ...rest, storyId, reportId }, somewhere(), now)
    const stored = await database.notice.findUniqueOrThrow({ where: { code: sent.ok ? sent.value.code : '' }, include: { targets: true } })
    expect(stored).toMatchObject({ isEditorial: true, targets: [{ storyId, reportId, commentId: null, revision: 1 }] })
    expect([await countOpenNotices(everywhere), await countEditorialNotices()]).toEqual([before[0], before[1]! + 1])
  })

  it('of a trusted flagger comes first and is due sooner', async () => {
    const person = toReader(await samplePerson(database, { trustedFlaggerAt: now }))
    const sent = await sendNotice(person, notice, somewhere(), now)
    expect(await database.notice.findUniqueOrThrow({ where: { code: sent.ok ? sent.value.code : '' } })).toMatchObject({
      isPriority: true,
      dueAt: new Date('2026-04-03T12:00:00Z'),
    })
  })

  it('sent twice, also at once, is one notice with one receipt', async () => {
    const { address } = somewhere()
    const [first, second] = await Promise.all([sendNotice(null, notice, { address }, now), sendNotice(null, notice, { address }, now)])
    const third = await sendNotice(null, notice, { address }, now)
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(await database.notice.count({ where: { clientKey: notice.clientKey } })).toBe(1)
  })
})

describe('a receipt', () => {
  it('says what was received and when, and nothing about the notifier', async () => {
    const sent = await sendNotice(null, notice, somewhere(), now)
    const code = sent.ok ? sent.value.code : ''
    const receipt = await getReceipt(code)
    expect(receipt).toMatchObject({
      kind: 'illegal',
      state: 'received',
      receivedAt: now,
      category: 'defamation',
      isMailed: true,
      decidedAt: null,
      answer: null,
      reference: expect.stringMatching(/^N-\d+$/),
      places: [
        {
          address: notice.address,
          outcome: null,
          isTakenBack: false,
        },
      ],
    })
    expect(JSON.stringify(receipt)).not.toContain('ora')
  })

  it.each(['', 'x', '0'.repeat(32), "' or 1=1"])('is there for no other code: %j', async code => {
    expect(await getReceipt(code)).toBeUndefined()
  })
})
