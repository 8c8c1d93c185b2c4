import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { patternKeyOf } from '#domain/comments/screening/house-words'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { editComment } from '#server/comments/edit-comment'
import { listOwnComments } from '#server/comments/list-own-comments'
import { postComment, type PostComment } from '#server/comments/post-comment'
import { database } from '#server/database'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const loud = 'NOBODY EVER SAID A WORD ABOUT IT'
const said = 'The public broadcaster led its evening news with the bridge and said nothing of what it cost.'

let actor: Reader
let storyId: string

beforeEach(async () => {
  actor = toReader(await samplePerson(database))
  ;({ id: storyId } = await sampleStory(database))
})
afterAll(closeRateLimits)

function post(body: string, change: Partial<PostComment> = {}) {
  const answer = { storyId, country: 'IT', parentId: null, body, testimony: null, clientKey: newId() }
  return postComment(actor, { ...answer, ...change }, { address: '198.51.100.11' })
}

const cuesOf = (result: Awaited<ReturnType<typeof post>>) =>
  !result.ok && result.refusal.code === 'second-thoughts' ? result.refusal.cues.map(({ cue }) => cue) : result

describe('what may read harder than it is meant', () => {
  it('is not stored before its writer has thought again, and takes nothing of any limit', async () => {
    expect(await post(loud)).toEqual({ ok: false, refusal: { code: 'second-thoughts', cues: [{ cue: 'capitals', matched: [loud] }] } })
    expect(await database.comment.count({ where: { storyId } })).toBe(0)
    expect(await database.event.count({ where: { actorId: actor.id } })).toBe(0)
  })

  it('goes before a moderator where it is posted all the same, with what was noticed', async () => {
    const before = await readQueueCounts(database)
    const posted = await post(loud, { isConfirmed: true })
    expect(posted).toMatchObject({ ok: true, value: { state: 'held', hold: 'second-thoughts' } })
    const id = posted.ok ? posted.value.id : ''
    expect(await database.hold.findFirstOrThrow({ where: { commentId: id } })).toMatchObject({
      rule: 'second-thoughts',
      details: { matched: [loud], cues: ['capitals'] },
    })
    expect(await listOwnComments(actor, { id })).toMatchObject([{ hold: { rule: 'second-thoughts', matched: [loud], cues: ['capitals'] } }])
    const after = await readQueueCounts(database)
    expect(after.held).toBe(before.held + 1)
    expect(await database.event.findFirstOrThrow({ where: { subjectId: id } })).toMatchObject({
      kind: 'comment.posted',
      data: { state: 'held', rule: 'second-thoughts' },
    })
  })

  it('is published where nothing was noticed, confirmed or not', async () => {
    expect(await post(said, { isConfirmed: true })).toMatchObject({ ok: true, value: { state: 'published', hold: null } })
  })

  it('is the list’s words of that kind, and what the list blocks is refused all the same', async () => {
    const word = `frob${newId().slice(-8)}`
    const rule = (pattern: string, action: 'prompt' | 'block') =>
      database.rule.create({ data: { id: newId(), pattern, patternKey: patternKeyOf(pattern), action } })
    await rule(word, 'prompt')
    await rule(`${word}x`, 'block')
    expect(cuesOf(await post(`What a ${word} this is.`))).toEqual(['insult'])
    expect(await post(`What a ${word} this ${word}x is.`, { isConfirmed: true })).toMatchObject({ refusal: { code: 'blocked-words' } })
  })

  it('does not publish what waits for an address, once that is confirmed', async () => {
    actor = toReader(await samplePerson(database, { emailConfirmedAt: null }))
    expect(await post(loud, { isConfirmed: true })).toMatchObject({ value: { hold: 'second-thoughts' } })
  })

  it('is asked of an edit, too, which is held where it is kept', async () => {
    const posted = await post(said)
    const change = { commentId: posted.ok ? posted.value.id : '', revision: 1, body: loud }
    expect(await editComment(actor, change)).toMatchObject({ refusal: { code: 'second-thoughts' } })
    expect(await editComment(actor, { ...change, isConfirmed: true })).toEqual({ ok: true, value: { revision: 2, state: 'held' } })
  })
})

describe('a near-copy', () => {
  const copy = said.replace('evening', 'morning')

  it('of what somebody else has published, or of the writer’s own, is noticed', async () => {
    const other = toReader(await samplePerson(database))
    const me = actor
    actor = other
    await post(said)
    expect(cuesOf(await post(copy))).toEqual(['near-copy'])
    actor = me
    expect(cuesOf(await post(copy))).toEqual(['near-copy'])
  })

  it('of a comment of another story, or under a quotation of it, is none', async () => {
    await post(said)
    const { id } = await sampleStory(database)
    expect(await post(copy, { storyId: id })).toMatchObject({ ok: true })
    expect(await post(`> ${said}\n\nThat is what I saw, too, on the other channel.`)).toMatchObject({ ok: true })
  })

  it.each(['held', 'removed', 'withdrawn'] as const)(
    'of somebody’s comment that is %s is none: the writer learns nothing of it',
    async state => {
      const other = await samplePerson(database)
      const posted = await post(said)
      await database.comment.update({ where: { id: posted.ok ? posted.value.id : '' }, data: { state, authorId: other.id } })
      expect(await post(copy)).toMatchObject({ ok: true })
    },
  )

  it('is none of the comment that is edited', async () => {
    const posted = await post(said)
    expect(await editComment(actor, { commentId: posted.ok ? posted.value.id : '', revision: 1, body: copy })).toMatchObject({ ok: true })
    await sampleComment(database, { storyId, authorId: actor.id })
  })
})
