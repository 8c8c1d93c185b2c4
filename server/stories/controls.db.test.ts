import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import type { Reader } from '#domain/people/actor'
import type { StoryControl } from '#domain/stories/story-control'
import { getThread } from '#server/comments/get-thread'
import { lockThread } from '#server/comments/lock-thread'
import { postComment } from '#server/comments/post-comment'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { controlStory } from '#server/stories/control-story'
import { getStory } from '#server/stories/get-story'
import { getStoryForDesk } from '#server/stories/get-story-for-desk'
import { setDiscussionMode } from '#server/stories/set-discussion-mode'

const now = new Date('2026-04-01T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let story: Awaited<ReturnType<typeof sampleStory>>
let moderator: Reader
let writer: Reader
let input: StoryControl

beforeEach(async () => {
  story = await sampleStory(database)
  moderator = await reader({ role: 'moderator' })
  writer = await reader()
  input = { storyId: story.id, mode: 'open', slowModeSeconds: 300, reason: 'flood', was: { mode: 'open', slowModeSeconds: 0 } }
})
afterAll(closeRateLimits)

const post = (actor: Reader, at = now, parentId: string | null = null) =>
  postComment(
    actor,
    {
      storyId: story.id,
      country: parentId ? null : 'IT',
      parentId,
      body: `It was the second item of the news, ${newId()}.`,
      testimony: null,
      clientKey: newId(),
    },
    { address: '198.51.100.7' },
    at,
  )
const events = (subjectId: string) =>
  database.event.findMany({
    where: { subjectId, kind: { in: ['story.moderated', 'thread.locked', 'thread.unlocked'] } },
    orderBy: { sequence: 'asc' },
  })

describe('a whole discussion', () => {
  it.each(['reader', 'editor'] as const)('is not set by a %s', async role => {
    expect(await controlStory(await reader({ role }), input, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it.each([
    ['of another story', { scopeStoryIds: [newId()] }],
    ['of a country', { scopeCountries: ['IT'] }],
  ])('is not set by a moderator %s', async (_, scope) => {
    const scoped = await reader({ role: 'moderator', ...scope })
    expect(await controlStory(scoped, input, now)).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('is not set where the story is not published', async () => {
    const { id: storyId } = await sampleStory(database, { status: 'unpublished' })
    expect(await controlStory(moderator, { ...input, storyId }, now)).toMatchObject({ refusal: { code: 'story-not-found' } })
  })

  it('that a colleague set meanwhile is told', async () => {
    await controlStory(moderator, { ...input, mode: 'closed' }, now)
    expect(await controlStory(moderator, input, now)).toEqual({
      ok: false,
      refusal: { code: 'changed-meanwhile', current: { mode: 'closed', slowModeSeconds: 300 } },
    })
  })

  it('is set with its reason, for readers and in the log', async () => {
    expect(await controlStory(moderator, { ...input, mode: 'premoderated' }, now)).toEqual({ ok: true, value: null })
    expect(await getStory(story.slug)).toMatchObject({ mode: 'premoderated', slowModeSeconds: 300, controlReason: 'flood' })
    expect(await events(story.id)).toMatchObject([
      {
        kind: 'story.moderated',
        actorId: moderator.id,
        storyId: story.id,
        data: { from: { mode: 'open', slowModeSeconds: 0 }, to: { mode: 'premoderated', slowModeSeconds: 300 }, reason: 'flood' },
      },
    ])
    expect(await getStoryForDesk(moderator, story.id)).toMatchObject({
      mode: 'premoderated',
      changes: [{ by: moderator.name, mode: 'premoderated', slowModeSeconds: 300, reason: 'flood' }],
    })
  })

  it('that is open again needs no reason any longer, and set twice is logged once', async () => {
    await controlStory(moderator, input, now)
    await controlStory(moderator, input, now)
    const was = { mode: 'open', slowModeSeconds: 300 } as const
    await controlStory(moderator, { ...input, slowModeSeconds: 0, was }, now)
    expect(await getStory(story.slug)).toMatchObject({ slowModeSeconds: 0, controlReason: null })
    expect(await events(story.id)).toHaveLength(2)
  })

  it('that an editor opens again forgets why moderators had closed it', async () => {
    await controlStory(moderator, { ...input, mode: 'closed', slowModeSeconds: 0 }, now)
    const editor = await reader({ role: 'editor' })
    const was = { mode: 'closed', closedNote: null, closesAt: null, isBlindFirst: false } as const
    await setDiscussionMode(editor, { storyId: story.id, ...was, mode: 'open', was }, now)
    expect(await getStory(story.slug)).toMatchObject({ mode: 'open', controlReason: null })
  })

  it('is seen at the desk by who moderates a part of it, and by nobody else', async () => {
    expect(await getStoryForDesk(await reader({ role: 'moderator', scopeCountries: ['IT'] }), story.id)).toBeDefined()
    expect(await getStoryForDesk(await reader({ role: 'moderator', scopeStoryIds: [newId()] }), story.id)).toBeUndefined()
    expect(await getStoryForDesk(await reader({ role: 'editor' }), story.id)).toBeUndefined()
  })
})

describe('slow mode', () => {
  beforeEach(async () => void (await controlStory(moderator, input, now)))

  it('refuses a reader’s next comment with the time when it can be posted', async () => {
    expect(await post(writer)).toMatchObject({ ok: true })
    expect(await post(writer, later(299))).toEqual({ ok: false, refusal: { code: 'slow-mode', retryAt: later(300) } })
    expect(await post(writer, later(300))).toMatchObject({ ok: true })
  })

  it('counts what waits for a moderator too', async () => {
    await sampleComment(database, { storyId: story.id, authorId: writer.id, state: 'held', createdAt: now })
    expect(await post(writer, later(10))).toMatchObject({ refusal: { code: 'slow-mode' } })
  })

  it('lets one of two through that are sent at once', async () => {
    const posted = await Promise.all([post(writer), post(writer)])
    expect(posted.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('slows nobody else, no other story and none of the staff', async () => {
    await post(writer)
    expect(await post(await reader(), later(1))).toMatchObject({ ok: true })
    await post(moderator)
    expect(await post(moderator, later(1))).toMatchObject({ ok: true })
    story = await sampleStory(database)
    expect(await post(writer, later(1))).toMatchObject({ ok: true })
  })
})

describe('a thread', () => {
  let root: Awaited<ReturnType<typeof sampleComment>>
  let reply: Awaited<ReturnType<typeof sampleComment>>
  beforeEach(async () => {
    root = await sampleComment(database, { storyId: story.id, authorId: writer.id, country: 'IT' })
    reply = await sampleComment(database, { storyId: story.id, authorId: writer.id, parentId: root.id })
  })
  const lock = (actor = moderator) => lockThread(actor, { commentId: root.id, on: 'yes', reason: 'heated' }, now)

  it.each<[string, Parameters<typeof samplePerson>[1]]>([
    ['a reader', {}],
    ['an editor', { role: 'editor' }],
    ['a moderator of another country', { role: 'moderator', scopeCountries: ['FR'] }],
  ])('is not locked by %s', async (_, overrides) => {
    expect(await lock(await reader(overrides))).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it('is not locked by a reply of it, nor where there is none', async () => {
    for (const commentId of [reply.id, newId()]) {
      expect(await lockThread(moderator, { commentId, on: 'yes', reason: 'heated' }, now)).toMatchObject({
        refusal: { code: 'comment-not-found' },
      })
    }
  })

  it('that is locked takes no reply at any depth, says why, and is logged', async () => {
    expect(await lock()).toEqual({ ok: true, value: { isLocked: true } })
    for (const { id } of [root, reply]) {
      expect(await post(await reader(), now, id)).toEqual({ ok: false, refusal: { code: 'thread-locked' } })
    }
    expect(await post(await reader())).toMatchObject({ ok: true })
    expect((await getThread(story.id, root.id))?.comment).toMatchObject({ lock: 'heated', replies: [{ id: reply.id }] })
    expect((await getStoryForDesk(moderator, story.id))?.locked).toMatchObject([{ id: root.id, reason: 'heated', country: 'IT' }])
    expect(await events(root.id)).toMatchObject([
      { kind: 'thread.locked', actorId: moderator.id, storyId: story.id, data: { reason: 'heated' } },
    ])
  })

  it('is opened again, twice as once', async () => {
    await lock()
    for (let times = 0; times < 2; times++) {
      expect(await lockThread(moderator, { commentId: root.id, on: 'no' }, now)).toEqual({ ok: true, value: { isLocked: false } })
    }
    expect(await post(await reader(), now, reply.id)).toMatchObject({ ok: true })
    expect((await events(root.id)).map(({ kind }) => kind)).toEqual(['thread.locked', 'thread.unlocked'])
  })
})
