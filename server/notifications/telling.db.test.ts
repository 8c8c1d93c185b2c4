import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import type { Reader } from '#domain/people/actor'
import { editComment } from '#server/comments/edit-comment'
import { postComment } from '#server/comments/post-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { flagComment } from '#server/moderation/flag-comment'
import { newId } from '#server/new-id'
import { countUnread } from '#server/notifications/count-unread'
import { mostFollows } from '#domain/notifications/follow-refusals'
import { firstSettings } from '#domain/settings'
import { follow } from '#server/notifications/follow'
import { listNotifications } from '#server/notifications/list-notifications'
import { markRead } from '#server/notifications/mark-read'
import { notifyFollowers } from '#server/notifications/notify-followers'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { notifyOfDecision } from '#server/notifications/notify-of-decision'
import { getWays } from '#server/notifications/get-ways'
import { notifyMissingCountries } from '#server/notifications/notify-missing-countries'
import { saveWays } from '#server/notifications/save-ways'
import { unfollow } from '#server/notifications/unfollow'
import { firstWays } from '#domain/notifications/notification-kinds'
import { handleSkeleton } from '#domain/people/handle'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits, takePoint } from '#server/rate-limits'
import { inTransaction } from '#server/transaction'
import { publishAwaiting } from '#server/comments/publish-awaiting'

const now = new Date('2026-04-01T12:00:00Z')
const secret = 'a canary among the cables'

type Story = Awaited<ReturnType<typeof sampleStory>>
type Comment = Awaited<ReturnType<typeof sampleComment>>

let made = 0
/** With a handle that can be mentioned: the look-alikes of it folded, as a sign-up stores them. */
async function reader(overrides: Parameters<typeof samplePerson>[1] = {}) {
  const handle = `Teller_${(made += 1)}`
  return toReader(await samplePerson(database, { handle, handleSkeleton: handleSkeleton(handle), ...overrides }))
}

const kindsOf = async (person: Reader) => (await listNotifications(person)).news.map(({ kind }) => kind)
const rowsOf = (person: Reader) => database.notification.findMany({ where: { personId: person.id }, orderBy: { createdAt: 'asc' } })
const logOf = async (actorId: string) =>
  (await database.event.findMany({ where: { actorId }, orderBy: { sequence: 'asc' } })).map(({ kind }) => kind)
const jobs = (queue: string) =>
  database.$queryRaw<{ data: Record<string, string> }[]>`select data from pgboss.job where name = ${queue} order by created_on, id`

let story: Story
let author: Reader
let other: Reader
let root: Comment

beforeEach(async () => {
  story = await sampleStory(database)
  author = await reader({ name: 'Auro' })
  other = await reader({ name: 'Olga' })
  root = await sampleComment(database, { storyId: story.id, authorId: author.id })
})

afterAll(closeRateLimits)

async function post(actor: Reader, change: Partial<Parameters<typeof postComment>[1]> = {}) {
  const input = {
    storyId: story.id,
    country: null,
    parentId: root.id,
    body: `The radio did. ${newId()}`,
    testimony: null,
    clientKey: newId(),
  }
  const posted = await postComment(actor, { ...input, ...change }, { address: '198.51.100.7' }, now)
  if (!posted.ok) throw new Error(posted.refusal.code)
  return posted.value
}

describe('a reply', () => {
  it('tells whom it answers, and queues the mail in the same transaction', async () => {
    const { id } = await post(other)
    const { news } = await listNotifications(author)
    expect(news).toMatchObject([
      { kind: 'reply', isUnread: true, author: { name: 'Olga' }, path: `/stories/${story.slug}/comments/${id}#comment-${id}` },
    ])
    expect(await countUnread(author)).toBe(1)
    const [row] = await rowsOf(author)
    expect((await jobs('letters')).map(({ data }) => data)).toContainEqual({ notificationId: row!.id })
  })

  it('leaves nothing behind when its transaction fails', async () => {
    const before = (await jobs('letters')).length
    await expect(
      inTransaction(async tx => {
        const reply = await sampleComment(tx, { storyId: story.id, authorId: other.id, parentId: root.id })
        await notifyOfComment(tx, reply.id, now)
        throw new Error('Something else went wrong.')
      }),
    ).rejects.toThrow('Something else')
    expect(await rowsOf(author)).toEqual([])
    expect(await jobs('letters')).toHaveLength(before)
  })

  it('to oneself tells nobody', async () => {
    await post(author)
    expect(await rowsOf(author)).toEqual([])
  })

  it('by somebody who is ignored tells nobody, also where it came before they were ignored', async () => {
    const rude = await reader()
    await database.ignore.create({ data: { personId: author.id, ignoredId: other.id } })
    await post(other)
    expect(await rowsOf(author)).toEqual([])
    await post(rude)
    expect(await countUnread(author)).toBe(1)
    await database.ignore.create({ data: { personId: author.id, ignoredId: rude.id } })
    expect(await countUnread(author)).toBe(0)
    expect(await kindsOf(author)).toEqual([])
  })

  it('that is held tells nobody until it is published, and then once', async () => {
    const reply = await sampleComment(database, { storyId: story.id, authorId: other.id, parentId: root.id, state: 'held', body: secret })
    expect(await rowsOf(author)).toEqual([])
    const moderator = await reader({ role: 'moderator' })
    await decideComment(moderator, { commentId: reply.id, revision: 1, lastDecisionId: null, action: 'approve' }, now)
    expect(await kindsOf(author)).toEqual(['reply'])
    expect(await kindsOf(other)).toEqual(['decision'])
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('that is %s afterwards is neither shown nor counted', async state => {
    const { id } = await post(other, { body: `${secret} ${newId()}` })
    expect(JSON.stringify(await listNotifications(author))).toContain(secret)
    await database.comment.update({ where: { id }, data: { state } })
    expect(await listNotifications(author)).toEqual({ news: [], nextCursor: null })
    expect(await countUnread(author)).toBe(0)
  })

  it('on a story that was taken down is neither shown nor counted', async () => {
    await post(other)
    await database.story.update({ where: { id: story.id }, data: { status: 'unpublished' } })
    expect(await kindsOf(author)).toEqual([])
    expect(await countUnread(author)).toBe(0)
  })

  it('is told of once, by the first reason that the reader wants', async () => {
    await follow(author, { storyId: story.id, rootId: root.id }, now)
    const { id } = await post(other, { body: `Hello @${author.handle}, the radio did.` })
    await notifyFollowers(id, now)
    await notifyFollowers(id, now)
    expect(await kindsOf(author)).toEqual(['reply'])
    await saveWays(author, { ways: { ...firstWays, reply: { inPage: false, mail: 'off' } }, timeZone: 'UTC', followsOwn: false }, now)
    const second = await post(other, { body: `Nobody of our town heard it, @${author.handle}.` })
    await notifyFollowers(second.id, now)
    expect((await kindsOf(author)).toSorted()).toEqual(['mention', 'reply'])
  })

  it('published when its author’s address is confirmed tells then', async () => {
    const unconfirmed = await reader({ emailConfirmedAt: null })
    await post(unconfirmed)
    expect(await rowsOf(author)).toEqual([])
    await inTransaction(tx => publishAwaiting(tx, unconfirmed.id, now))
    expect(await kindsOf(author)).toEqual(['reply'])
  })
})

describe('a mention', () => {
  it('tells who is mentioned, also when an edit brings it, and once', async () => {
    const { id } = await post(other, { parentId: null, country: 'IT', body: 'On page nine.' })
    expect(await kindsOf(author)).toEqual([])
    const edited = { commentId: id, revision: 1, body: `On page nine, as @${author.handle} said.` }
    expect((await editComment(other, edited, now)).ok).toBe(true)
    expect((await editComment(other, { ...edited, revision: 2, body: `${edited.body} It was.` }, now)).ok).toBe(true)
    expect(await kindsOf(author)).toEqual(['mention'])
  })
})

describe('a decision', () => {
  const decide = async (commentId: string, change: object) =>
    decideComment(
      await reader({ role: 'moderator' }),
      { commentId, revision: 1, lastDecisionId: null, action: 'approve', ...change } as never,
      now,
    )
  const removal = { ...sampleReasons, action: 'remove', reason: 'insult', statement: 'It calls the writers names.' }

  it('tells the author why a comment was removed', async () => {
    await decide(root.id, removal)
    const [news] = (await listNotifications(author)).news
    expect(news).toMatchObject({
      kind: 'decision',
      author: null,
      decision: { outcome: 'removed', reason: 'insult', statement: removal.statement },
    })
  })

  it('tells also of a comment that was held and never seen', async () => {
    const held = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held' })
    await decide(held.id, removal)
    expect(await kindsOf(author)).toEqual(['decision'])
  })

  it('that leaves a published comment as it is tells nothing: its author need not know of a flag', async () => {
    await database.comment.update({ where: { id: root.id }, data: { openFlags: 1 } })
    expect((await decide(root.id, {})).ok).toBe(true)
    expect(await rowsOf(author)).toEqual([])
  })

  it('is shown no longer when the author withdrew the comment', async () => {
    const held = await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held' })
    await decide(held.id, {})
    expect(await countUnread(author)).toBe(1)
    await withdrawComment(author, { commentId: held.id }, now)
    expect(await countUnread(author)).toBe(0)
  })

  it('after a removal is told as a restoring', async () => {
    await decide(root.id, removal)
    const { lastDecisionId } = await database.comment.findUniqueOrThrow({ where: { id: root.id } })
    const moderator = await reader({ role: 'moderator' })
    const { id: decisionId } = await database.decision.create({
      data: { id: newId(), commentId: root.id, revision: 1, action: 'approve', deciderId: moderator.id, previousId: lastDecisionId },
    })
    await inTransaction(tx => notifyOfDecision(tx, decisionId, new Date(now.getTime() + 1000)))
    expect((await listNotifications(author)).news.map(({ decision }) => decision?.outcome)).toEqual(['restored', 'removed'])
  })
})

describe('a flag', () => {
  const statement = 'It calls the writers names.'
  let flagger: Reader
  beforeEach(async () => {
    flagger = await reader()
    await database.comment.update({ where: { id: root.id }, data: { body: secret } })
    const flagged = await flagComment(flagger, { commentId: root.id, reason: 'insult', note: null }, now)
    expect(flagged.ok).toBe(true)
  })

  const decide = async (change: object, moderator?: Reader) => {
    const { lastDecisionId } = await database.comment.findUniqueOrThrow({ where: { id: root.id } })
    const decider = moderator ?? (await reader({ role: 'moderator', name: 'Moreno' }))
    return decideComment(decider, { commentId: root.id, revision: 1, lastDecisionId, ...change } as never, now)
  }
  const removal = { ...sampleReasons, action: 'remove', reason: 'threat', statement }

  it('that a moderator agrees with is told, without the words, the moderator or what was written to the author', async () => {
    expect((await decide(removal)).ok).toBe(true)
    const { news } = await listNotifications(flagger)
    expect(news).toMatchObject([{ kind: 'flag', flag: 'agreed', decision: null, author: null, path: '/account/flags' }])
    expect(JSON.stringify(news)).not.toMatch(/Moreno|calls the writers|canary|threat/)
    expect(await countUnread(flagger)).toBe(1)
    expect(await kindsOf(author)).toEqual(['decision'])
  })

  it('that a moderator does not agree with is told with the words that stay, until they go', async () => {
    expect((await decide({ action: 'approve' })).ok).toBe(true)
    expect((await listNotifications(flagger)).news).toMatchObject([{ flag: 'disagreed', excerpt: { text: secret } }])
    expect(await rowsOf(author)).toEqual([])
    await withdrawComment(author, { commentId: root.id }, now)
    expect((await listNotifications(flagger)).news).toMatchObject([{ flag: 'disagreed', excerpt: { text: '' } }])
  })

  it('is answered once for each time that it is given, also to who was told of the comment before', async () => {
    await database.notification.create({
      data: {
        id: newId(),
        personId: flagger.id,
        kind: 'story',
        subject: root.id,
        storyId: story.id,
        commentId: root.id,
        inPage: true,
        mail: 'off',
      },
    })
    await decide({ action: 'approve' })
    await decide(removal)
    expect((await rowsOf(flagger)).map(({ kind }) => kind).toSorted()).toEqual(['flag', 'story'])
    expect(await kindsOf(flagger)).toEqual(['flag'])
  })

  it('tells no moderator of their own decision, and nobody who wants no such news', async () => {
    const moderator = await reader({ role: 'moderator' })
    await flagComment(moderator, { commentId: root.id, reason: 'insult', note: null }, now)
    await saveWays(flagger, { ways: { ...firstWays, flag: { inPage: false, mail: 'off' } }, timeZone: 'UTC', followsOwn: false }, now)
    await decide(removal, moderator)
    expect([await rowsOf(moderator), await rowsOf(flagger)]).toEqual([[], []])
  })
})

describe('following', () => {
  it('is refused where there is nothing to follow', async () => {
    const draft = await sampleStory(database, { status: 'draft' })
    const [reply, held] = [
      await sampleComment(database, { storyId: story.id, authorId: author.id, parentId: root.id }),
      await sampleComment(database, { storyId: story.id, authorId: author.id, state: 'held' }),
    ]
    for (const [input, code] of [
      [{ storyId: newId(), rootId: null }, 'story-not-found'],
      [{ storyId: draft.id, rootId: null }, 'story-not-found'],
      [{ storyId: story.id, rootId: newId() }, 'thread-not-found'],
      [{ storyId: story.id, rootId: reply.id }, 'thread-not-found'],
      [{ storyId: story.id, rootId: held.id }, 'thread-not-found'],
    ] as const) {
      expect(await follow(other, input, now)).toEqual({ ok: false, refusal: { code } })
    }
    expect(await logOf(other.id)).toEqual([])
  })

  it('is refused beyond what anybody reads', async () => {
    await database.$executeRaw`
      with made as (
        insert into "Story" (id, slug, headline) select gen_random_uuid(), 'many-' || n, 'One of many' from generate_series(1, ${mostFollows}::int) n
        returning id
      )
      insert into "Follow" (id, "personId", "storyId") select gen_random_uuid(), ${other.id}::uuid, id from made`
    const refusal = { code: 'too-many-follows', most: mostFollows }
    expect(await follow(other, { storyId: story.id, rootId: null }, now)).toEqual({ ok: false, refusal })
    await database.story.deleteMany({ where: { headline: 'One of many' } })
  })

  it('twice is once, ends, and each is logged once', async () => {
    for (const rootId of [null, null, root.id, root.id]) await follow(other, { storyId: story.id, rootId }, now)
    expect(await database.follow.count({ where: { personId: other.id } })).toBe(2)
    for (const rootId of [null, null, root.id]) await unfollow(other, { storyId: story.id, rootId }, now)
    expect(await database.follow.count({ where: { personId: other.id } })).toBe(0)
    expect(await logOf(other.id)).toEqual(['story.followed', 'thread.followed', 'story.unfollowed', 'thread.unfollowed'])
  })

  it('is refused for an hour to somebody who begins and ends it without end', async () => {
    for (let begun = 0; begun < 200; begun++) await takePoint('follow.account', other.id, firstSettings)
    expect(await follow(other, { storyId: story.id, rootId: null }, now)).toEqual({ ok: false, refusal: { code: 'too-often' } })
    expect(await database.follow.count({ where: { personId: other.id } })).toBe(0)
  })

  it('a story tells of its answers, a thread of its replies, and neither of the other', async () => {
    const [ofStory, ofThread] = [await reader(), await reader()]
    await follow(ofStory, { storyId: story.id, rootId: null }, now)
    await follow(ofThread, { storyId: story.id, rootId: root.id }, now)
    const answer = await post(other, { parentId: null, country: 'IT' })
    const reply = await post(other)
    const queued = (await jobs('followers')).map(({ data }) => data.commentId)
    expect(queued).toEqual(expect.arrayContaining([answer.id, reply.id]))
    for (const id of [answer.id, reply.id]) await notifyFollowers(id, now)
    expect(await kindsOf(ofStory)).toEqual(['story'])
    expect(await kindsOf(ofThread)).toEqual(['thread'])
    expect((await rowsOf(ofThread))[0]).toMatchObject({ commentId: reply.id, mail: 'daily' })
  })

  it('tells nobody of what was taken down before the job came to it', async () => {
    await follow(other, { storyId: story.id, rootId: root.id }, now)
    const { id } = await post(await reader())
    await database.comment.update({ where: { id }, data: { state: 'removed' } })
    expect(await notifyFollowers(id, now)).toBe(0)
    expect(await rowsOf(other)).toEqual([])
  })

  it('begins by posting for those alone who asked for it', async () => {
    await post(other)
    expect(await database.follow.count({ where: { personId: other.id } })).toBe(0)
    await saveWays(other, { ways: firstWays, timeZone: 'Europe/Rome', followsOwn: true }, now)
    await post(other)
    await post(other, { parentId: null, country: 'IT' })
    const follows = await database.follow.findMany({ where: { personId: other.id }, select: { rootId: true } })
    expect(new Set(follows.map(({ rootId }) => rootId))).toEqual(new Set([root.id, null]))
  })
})

describe('a story that needs a country', () => {
  const tomorrow = new Date(now.getTime() + 25 * 3_600_000)
  const epoch = { number: 1, countries: ['IT', 'PL', 'UA'], weights: [1, 1, 1] }

  it('tells followers of that country, once a day, and not again while they have not looked', async () => {
    const [poland, italy, spain, unconfirmed] = [
      await reader({ country: 'PL' }),
      await reader({ country: 'IT' }),
      await reader({ country: 'ES' }),
      await reader({ country: 'PL', emailConfirmedAt: null }),
    ]
    await database.storyEpoch.create({ data: { storyId: story.id, ...epoch } })
    await database.commentRank.update({ where: { commentId: root.id }, data: { score: null } })
    await database.commentTally.create({ data: { commentId: root.id, country: 'IT', storyId: story.id, raters: 8, rated: 8 } })
    for (const person of [poland, italy, spain, unconfirmed]) await follow(person, { storyId: story.id, rootId: null }, now)
    expect(await notifyMissingCountries(now)).toBe(1)
    expect(await notifyMissingCountries(now)).toBe(0)
    expect((await listNotifications(poland)).news).toMatchObject([{ kind: 'views', path: `/stories/${story.slug}#to-rate` }])
    expect(await notifyMissingCountries(tomorrow)).toBe(0)
    await markRead(poland, { until: now }, now)
    expect(await notifyMissingCountries(now)).toBe(0)
    expect(await notifyMissingCountries(tomorrow)).toBe(1)
    for (const person of [italy, spain, unconfirmed]) expect(await rowsOf(person)).toEqual([])
  })

  it('tells nobody while too few countries count, nor where all is rated', async () => {
    const poland = await reader({ country: 'PL' })
    await follow(poland, { storyId: story.id, rootId: null }, now)
    await database.commentRank.update({ where: { commentId: root.id }, data: { score: null } })
    await database.storyEpoch.create({ data: { storyId: story.id, ...epoch, countries: ['IT', 'PL'], weights: [1, 1] } })
    expect(await notifyMissingCountries(now)).toBe(0)
    await database.storyEpoch.update({ where: { storyId: story.id }, data: epoch })
    await database.commentRank.update({ where: { commentId: root.id }, data: { score: 0.5 } })
    expect(await notifyMissingCountries(now)).toBe(0)
  })
})

describe('the list', () => {
  it('pages by key, newest first, without a gap', async () => {
    const ids: string[] = []
    for (let n = 0; n < 35; n++) {
      const { id } = await sampleComment(database, { storyId: story.id, authorId: other.id, parentId: root.id })
      // Several at one instant: the id breaks the tie.
      const createdAt = new Date(now.getTime() + Math.floor(n / 5) * 1000)
      await database.notification.create({
        data: {
          id: newId(),
          personId: author.id,
          kind: 'reply',
          subject: id,
          storyId: story.id,
          commentId: id,
          inPage: n !== 3,
          mail: 'daily',
          createdAt,
        },
      })
      ids.push(id)
    }
    const first = await listNotifications(author)
    const second = await listNotifications(author, first.nextCursor!)
    expect([first.news.length, second.news.length, second.nextCursor]).toEqual([30, 4, null])
    expect(new Set([...first.news, ...second.news].map(({ id }) => id)).size).toBe(34)
    expect(await countUnread(author)).toBe(34)
  })

  it('is marked by its own reader alone, and only what had come', async () => {
    await post(other)
    const [one] = await rowsOf(author)
    await markRead(other, { id: one!.id }, now)
    await markRead(other, { until: now }, now)
    await markRead(author, { until: new Date(now.getTime() - 1) }, now)
    expect(await countUnread(author)).toBe(1)
    await markRead(author, { id: one!.id }, now)
    expect(await countUnread(author)).toBe(0)
    expect((await listNotifications(author)).news).toMatchObject([{ isUnread: false }])
  })
})

describe('the ways', () => {
  it('are stored for each kind and logged, and a kind that is off makes nothing', async () => {
    const ways = { ...firstWays, reply: { inPage: false, mail: 'off' as const }, mention: { inPage: true, mail: 'off' as const } }
    await saveWays(author, { ways, timeZone: 'Asia/Tokyo', followsOwn: true }, now)
    await post(other)
    expect(await rowsOf(author)).toEqual([])
    expect(await getWays(author)).toMatchObject({ ways, timeZone: 'Asia/Tokyo', followsOwn: true, mailPausedAt: null })
    expect(await logOf(author.id)).toEqual(['person.notifications-saved'])
    await saveWays(author, { ways: firstWays, timeZone: 'Asia/Tokyo', followsOwn: false }, now)
    expect((await getWays(author)).ways).toEqual(firstWays)
  })
})
