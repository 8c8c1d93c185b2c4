import { createHash, randomUUID } from 'node:crypto'
import { patternKeyOf } from '#domain/comments/screening/house-words'
import { restrictionColumns } from '#sample/reasons'
import { keepCases } from './cases.ts'
import type { Person, Sample } from './fixtures.ts'

export type World = Awaited<ReturnType<typeof makeWorld>>

/** A checker outside at an address where nobody answers. */
const silentChecker = { url: 'http://127.0.0.1:1/', secret: 'none', action: 'order', threshold: 0.8, timeoutMs: 200 }

const text = `Ferries stop for a day
How did your country report this? Share your view in the comments.
Diverging Reports Breakdown
Crews walk out over night shifts
The crews of nine ferries walked out at dawn. They want shorter night shifts.
The crews of nine ferries walked out at dawn on Monday and stayed out until midnight.
Their union wants shorter night shifts and a second engineer on every crossing.
`

/** What every kind of page needs to show something: made once for a worker, read by its tests, changed by none. */
export async function makeWorld(sample: Sample) {
  const { database } = sample
  const people = {
    reader: await sample.person({ name: 'Rita Reader' }),
    moderator: await sample.person({ role: 'moderator', name: 'Moreno Moderator' }),
    editor: await sample.person({ role: 'editor', name: 'Edita Editor' }),
    admin: await sample.person({ role: 'admin', name: 'Ada Admin' }),
  }
  const author = await sample.person({ name: 'Auro Author', country: 'UA' })
  const story = await sample.story({
    headline: `The canal opens to night traffic ${randomUUID().slice(0, 8)}`,
    reports,
  })
  const thread = await discuss(sample, story.id, author, people.reader)
  const draft = await sample.story({
    status: 'draft',
    publishedAt: null,
    headline: `A draft that nobody may read ${randomUUID().slice(0, 8)}`,
  })
  await database.storyDocument.create({
    data: { storyId: draft.id, text, contentHash: createHash('sha256').update(draft.id).digest('hex') },
  })
  const closed = await sample.story({ mode: 'closed', closedNote: 'It was closed after a week.', headline: 'A closed discussion' })
  await sample.comment({ storyId: closed.id, authorId: author.id })
  const word = `zounds${randomUUID().slice(0, 8)}`
  const { id: ruleId } = await database.rule.create({
    data: { id: randomUUID(), pattern: word, patternKey: patternKeyOf(word), action: 'hold', note: 'An old oath.' },
  })
  const { id: checkerId } = await database.outsideChecker.create({
    data: { id: randomUUID(), name: `tone-${randomUUID().slice(0, 8)}`, ...silentChecker },
  })
  const { id: outletId } = await database.outlet.create({
    data: { id: randomUUID(), name: `The Lighthouse ${word}`, nameKey: `the lighthouse ${word}`, basedIn: 'IE' },
  })
  await database.apiToken.create({
    data: { id: randomUUID(), personId: people.reader.id, name: 'a program of mine', hash: randomUUID() },
  })
  const ratings = () => database.rating.count({ where: { commentId: thread.root.id } })
  const asked = `Would you call this a quotation? ${randomUUID()}`
  await database.secondOpinion.create({
    data: {
      id: randomUUID(),
      commentId: thread.held.id,
      askerId: people.admin.id,
      askedId: people.moderator.id,
      question: asked,
    },
  })
  const hidden = await protect(sample, thread.root.id, author)
  const batchIds = await listTogether(sample, people.moderator.id, thread.held.id, thread.root.id)
  const receipt = await keepAccount(sample, story.id, thread.root.id, people.reader)
  const cases = await keepCases(sample, story.id, thread.root.id, { author, decider: people.moderator })
  return {
    people,
    author,
    story,
    draft,
    closed,
    thread,
    word,
    ruleId,
    checkerId,
    outletId,
    batchIds,
    ratings,
    receipt,
    hidden,
    cases,
    asked,
  }
}

/** Who flagged a comment, where its author was, and every address: words that no moderator is ever sent. */
async function protect({ database, person, flag }: Sample, commentId: string, author: Person): Promise<string[]> {
  const mark = randomUUID().slice(0, 8)
  const [name, handle, prefix] = [`Rosa Reporter ${mark}`, `rosa_${mark}`, `198.51.${mark}.0/24`]
  const reporter = await person({ name, handle, handleSkeleton: handle })
  await flag({ commentId, reporterId: reporter.id, note: 'It is about football.' })
  await database.signal.create({ data: { id: randomUUID(), personId: author.id, kind: 'address', value: prefix } })
  await database.event.create({ data: { kind: 'comment.flagged', actorId: reporter.id, subjectType: 'comment', subjectId: commentId } })
  return [name, handle, reporter.id, reporter.email ?? '', author.email ?? '', prefix, 'Nora Notifier', 'nora@post.example']
}

/** A moderator's lists of comments: one that was not confirmed yet, and one that is over. */
async function listTogether({ database }: Sample, actorId: string, heldId: string, otherId: string) {
  const [listed, done] = [randomUUID(), randomUUID()]
  const [source, at] = ['/moderation', new Date()]
  await database.batch.create({
    data: { id: listed, actorId, source, total: 1, items: { create: { position: 1, commentId: heldId, revision: 1 } } },
  })
  const skipped = { position: 1, commentId: otherId, revision: 1, state: 'skipped', refusal: 'stale-revision' } as const
  const ended = { startedAt: at, finishedAt: at, decision: { action: 'approve' }, skipped: 1 }
  await database.batch.create({ data: { id: done, actorId, source, total: 1, ...ended, items: { create: skipped } } })
  return { listed, done }
}

/** What the pages of an account list, a follow, a flag and somebody ignored; and the receipt of a notice. */
async function keepAccount({ database, person, notice }: Sample, storyId: string, commentId: string, reader: Person): Promise<string> {
  const personId = reader.id
  const ignored = await person({ name: 'Igor Ignored' })
  await database.ignore.create({ data: { personId, ignoredId: ignored.id } })
  await database.follow.create({ data: { id: randomUUID(), personId, storyId } })
  await database.flag.create({
    data: { id: randomUUID(), commentId, reporterId: personId, reason: 'off-topic', note: 'Of football.', resolvedAt: new Date() },
  })
  const { code } = await notice({ commentIds: [commentId] })
  return code
}

/** Answers of several countries, a long conversation, and of the reader one that waits, one removed and one withdrawn. */
async function discuss(sample: Sample, storyId: string, author: Person, reader: Person) {
  const { database } = sample
  for (const [country, prominence] of [
    ['IT', 'led'],
    ['IT', 'covered'],
    ['UA', 'brief'],
    ['GB', 'not-reported'],
    ['JP', 'not-sure'],
  ] as const)
    await sample.comment({ storyId, authorId: author.id, country, prominence, outletNamed: 'Il Molo', link: 'https://molo.example/a' })
  const arabic = { country: 'EG', language: 'ar', body: 'تصدّر الخبر نشرة المساء، ثم غاب في الصباح.' }
  await sample.comment({ storyId, authorId: author.id, ...arabic })
  const root = await sample.comment({ storyId, authorId: author.id, body: 'It was on page nine, **below** the weather.\n\n> a quotation' })
  let parentId = root.id
  for (let depth = 0; depth < 5; depth++) {
    const reply = await sample.comment({ storyId, authorId: depth % 2 ? author.id : reader.id, parentId, body: `Reply at depth ${depth}` })
    parentId = reply.id
  }
  const own = await sample.comment({ storyId, authorId: reader.id, body: `My own words ${randomUUID()}`, createdAt: new Date() })
  const withdrawn = await sample.comment({ storyId, authorId: author.id })
  await sample.comment({ storyId, authorId: reader.id, parentId: withdrawn.id })
  await database.comment.update({ where: { id: withdrawn.id }, data: { state: 'withdrawn', body: '' } })
  const secret = randomUUID()
  const held = await sample.comment({
    storyId,
    authorId: author.id,
    state: 'held',
    body: `Words that wait ${secret}`,
    hold: { rule: 'house-words', details: { matched: ['wait'] } },
  })
  await sample.comment({ storyId, authorId: reader.id, state: 'held', hold: { rule: 'first-comments' } })
  const removed = await sample.comment({ storyId, authorId: reader.id, state: 'removed' })
  const moderator = await sample.person({ role: 'moderator' })
  const decision = await database.decision.create({
    data: {
      id: randomUUID(),
      commentId: removed.id,
      revision: 1,
      action: 'remove',
      ...restrictionColumns({ statement: 'It calls the writers names.' }),
      deciderId: moderator.id,
    },
  })
  await database.comment.update({ where: { id: removed.id }, data: { lastDecisionId: decision.id } })
  await database.blindReview.create({
    data: { id: randomUUID(), decisionId: decision.id, commentId: removed.id, firstDeciderId: moderator.id, isRestricted: true },
  })
  await sample.flag({ commentId: root.id, reporterId: moderator.id, note: 'It quotes nobody.' })
  return { root, own, held, secret }
}

const update = (hour: number, body: string) => ({ kind: 'update' as const, text: body, at: new Date(Date.UTC(2026, 1, 3, hour)) })

const reports = [
  {
    outlet: 'The Ferry Post',
    country: 'GB',
    language: 'en',
    headline: 'Night traffic, hour by hour',
    summary: 'The first ships passed after ten. The last one waited for the fog.',
    blocks: [update(23, 'The last ship waits for the fog.'), { ...update(22, 'The first ship passes.'), updatedAt: new Date() }],
  },
  {
    outlet: 'أخبار القناة',
    country: 'EG',
    language: 'ar',
    headline: 'القناة تفتح ليلا',
    summary: 'عبرت السفن بعد العاشرة.',
    blocks: [{ kind: 'heading' as const, text: 'أول ليلة' }, { text: 'عبرت السفن الأولى بعد العاشرة مساء.' }],
  },
  {
    outlet: 'Il Molo',
    basedIn: 'IT',
    country: 'CH',
    language: 'it',
    rights: 'excerpt' as const,
    sourceUrl: 'https://molo.example/canale',
    headline: 'Il canale lavora di notte',
    summary: 'Le prime navi sono passate dopo le dieci.',
    blocks: [{ text: 'Le prime navi sono passate dopo le dieci.' }, { text: 'Il resto del testo non si mostra.' }],
  },
]
