import { afterAll, beforeEach, expect, it } from 'vitest'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { flagComment } from '#server/moderation/flag-comment'
import { listOwnFlags } from '#server/moderation/list-own-flags'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const later = new Date('2026-04-02T12:00:00Z')
const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let storyId: string
let me: Awaited<ReturnType<typeof reader>>
let author: Awaited<ReturnType<typeof reader>>
let moderator: Awaited<ReturnType<typeof reader>>

beforeEach(async () => {
  storyId = (await sampleStory(database)).id
  ;[me, author, moderator] = [await reader(), await reader(), await reader({ role: 'moderator', name: 'Moreno Moderator' })]
})

afterAll(closeRateLimits)

async function flagged() {
  const { id: commentId } = await sampleComment(database, { storyId, authorId: author.id, body: 'What was said.' })
  await flagComment(me, { commentId, reason: 'insult', note: 'The second word.' }, now)
  return { commentId, revision: 1, lastDecisionId: null }
}

const only = async () => (await listOwnFlags(me)).flags[0]

it('shows an open flag with the comment that it is about', async () => {
  const { commentId } = await flagged()
  expect(await only()).toMatchObject({
    reason: 'insult',
    note: 'The second word.',
    flaggedAt: now,
    fate: 'open',
    answeredAt: null,
    commentId,
    comment: { words: 'What was said.' },
  })
})

it('says that a moderator agreed, with the date, without the words that are gone, a name or the statement', async () => {
  const of = await flagged()
  await decideComment(
    moderator,
    { ...of, ...sampleReasons, action: 'remove', reason: 'insult', statement: 'It calls a reader names.' },
    later,
  )
  const flag = await only()
  expect(flag).toMatchObject({ fate: 'agreed', answeredAt: later, comment: null })
  expect(JSON.stringify(flag)).not.toMatch(/Moreno|calls a reader|What was said/)
})

it('says that a moderator did not agree, and shows the comment that stays', async () => {
  const of = await flagged()
  await decideComment(moderator, { ...of, action: 'approve' }, later)
  expect(await only()).toMatchObject({ fate: 'disagreed', answeredAt: later, comment: { words: 'What was said.' } })
})

it('says that the author was faster', async () => {
  const { commentId } = await flagged()
  await withdrawComment(author, { commentId }, later)
  expect(await only()).toMatchObject({ fate: 'withdrawn', answeredAt: later, comment: null })
})

it('is open again when it is given again', async () => {
  const of = await flagged()
  await decideComment(moderator, { ...of, action: 'approve' }, later)
  await flagComment(me, { commentId: of.commentId, reason: 'threat', note: null }, later)
  expect((await listOwnFlags(me)).flags).toMatchObject([{ reason: 'threat', fate: 'open', answeredAt: null }])
})

it("shows nobody else's, and pages by key", async () => {
  const { id: commentId } = await sampleComment(database, { storyId, authorId: author.id })
  await sampleFlag(database, { commentId, reporterId: (await reader()).id })
  for (let number = 0; number < 21; number++) {
    const { id } = await sampleComment(database, { storyId, authorId: author.id })
    await sampleFlag(database, { commentId: id, reporterId: me.id })
  }
  const first = await listOwnFlags(me)
  const second = await listOwnFlags(me, first.nextCursor ?? '')
  const ids = [...first.flags, ...second.flags].map(({ id }) => id)
  expect([first.flags.length, new Set(ids).size, second.nextCursor]).toEqual([20, 21, null])
})
