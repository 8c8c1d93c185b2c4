import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NewQuotation } from '#domain/comments/quotation'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { completeComments } from '#server/comments/complete-comments'
import { editComment } from '#server/comments/edit-comment'
import { getThread } from '#server/comments/get-thread'
import { plainText } from '#server/comments/plain-text'
import { postComment, type PostComment } from '#server/comments/post-comment'
import { readQuotations } from '#server/comments/read-quotations'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'

vi.mock('#server/comments/plain-text', { spy: true })

const from = { address: '198.51.100.9' }
const words = 'The crossing opened on Monday, a year late.'

let actor: Reader
let storyId: string
let report: { id: string; blocks: { blockId: string; text: string }[] }

beforeEach(async () => {
  actor = toReader(await samplePerson(database))
  ;({ id: storyId } = await sampleStory(database))
  report = await reportOf(storyId)
})
afterAll(closeRateLimits)

async function reportOf(story: string, number = 1) {
  const found = await database.report.findFirstOrThrow({
    where: { storyId: story, position: 0 },
    select: { id: true, revisions: { where: { number }, select: { blocks: { orderBy: { position: 'asc' } } } } },
  })
  return { id: found.id, blocks: found.revisions[0]!.blocks }
}

function post(change: Partial<PostComment> = {}) {
  const answer = { storyId, country: 'IT', parentId: null, body: `I answer that. ${newId()}`, testimony: null, clientKey: newId() }
  return postComment(actor, { ...answer, ...change }, from)
}

const ofBlock = (change: Partial<Extract<NewQuotation, { kind: 'report' }>> = {}): NewQuotation => ({
  kind: 'report',
  reportId: report.id,
  revision: 1,
  blockId: report.blocks[0]!.blockId,
  text: words,
  ...change,
})
const ofComment = (commentId: string, text: string): NewQuotation => ({ kind: 'comment', commentId, revision: 1, text })

/** What a comment quotes, as everybody sees it. */
async function shown(posted: Awaited<ReturnType<typeof post>>) {
  if (!posted.ok) throw new Error(`It was refused: ${posted.refusal.code}`)
  const thread = await getThread(storyId, posted.value.id)
  return thread!.comment.quotations
}

async function revise(text: string | undefined) {
  const revisionId = newId()
  await database.reportRevision.create({ data: { id: revisionId, reportId: report.id, number: 2, headline: 'Again' } })
  const { blockId } = report.blocks[0]!
  if (text) await database.reportBlock.create({ data: { revisionId, blockId, position: 0, kind: 'paragraph', text } })
  await database.report.update({ where: { id: report.id }, data: { revision: 2 } })
}

describe('a quotation is refused', () => {
  const refused = { ok: false, refusal: { code: 'quotation-not-there' } }

  it.each<[string, () => Promise<NewQuotation>]>([
    ['where its words do not stand in the block', async () => ofBlock({ text: 'The crossing opened on Tuesday' })],
    ['where they stand in another block', async () => ofBlock({ blockId: report.blocks[1]!.blockId })],
    ['of a revision that never was', async () => ofBlock({ revision: 2 })],
    [
      'of a report of another story',
      async () => {
        const other = await reportOf((await sampleStory(database)).id)
        return ofBlock({ reportId: other.id, blockId: other.blocks[0]!.blockId })
      },
    ],
    [
      'of a report that was taken out',
      async () => {
        await database.report.update({ where: { id: report.id }, data: { removedAt: new Date() } })
        return ofBlock()
      },
    ],
    [
      'of a report that is only linked',
      async () => {
        await database.report.update({ where: { id: report.id }, data: { rights: 'link' } })
        return ofBlock()
      },
    ],
    [
      'of what an excerpt does not show',
      async () => {
        await database.report.update({ where: { id: report.id }, data: { rights: 'excerpt' } })
        return ofBlock({ blockId: report.blocks[1]!.blockId, text: report.blocks[1]!.text })
      },
    ],
    [
      'of a comment that says something else',
      async () => {
        const { id } = await sampleComment(database, { storyId, authorId: actor.id, body: 'One thing.' })
        return ofComment(id, 'Another thing.')
      },
    ],
    [
      'of a comment on another story',
      async () => {
        const other = await sampleStory(database)
        const { id } = await sampleComment(database, { storyId: other.id, authorId: actor.id, body: 'One thing.' })
        return ofComment(id, 'One thing.')
      },
    ],
  ])('%s', async (_, quotation) => {
    expect(await post({ quotations: [await quotation()] })).toMatchObject(refused)
    expect(await database.quotation.count({ where: { comment: { authorId: actor.id } } })).toBe(0)
  })

  it.each(['held', 'removed', 'withdrawn'] as const)(
    'of a comment that is %s, and says no more than of one that never was',
    async state => {
      const { id } = await sampleComment(database, { storyId, authorId: (await samplePerson(database)).id, body: 'Hidden words.', state })
      const hidden = await post({ quotations: [ofComment(id, 'Hidden words.')] })
      expect(hidden).toMatchObject(refused)
      expect(await post({ quotations: [ofComment(newId(), 'Hidden words.')] })).toEqual(hidden)
    },
  )
})

describe('a quotation of a report', () => {
  it('is shown with its place, whatever the spaces it was copied with', async () => {
    const posted = await post({ quotations: [ofBlock({ text: 'opened  on\nMonday' })] })
    expect(await shown(posted)).toEqual([
      {
        source: { kind: 'report', reportId: report.id, blockId: report.blocks[0]!.blockId, outlet: 'The Ferry Post' },
        revision: 1,
        text: 'opened on Monday',
        revisedAt: null,
        stands: true,
      },
    ])
  })

  it('of an excerpt may be of what is shown', async () => {
    await database.report.update({ where: { id: report.id }, data: { rights: 'excerpt' } })
    expect(await shown(await post({ quotations: [ofBlock()] }))).toMatchObject([{ text: words, stands: true }])
  })

  it.each([
    ['kept the words', `${words} It rained.`, true],
    ['changed them', 'The crossing opened on Tuesday.', false],
    ['dropped the block', undefined, false],
  ])('says that the report was revised since, which %s', async (_, text, stands) => {
    const posted = await post({ quotations: [ofBlock()] })
    await revise(text)
    expect(await shown(posted)).toMatchObject([{ text: words, revisedAt: expect.any(Date), stands }])
  })

  it('may be of the revision that was read, and then says so at once', async () => {
    await revise('The crossing opened on Tuesday.')
    expect(await shown(await post({ quotations: [ofBlock()] }))).toMatchObject([{ revision: 1, stands: false, text: words }])
  })

  it.each([
    ['was taken out', { removedAt: new Date() }],
    ['may only be linked now', { rights: 'link' as const }],
  ])('shows no words of a report that %s', async (_, data) => {
    const posted = await post({ quotations: [ofBlock()] })
    await database.report.update({ where: { id: report.id }, data })
    expect(await shown(posted)).toMatchObject([{ text: null, stands: false }])
  })

  it('shows no words of a revised report that may only be linked now', async () => {
    const posted = await post({ quotations: [ofBlock()] })
    await revise(undefined)
    await database.report.update({ where: { id: report.id }, data: { rights: 'link' } })
    expect(await shown(posted)).toMatchObject([{ text: null }])
  })

  it('stays with the comment through its edits, and a retry under its key stays one comment', async () => {
    const input = { quotations: [ofBlock(), ofBlock({ text: 'a year late' })], body: 'As it says there.', clientKey: newId() }
    const posted = await post(input)
    expect(await post(input)).toMatchObject({ ok: true, value: { isReplay: true } })
    expect(await post({ ...input, quotations: [ofBlock()] })).toMatchObject({ refusal: { code: 'key-reused' } })
    const id = posted.ok ? posted.value.id : ''
    await editComment(actor, { commentId: id, revision: 1, body: 'As it says there, twice.' })
    expect((await shown(posted)).map(({ text }) => text)).toEqual([words, 'a year late'])
  })
})

describe('a quotation of a comment', () => {
  let quoted: { id: string }
  let posted: Awaited<ReturnType<typeof post>>
  let author: Reader

  beforeEach(async () => {
    author = toReader(await samplePerson(database, { name: 'Quoted Quirin' }))
    quoted = await sampleComment(database, { storyId, authorId: author.id, body: 'It led *the evening news*.\n\nNobody\nsaid why.' })
    posted = await post({ quotations: [ofComment(quoted.id, 'the evening news. Nobody said why')] })
  })

  it('is of its words as readers see them', async () => {
    expect(await shown(posted)).toEqual([
      {
        source: { kind: 'comment', commentId: quoted.id, author: { handle: author.handle, name: author.name } },
        revision: 1,
        text: 'the evening news. Nobody said why',
        revisedAt: null,
        stands: true,
      },
    ])
  })

  it.each(['held', 'removed'] as const)('shows neither words nor author once that is %s', async state => {
    await database.comment.update({ where: { id: quoted.id }, data: { state } })
    expect(await shown(posted)).toMatchObject([
      { source: { author: { handle: '', name: '' } }, text: null, revisedAt: null, stands: false },
    ])
  })

  it('shows no words that their author took back, by withdrawing or by editing', async () => {
    const now = new Date(Date.now() + 1000)
    await database.comment.update({ where: { id: quoted.id }, data: { createdAt: now } })
    await editComment(author, { commentId: quoted.id, revision: 1, body: 'It was in the evening news.' }, now)
    expect(await shown(posted)).toMatchObject([{ source: { author: { name: author.name } }, text: null, revisedAt: now, stands: false }])
    await withdrawComment(author, { commentId: quoted.id })
    expect(await shown(posted)).toMatchObject([{ source: { author: { name: '' } }, text: null, revisedAt: null }])
  })

  it('of one comment by many reads its marks once', async () => {
    const { id } = await sampleComment(database, { storyId, authorId: actor.id, body: 'It was **far** from the *front* page.' })
    const ids: string[] = []
    for (const text of ['far from', 'front page']) {
      const made = await post({ quotations: [ofComment(id, text)] })
      if (made.ok) ids.push(made.value.id)
    }
    vi.mocked(plainText).mockClear()
    const read = await readQuotations(ids)
    expect(ids.map(one => read.get(one))).toMatchObject([[{ text: 'far from', stands: true }], [{ text: 'front page', stands: true }]])
    expect(plainText).toHaveBeenCalledTimes(1)
  })

  it('is not to be seen with a comment that is hidden itself', async () => {
    const id = posted.ok ? posted.value.id : ''
    const thread = await getThread(storyId, id)
    const [tombstone] = await completeComments([{ ...thread!.comment, state: 'removed', mentions: [], quotations: [] }])
    expect(tombstone).toMatchObject({ quotations: [], mentions: [] })
  })
})

describe('display rights of the house', () => {
  it('count where a report has none of its own', async () => {
    const posted = await post({ quotations: [ofBlock()] })
    await database.setting.create({ data: { key: 'defaultRights', value: 'link' } })
    try {
      expect(await post({ quotations: [ofBlock()] })).toMatchObject({ refusal: { code: 'quotation-not-there' } })
      expect(await shown(posted)).toMatchObject([{ text: null }])
    } finally {
      await database.setting.delete({ where: { key: 'defaultRights' } })
    }
  })
})
