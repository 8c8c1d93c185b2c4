import { expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { decideComment } from '#server/moderation/decide-comment'
import { getUndoable } from '#server/moderation/get-undoable'
import { undoDecision } from '#server/moderation/undo-decision'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

it('an own decision can be undone for half a minute, by nobody else, and once', async () => {
  const { id: storyId } = await sampleStory(database)
  const { id: authorId } = await samplePerson(database)
  const { id: commentId } = await sampleComment(database, { storyId, authorId, state: 'held' })
  const [anna, bruno] = [0, 1].map(() => samplePerson(database, { role: 'moderator' }))
  const [moderator, colleague] = [toReader(await anna!), toReader(await bruno!)]
  const made = await decideComment(moderator, { commentId, revision: 1, lastDecisionId: null, action: 'approve' }, now)
  const decisionId = made.ok ? made.value.decisionId : ''
  expect(await getUndoable(moderator, decisionId, after(10))).toEqual({ decisionId, seconds: 20 })
  expect(await getUndoable(colleague, decisionId, after(10))).toBeUndefined()
  expect(await getUndoable(moderator, decisionId, after(31))).toBeUndefined()
  await undoDecision(moderator, { decisionId }, after(11))
  expect(await getUndoable(moderator, decisionId, after(12))).toBeUndefined()
})
