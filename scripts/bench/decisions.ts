import { sampleStory, samplePerson, sampleComment } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import type { Reader } from '#domain/people/actor'
import { editComment } from '#server/comments/edit-comment'
import { database } from '#server/database'
import { commentRow } from '#sample/rows'
import { decideComment } from '#server/moderation/decide-comment'
import { toReader } from '#server/people/current-actor'
import { stopJobQueue } from '#server/jobs/job-queue'
import { newId } from '#server/new-id'

/**
 * Decisions under race and under load. Run by `npm run bench`: 10,000 times two moderators decide the same revision at once,
 * 1,000 times an author edits while a moderator decides, and eight moderators clear a queue. It fails where both
 * deciders succeed, none does, or a decision is stored about a revision that was not the one judged.
 */

const races = 10_000
const edits = 1_000
const moderators = 8
const cleared = 4_000
const atOnce = 8

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

async function inParallel<Item>(items: readonly Item[], lanes: number, work: (item: Item, lane: number) => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (next < items.length) await work(items[next++]!, lane)
    }),
  )
  return (performance.now() - startedAt) / 1000
}

async function heldComments(count: number, author: Reader, storyId: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  const createdAt = new Date()
  const like = commentRow({ storyId, authorId: author.id, state: 'held', createdAt })
  await database.comment.createMany({ data: ids.map(id => ({ ...like, id, rootId: id, clientKey: id })) })
  await database.commentRevision.createMany({ data: ids.map(commentId => ({ commentId, number: 1, body: like.body, createdAt })) })
  await database.hold.createMany({
    data: ids.map(commentId => ({ id: newId(), commentId, revision: 1, rule: 'house-words', details: {}, createdAt })),
  })
  return ids
}

const judge = (commentId: string) => ({ commentId, revision: 1, lastDecisionId: null })
const desk = await Promise.all(
  Array.from({ length: moderators }, async () => toReader(await samplePerson(database, { role: 'moderator' }))),
)
const author = toReader(await samplePerson(database))
const { id: storyId } = await sampleStory(database)

let wrong = 0
const raced = await heldComments(races, author, storyId)
const raceSeconds = await inParallel(raced, atOnce, async commentId => {
  const results = await Promise.all([
    decideComment(desk[0]!, { ...judge(commentId), action: 'approve' }),
    decideComment(desk[1]!, { ...judge(commentId), ...sampleReasons, action: 'remove' }),
  ])
  const loser = results.find(result => !result.ok)
  if (results.filter(result => result.ok).length !== 1 || loser?.ok !== false || loser.refusal.code !== 'already-decided') wrong += 1
})
const stored = await database.decision.count({ where: { commentId: { in: raced } } })

let decided = 0
const { id: editedStory } = await sampleStory(database)
const edited: { id: string; author: Reader }[] = []
for (let made = 0; made < edits; made++) {
  const writer = toReader(await samplePerson(database))
  const { id } = await sampleComment(database, { storyId: editedStory, authorId: writer.id, createdAt: new Date() })
  edited.push({ id, author: writer })
}
await inParallel(edited, atOnce, async ({ id, author: writer }, lane) => {
  const [decision, edit] = await Promise.all([
    decideComment(desk[lane]!, { ...judge(id), ...sampleReasons, action: 'remove' }),
    editComment(writer, { commentId: id, revision: 1, body: `It opened the evening news, on the second channel too, ${id}.` }),
  ])
  const comment = await database.comment.findUniqueOrThrow({ where: { id }, select: { state: true, revision: true } })
  const decisions = await database.decision.findMany({ where: { commentId: id }, select: { revision: true } })
  if (decision.ok) decided += 1
  const isRight = decision.ok
    ? decisions.length === 1 && decisions[0]!.revision === 1 && comment.state === 'removed' && comment.revision === 1 && !edit.ok
    : decision.refusal.code === 'stale-revision' && decisions.length === 0 && comment.revision === 2 && edit.ok
  if (!isRight) wrong += 1
})

const waiting = await heldComments(cleared, author, storyId)
const times: number[] = []
const clearSeconds = await inParallel(waiting, moderators, async (commentId, lane) => {
  const startedAt = performance.now()
  const isRemoved = times.length % 3 === 0
  const made = await decideComment(
    desk[lane]!,
    isRemoved ? { ...judge(commentId), ...sampleReasons, action: 'remove' } : { ...judge(commentId), action: 'approve' },
  )
  if (!made.ok) wrong += 1
  times.push(performance.now() - startedAt)
})

console.log('\nDecisions, the disk waited for')
console.log(`  two deciders on one revision, ${races} times      ${stored} decisions stored, ${raceSeconds.toFixed(0)} s`)
console.log(
  `  an edit against a decision, ${edits} times         ${decided} decided first, ${edits - decided} edited first and refused as stale`,
)
console.log(
  `  ${moderators} moderators on one queue, one story         ${(cleared / clearSeconds).toFixed(0)} decisions/s, p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
)
console.log(`  outcomes that should not be                      ${wrong}`)
await stopJobQueue()
await database.$disconnect()
if (wrong > 0 || stored !== races) throw new Error('A race ended as it should not.')
process.exit(0)
