import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { sketchOf } from '#domain/comments/near-duplicate'
import { database } from '#server/database'
import { getCaseFile } from '#server/moderation/case/get-case-file'
import { decideComment } from '#server/moderation/decide-comment'
import { getDeskItem } from '#server/moderation/get-desk-item'
import { noteComment } from '#server/moderation/notes/note-comment'
import { answerOpinion } from '#server/moderation/opinions/answer-opinion'
import { askOpinion } from '#server/moderation/opinions/ask-opinion'
import { listColleagues } from '#server/moderation/opinions/list-colleagues'
import { countOpinionsAskedOf, listOpinionsAskedOf } from '#server/moderation/opinions/list-opinions'
import { getJudged } from '#server/moderation/get-judged'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const words = 'Every channel of the capital showed the same fifteen seconds of the harbour, again and again, with the same three sentences.'

const reader = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
const refusal = (code: string) => ({ ok: false, refusal: { code } })

let story: Awaited<ReturnType<typeof sampleStory>>
let author: Awaited<ReturnType<typeof reader>>
let moderator: Awaited<ReturnType<typeof reader>>
let comment: Awaited<ReturnType<typeof sampleComment>>

beforeEach(async () => {
  story = await sampleStory(database)
  author = await reader()
  moderator = await reader({ role: 'moderator' })
  comment = await sampleComment(database, { storyId: story.id, authorId: author.id, body: words, sketch: sketchOf(words), country: 'IT' })
})

describe('the case file', () => {
  it('tells every version with what changed, the latest first', async () => {
    await database.commentRevision.create({ data: { commentId: comment.id, number: 2, body: words.replace('fifteen', 'twenty') } })
    const file = await getCaseFile(moderator, comment.id)
    expect(file?.revisions.map(({ number }) => number)).toEqual([2, 1])
    expect(file?.revisions[0]?.parts?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'fifteen' },
      { kind: 'added', text: 'twenty' },
    ])
    expect(file?.revisions[1]?.parts).toBeNull()
  })

  it('tells what fired, in order, with score and time-out', async () => {
    const fired = { commentId: comment.id, revision: 1, matched: [] }
    await database.ruleMatch.createMany({
      data: [
        { ...fired, id: newId(), position: 1, check: 'check-timed-out', action: 'hold', isTimedOut: true },
        { ...fired, id: newId(), position: 0, check: 'house-words', action: 'hold', score: 0.8, matched: ['harbour'] },
      ],
    })
    expect((await getCaseFile(moderator, comment.id))?.firings).toMatchObject([
      { check: 'house-words', score: 0.8, matched: ['harbour'], isTimedOut: false, rule: null },
      { check: 'check-timed-out', isTimedOut: true },
    ])
  })

  it('finds near-copies whatever became of them, and none outside the scope or that its author withdrew', async () => {
    const near = { body: `${words} Again.`, sketch: sketchOf(`${words} Again.`) }
    const removed = await sampleComment(database, {
      storyId: story.id,
      authorId: moderator.id,
      ...near,
      state: 'removed',
      country: 'IT',
    })
    const elsewhere = await sampleComment(database, { storyId: story.id, authorId: author.id, ...near, country: 'FR' })
    await sampleComment(database, { storyId: story.id, authorId: author.id, ...near, state: 'withdrawn', country: 'IT' })
    await sampleComment(database, {
      storyId: story.id,
      authorId: author.id,
      country: 'IT',
      body: 'Nothing of this was shown in the evening news at all.',
    })
    const made = new Set((await database.comment.findMany({ where: { storyId: story.id }, select: { id: true } })).map(({ id }) => id))
    const idsFor = async (viewer: typeof moderator) =>
      (await getCaseFile(viewer, comment.id))?.similar.map(({ id }) => id).filter(id => made.has(id))
    expect((await idsFor(moderator))?.toSorted()).toEqual([removed.id, elsewhere.id].toSorted())
    const scope = { countries: ['IT'], languages: [], storyIds: [] }
    expect(await idsFor({ ...moderator, scope })).toEqual([removed.id])
    expect((await getCaseFile(moderator, comment.id))?.similar.find(({ id }) => id === elsewhere.id)).toMatchObject({
      isSameAuthor: true,
      state: 'published',
    })
  })

  it('is none outside the scope', async () => {
    const scope = { countries: ['FR'], languages: [], storyIds: [] }
    expect(await getCaseFile({ ...moderator, scope }, comment.id)).toBeUndefined()
  })

  it('lists decisions, undone ones too, and never who flagged', async () => {
    const flagger = await reader({ name: 'Flavia Flagger' })
    await sampleFlag(database, { commentId: comment.id, reporterId: flagger.id, note: 'Look.' })
    const judged = { commentId: comment.id, revision: 1, lastDecisionId: null }
    await decideComment(moderator, { ...judged, ...sampleReasons, action: 'remove' }, now)
    const file = await getCaseFile(moderator, comment.id)
    expect(file?.decisions).toMatchObject([{ action: 'remove', reason: 'insult', facts: sampleReasons.facts }])
    expect(JSON.stringify(file)).not.toContain('Flavia')
  })

  it('covers the words of what is flagged as severe, unless the desk wants them shown', async () => {
    expect((await getDeskItem(moderator, comment.id))?.isCovered).toBe(false)
    await sampleFlag(database, { commentId: comment.id, reporterId: (await reader()).id, reason: 'threat' })
    expect((await getDeskItem(moderator, comment.id))?.isCovered).toBe(true)
  })
})

describe('a note about a comment', () => {
  it('is refused to readers, for what is not there and outside the scope', async () => {
    const input = { commentId: comment.id, text: 'He asked to be called.' }
    expect(await noteComment(author, input, now)).toEqual(refusal('not-allowed'))
    expect(await noteComment(moderator, { ...input, commentId: newId() }, now)).toEqual(refusal('comment-not-found'))
    const scope = { countries: ['FR'], languages: [], storyIds: [] }
    expect(await noteComment({ ...moderator, scope }, input, now)).toEqual(refusal('comment-not-found'))
    expect(await database.deskNote.count({ where: { commentId: comment.id } })).toBe(0)
  })

  it('stands in the case, and the log knows of it without its words', async () => {
    expect((await noteComment(moderator, { commentId: comment.id, text: 'He asked to be called.' }, now)).ok).toBe(true)
    expect((await getCaseFile(moderator, comment.id))?.notes).toMatchObject([
      { text: 'He asked to be called.', writer: { handle: moderator.handle } },
    ])
    const event = await database.event.findFirstOrThrow({ where: { kind: 'comment.noted', subjectId: comment.id } })
    expect(event.actorId).toBe(moderator.id)
    expect(JSON.stringify(event.data)).not.toContain('called')
  })
})

describe('a second opinion', () => {
  const ask = (askedId: string, actor = moderator) => askOpinion(actor, { commentId: comment.id, askedId, question: 'Is it irony?' }, now)

  it('is refused to readers, about what is not there, and of who may not judge the comment', async () => {
    const colleague = await reader({ role: 'moderator' })
    expect(await ask(colleague.id, author)).toEqual(refusal('not-allowed'))
    expect(await askOpinion(moderator, { commentId: newId(), askedId: colleague.id, question: 'Is it irony?' }, now)).toEqual(
      refusal('comment-not-found'),
    )
    const scoped = await reader({ role: 'moderator', scopeCountries: ['FR'] })
    for (const askedId of [moderator.id, author.id, newId(), scoped.id]) expect(await ask(askedId)).toEqual(refusal('colleague-cannot'))
    const judged = (await getJudged(comment.id))!
    const offered = (await listColleagues(moderator, judged)).map(({ id }) => id)
    expect(offered).toContain(colleague.id)
    expect(offered).not.toContain(scoped.id)
    expect(offered).not.toContain(moderator.id)
  })

  it('waits for the colleague, is answered by them alone and once, and stands in the case', async () => {
    const colleague = await reader({ role: 'moderator' })
    const asked = await ask(colleague.id)
    if (!asked.ok) throw new Error(asked.refusal.code)
    expect(await ask(colleague.id)).toEqual(refusal('asked-already'))
    expect(await listOpinionsAskedOf(colleague)).toMatchObject([{ question: 'Is it irony?', commentId: comment.id }])
    expect(await countOpinionsAskedOf(colleague)).toBe(1)
    expect(await listOpinionsAskedOf(moderator)).toEqual([])

    const input = { ...asked.value, answer: 'It quotes a song.' }
    expect(await answerOpinion(author, input, now)).toEqual(refusal('not-allowed'))
    expect(await answerOpinion(moderator, input, now)).toEqual(refusal('opinion-not-found'))
    expect(await answerOpinion(colleague, input, now)).toEqual({ ok: true, value: { commentId: comment.id } })
    expect(await answerOpinion(colleague, input, now)).toEqual(refusal('answered-already'))
    expect(await listOpinionsAskedOf(colleague)).toEqual([])
    expect((await getCaseFile(moderator, comment.id))?.opinions).toMatchObject([{ answer: 'It quotes a song.', answeredAt: now }])
    expect(
      (await database.event.findMany({ where: { subjectId: comment.id }, orderBy: { sequence: 'asc' } })).map(({ kind, actorId }) => [
        kind,
        actorId,
      ]),
    ).toEqual([
      ['comment.opinion-asked', moderator.id],
      ['comment.opinion-given', colleague.id],
    ])
  })
})
