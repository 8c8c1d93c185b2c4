import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { restrictionColumns } from '#sample/reasons'
import type { Person, Sample } from './fixtures.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A comment that this moderator removed, with the code of its receipt. */
export async function removedBy(sample: Sample, decider: Person, storyId: string, author: Person) {
  const comment = await sample.comment({ storyId, authorId: author.id, state: 'removed', body: `He lies. ${randomUUID().slice(0, 8)}` })
  const decision = await sample.database.decision.create({
    data: {
      ...restrictionColumns(),
      id: randomUUID(),
      code: randomBytes(16).toString('hex'),
      commentId: comment.id,
      revision: 1,
      action: 'remove',
      deciderId: decider.id,
      fromState: 'published',
      toState: 'removed',
    },
  })
  await sample.database.comment.update({ where: { id: comment.id }, data: { lastDecisionId: decision.id, reviewedRevision: 1 } })
  return { comment, decision, code: decision.code! }
}

/** An appeal of an author that waits, against a decision of this moderator. */
export async function waitingAppeal(sample: Sample, decider: Person, storyId: string, author: Person) {
  const removed = await removedBy(sample, decider, storyId, author)
  const text = `The report says so itself. ${randomUUID().slice(0, 8)}`
  const appeal = await sample.database.appeal.create({
    data: {
      id: randomUUID(),
      side: 'author',
      decisionId: removed.decision.id,
      text,
      dueAt: new Date(Date.now() + 14 * dayMilliseconds),
    },
  })
  return { ...removed, appeal, text }
}

/** A link to one case, by its secret. */
export async function caseLink({ database }: Sample, appealId: string, createdById: string): Promise<string> {
  const secret = randomBytes(16).toString('base64url')
  const expiresAt = new Date(Date.now() + 7 * dayMilliseconds)
  const row = { id: randomUUID(), hash: sha256(secret), appealId, createdById, expiresAt }
  await database.caseLink.create({ data: { ...row, name: 'Olga Outside', email: `olga-${row.id}@elsewhere.example` } })
  return secret
}

/** What the desks of notices, appeals and misuse show; read by tests and changed by none. */
export async function keepCases(sample: Sample, storyId: string, commentId: string, people: { author: Person; decider: Person }) {
  const { database } = sample
  const words = `No court has found this ${randomUUID().slice(0, 8)}.`
  const notice = await sample.notice({ commentIds: [commentId], explanation: words })
  const decided = await sample.notice({ commentIds: [commentId], closedAt: new Date(), deciderId: people.decider.id })
  const editorial = await sample.notice({ storyId, explanation: words, kind: 'correction', category: null })
  const { appeal, text } = await waitingAppeal(sample, people.decider, storyId, people.author)
  const secret = await caseLink(sample, appeal.id, people.decider.id)
  const misuse = await database.misuseMeasure.create({
    data: {
      id: randomUUID(),
      code: randomBytes(16).toString('hex'),
      of: 'flags',
      step: 'warning',
      personId: people.author.id,
      unfounded: 3,
      sent: 4,
      windowDays: 180,
    },
  })
  return { words, notice, decided, editorial, appeal, appealText: text, secret, misuse }
}
