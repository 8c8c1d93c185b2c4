import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import type { DeskMark } from '#domain/moderation/desk-mark'
import { editComment } from '#server/comments/edit-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { claimComment } from '#server/moderation/claims/claim-comment'
import { releaseClaim } from '#server/moderation/claims/release-claim'
import { decideComment } from '#server/moderation/decide-comment'
import { closeDesks } from '#server/moderation/live/close-desks'
import { readDeskNews } from '#server/moderation/live/desk-channel'
import { deskMark } from '#server/moderation/live/desk-mark'
import { openDeskStream } from '#server/moderation/live/open-desks'
import { undoDecision } from '#server/moderation/undo-decision'
import { toReader } from '#server/people/current-actor'
import { makeSession } from '#server/people/session'
import { stopJobQueue } from '#server/jobs/job-queue'

const person = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))
/** The key and its values in place of a sentence. */
const t = ((key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' ')) as Parameters<typeof deskMark>[2]

type Heard = { event: string; marks: DeskMark[] }

let anna: Awaited<ReturnType<typeof person>>
let bruno: typeof anna
let commentId: string
const streams: ReadableStreamDefaultReader<Uint8Array>[] = []

beforeEach(async () => {
  const { id: storyId } = await sampleStory(database)
  const { id: authorId } = await samplePerson(database)
  ;({ id: commentId } = await sampleComment(database, { storyId, authorId, state: 'held', body: 'Secret words' }))
  anna = await person({ role: 'moderator', name: 'Anna' })
  bruno = await person({ role: 'moderator', name: 'Bruno' })
})

afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.cancel()
})

afterAll(async () => {
  await closeDesks()
  await stopJobQueue()
})

/** Opens a desk and gathers what it is told. */
async function listen(who: typeof anna, commentIds: string[] = [commentId]) {
  const sessionId = await makeSession(who.id, null, new Date())
  const stream = await openDeskStream({ sessionId, commentIds, say: (mark, viewer) => deskMark(mark, viewer, t) })
  const reader = stream!.getReader()
  streams.push(reader)
  const heard: Heard[] = []
  const state = { sessionId, heard, text: '', isOver: false }
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      const text = new TextDecoder().decode(value)
      state.text += text
      const [, event = '', data = '{}'] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(text) ?? []
      heard.push({ event, marks: (JSON.parse(data) as { marks?: DeskMark[] }).marks ?? [] })
    }
    state.isOver = true
  })()
  await vi.waitFor(() => expect(heard.at(0)?.event).toBe('ready'))
  return state
}

const lastMark = ({ heard }: { heard: Heard[] }) => heard.at(-1)?.marks.find(({ id }) => id === commentId)

describe('an open desk', () => {
  it('is told at once where its comments stand, and then what happens to them, without their words', async () => {
    const desk = await listen(bruno)
    expect(desk.heard).toEqual([
      { event: 'ready', marks: [{ id: commentId, revision: 1, lastDecisionId: null, isWithdrawn: false, decided: null, claim: null }] },
    ])
    await claimComment(anna, { commentId })
    await vi.waitFor(() => expect(lastMark(desk)?.claim).toMatchObject({ sentence: 'claimed Anna', isOwn: false }))
    await releaseClaim(anna, { commentId })
    await vi.waitFor(() => expect(lastMark(desk)?.claim).toBeNull())
    const made = await decideComment(anna, { commentId, revision: 1, lastDecisionId: null, action: 'approve' })
    const decisionId = made.ok ? made.value.decisionId : ''
    await vi.waitFor(() => expect(lastMark(desk)).toMatchObject({ lastDecisionId: decisionId, decided: 'decided approve Anna' }))
    await undoDecision(anna, { decisionId })
    await vi.waitFor(() => expect(lastMark(desk)).toMatchObject({ lastDecisionId: null, decided: null }))
    expect(desk.text).not.toContain('Secret')
  })

  it('is told that an author edited or withdrew, and not what', async () => {
    const author = await person()
    const { id: storyId } = await sampleStory(database)
    const own = await sampleComment(database, { storyId, authorId: author.id, body: 'First words', createdAt: new Date() })
    const desk = await listen(bruno, [own.id])
    await editComment(author, { commentId: own.id, revision: 1, body: 'Secret second words' })
    const mark = () => desk.heard.at(-1)?.marks.find(({ id }) => id === own.id)
    await vi.waitFor(() => expect(mark()).toMatchObject({ revision: 2, isWithdrawn: false }))
    await withdrawComment(author, { commentId: own.id })
    await vi.waitFor(() => expect(mark()).toMatchObject({ isWithdrawn: true }))
    expect(desk.text).not.toContain('words')
  })

  it('says of an own claim that it is one', async () => {
    const desk = await listen(anna)
    await claimComment(anna, { commentId })
    await vi.waitFor(() => expect(lastMark(desk)?.claim).toMatchObject({ sentence: 'claimedByYou', isOwn: true }))
  })

  it('hears nothing of what lies outside its scope, not even when it asks', async () => {
    const scoped = await person({ role: 'moderator', scopeCountries: ['FR'] })
    const [desk, colleague] = [await listen(scoped), await listen(bruno)]
    expect(desk.heard).toEqual([{ event: 'ready', marks: [] }])
    await claimComment(anna, { commentId })
    await vi.waitFor(() => expect(lastMark(colleague)?.claim).not.toBeNull())
    expect(desk.heard).toHaveLength(1)
  })

  it.each([
    ['role was taken', (id: string) => database.person.update({ where: { id }, data: { role: 'reader' } })],
    ['session ended', (id: string) => database.session.deleteMany({ where: { personId: id } })],
  ])('is closed before the next word when its %s', async (_, take) => {
    const [desk, colleague] = [await listen(bruno), await listen(anna)]
    await take(bruno.id)
    await claimComment(anna, { commentId })
    await vi.waitFor(() => expect(lastMark(colleague)?.claim).not.toBeNull())
    await vi.waitFor(() => expect(desk.isOver).toBe(true))
    expect(desk.heard).toHaveLength(1)
  })

  it('hears less as soon as its scope is narrowed', async () => {
    const [desk, colleague] = [await listen(bruno), await listen(anna)]
    await database.person.update({ where: { id: bruno.id }, data: { scopeLanguages: ['ja'] } })
    await claimComment(anna, { commentId })
    await vi.waitFor(() => expect(lastMark(colleague)?.claim).not.toBeNull())
    expect(desk.heard).toHaveLength(1)
  })

  it('is closed at once where nobody of the desk opens it', async () => {
    const sessionId = await makeSession((await person()).id, null, new Date())
    const stream = await openDeskStream({ sessionId, commentIds: [commentId], say: (mark, viewer) => deskMark(mark, viewer, t) })
    expect(await stream!.getReader().read()).toEqual({ done: true, value: undefined })
  })

  it('has no more than a dozen windows, and a place again when one is closed', async () => {
    const sessionId = await makeSession(anna.id, null, new Date())
    const open = () => openDeskStream({ sessionId, commentIds: [], say: (mark, viewer) => deskMark(mark, viewer, t) })
    const opened = []
    for (let number = 0; number < 12; number++) opened.push((await open())!.getReader())
    expect(await open()).toBeUndefined()
    await opened.pop()!.cancel()
    opened.push((await open())!.getReader())
    streams.push(...opened)
  })
})

it.each(['', 'no json', '{}', '{"kind":"fired","commentId":"01976a3e-5a4e-7c44-8d2a-0a1b2c3d4e5f"}', '{"kind":"decided","commentId":"7"}'])(
  'news that says %j is none',
  payload => expect(readDeskNews(payload)).toBeUndefined(),
)
