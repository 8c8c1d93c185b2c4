import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { maximumMentions } from '#domain/comments/mentions'
import { handleSkeleton } from '#domain/people/handle'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { editComment } from '#server/comments/edit-comment'
import { getThread } from '#server/comments/get-thread'
import { postComment } from '#server/comments/post-comment'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

let actor: Reader
let storyId: string
let mark: string

beforeEach(async () => {
  actor = toReader(await samplePerson(database))
  ;({ id: storyId } = await sampleStory(database))
  mark = newId().slice(-8)
})
afterAll(closeRateLimits)

async function person(handle: string) {
  return samplePerson(database, { handle, handleSkeleton: handleSkeleton(handle) })
}

async function post(body: string): Promise<string> {
  const answer = { storyId, country: 'IT', parentId: null, body, testimony: null, clientKey: newId() }
  const posted = await postComment(actor, answer, { address: '198.51.100.10' })
  if (!posted.ok) throw new Error(`It was refused: ${posted.refusal.code}`)
  return posted.value.id
}

async function mentionsOf(commentId: string): Promise<string[]> {
  return (await getThread(storyId, commentId))!.comment.mentions.toSorted()
}

describe('a mention', () => {
  it('is of the person whose handle it is, however it is written, and of nobody else', async () => {
    await person(`anna${mark}`)
    await person(`bruno${mark}`)
    const id = await post(`@ANNA${mark}, @anna${mark} and @nobody${mark}: see https://a.example/@bruno${mark}`)
    expect(await mentionsOf(id)).toEqual([`anna${mark}`])
  })

  it('is not of a look-alike', async () => {
    await person(`olia${mark}`)
    expect(await mentionsOf(await post(`thanks @0lia${mark} and @оlia${mark}`))).toEqual([])
  })

  it('follows the words of the newest revision', async () => {
    await person(`anna${mark}`)
    await person(`bruno${mark}`)
    const id = await post(`Thanks, @anna${mark}.`)
    await editComment(actor, { commentId: id, revision: 1, body: `Thanks, @bruno${mark}.` })
    expect(await mentionsOf(id)).toEqual([`bruno${mark}`])
    await editComment(actor, { commentId: id, revision: 2, body: 'Thanks, everybody.' })
    expect(await database.mention.count({ where: { commentId: id } })).toBe(0)
  })

  it('is of a few people, the first that are named', async () => {
    const handles = Array.from({ length: maximumMentions + 2 }, (_, index) => `p${index}x${mark}`)
    for (const handle of handles) await person(handle)
    const mentioned = await mentionsOf(await post(handles.map(handle => `@${handle}`).join(' ')))
    expect(mentioned).toEqual(handles.slice(0, maximumMentions).toSorted())
  })

  it('is none of somebody who has left, before or since', async () => {
    const { id: personId } = await person(`anna${mark}`)
    const id = await post(`Thanks, @anna${mark}.`)
    await database.person.update({ where: { id: personId }, data: { erasedAt: new Date() } })
    expect(await mentionsOf(id)).toEqual([])
    expect(await mentionsOf(await post(`Again, @anna${mark}.`))).toEqual([])
  })

  it.each(['held', 'removed', 'withdrawn'] as const)('is not to be seen where the comment is %s', async state => {
    const { id: personId } = await person(`anna${mark}`)
    const { id } = await sampleComment(database, { storyId, authorId: actor.id, body: `Thanks, @anna${mark}.`, state })
    await database.mention.create({ data: { commentId: id, personId } })
    await sampleComment(database, { storyId, authorId: actor.id, parentId: id })
    await database.comment.update({ where: { id }, data: { isListed: true } })
    expect(await mentionsOf(id)).toEqual([])
  })
})
