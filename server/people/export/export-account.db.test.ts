import { createHash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, sampleFlag, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { schemaColumns } from '#scripts/test/schema-columns'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { decideComment } from '#server/moderation/decide-comment'
import { newId } from '#server/new-id'
import { createApiToken } from '#server/people/account'
import { toReader } from '#server/people/current-actor'
import { askErasure } from '#server/people/erasure/ask-erasure'
import { beginExport } from '#server/people/export/begin-export'
import { canonicalJson } from '#server/people/export/canonical-json'
import { exportAccount } from '#server/people/export/export-account'
import { exportExceptions, exportSections } from '#server/people/export/export-sections'
import { ignoreReader } from '#server/people/ignore-reader'
import { hashPassword } from '#server/people/passwords'
import { makeSession } from '#server/people/session'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const password = 'a sentence to remember'

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

type Row = Record<string, unknown>
type Document = { format: string; version: number; exportedAt: string; data: Record<string, Row[]>; checksum: string }

let me: ReturnType<typeof toReader>

beforeEach(async () => {
  me = toReader(await samplePerson(database, { passwordHash: await hashPassword(password) }))
})

async function piecesOf(): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of exportAccount(me, now)) pieces.push(piece)
  return pieces
}

async function exported(): Promise<{ text: string; document: Document }> {
  const text = (await piecesOf()).join('')
  return { text, document: JSON.parse(text) as Document }
}

describe('of the schema', () => {
  const columns = schemaColumns()
  const followed = new Set(Object.values(exportSections).flatMap(({ by }) => by))
  /** An id of somebody: a foreign key to a person or to what a person wrote, or a bare id named like one. */
  const leading = columns.filter(
    ({ name, isUuid, refersTo }) =>
      ['Person', 'Comment', 'Decision'].includes(refersTo ?? '') ||
      (isUuid && !refersTo && /(person|actor|author|by|decider|reporter)Id$/i.test(name)),
  )

  it('every column that leads to a person is exported by, or excepted with its reason', () => {
    expect(leading.length).toBeGreaterThan(25)
    const forgotten = leading.map(({ model, name }) => `${model}.${name}`).filter(name => !followed.has(name) && !exportExceptions[name])
    expect(forgotten).toEqual([])
  })

  it('no section and no exception stands for what is no longer there', () => {
    const names = new Set(columns.map(({ model, name }) => `${model}.${name}`))
    expect([...followed, ...Object.keys(exportExceptions)].filter(name => !names.has(name))).toEqual([])
    for (const { model, omits = {} } of Object.values(exportSections)) {
      expect(Object.keys(omits).filter(column => !names.has(`${model}.${column}`))).toEqual([])
    }
  })
})

/** Something in most sections. */
async function fill(): Promise<{ statement: string; secrets: string[]; others: string[] }> {
  const { id: storyId } = await sampleStory(database)
  const other = toReader(await samplePerson(database, { name: 'Olga Other' }))
  const moderator = toReader(await samplePerson(database, { role: 'moderator', name: 'Moreno Moderator' }))
  await sampleComment(database, { storyId, authorId: me.id, body: 'It led the news.', prominence: 'led', country: 'IT' })
  await sampleComment(database, { storyId, authorId: me.id, body: 'This waits.', state: 'held' })
  const removed = await sampleComment(database, { storyId, authorId: me.id, body: 'This was removed.' })
  await sampleFlag(database, { commentId: removed.id, reporterId: other.id, note: 'What the other thinks.' })
  const statement = 'It calls a reader names.'
  await decideComment(
    moderator,
    { commentId: removed.id, revision: 1, lastDecisionId: null, ...sampleReasons, action: 'remove', reason: 'insult', statement },
    now,
  )
  const theirs = await sampleComment(database, { storyId, authorId: other.id, body: 'What the other wrote.' })
  await sampleFlag(database, { commentId: theirs.id, reporterId: me.id, note: 'My own note.' })
  await ignoreReader(me, { handle: other.handle }, now)
  await ignoreReader(other, { handle: me.handle }, now)
  const sessionId = await makeSession(me.id, 'A browser', now)
  const token = await createApiToken(me.id, 'my newspaper', now)
  await askErasure(me, { choice: 'keep', currentPassword: password }, now)
  const { passwordHash } = await database.person.findUniqueOrThrow({ where: { id: me.id } })
  const { hash } = await database.apiToken.findFirstOrThrow({ where: { personId: me.id } })
  return {
    statement,
    secrets: [sessionId, token, hash, passwordHash!],
    others: ['What the other', moderator.id, 'Moreno', 'Olga'],
  }
}

describe('the document', () => {
  it('holds every section, with the rows of this person and of nobody else', async () => {
    const { statement, secrets, others } = await fill()
    const { text, document } = await exported()
    expect(document).toMatchObject({ format: 'diverging-reports-account', version: 1, exportedAt: now.toISOString() })
    expect(Object.keys(document.data)).toEqual(Object.keys(exportSections).toSorted())
    const { data } = document
    expect(data.account).toMatchObject([{ id: me.id, handle: me.handle, hasPassword: true }])
    expect(data.comments!.map(({ body, state }) => [body, state])).toEqual([
      ['It led the news.', 'published'],
      ['This waits.', 'held'],
      ['This was removed.', 'removed'],
    ])
    expect(data.comments![0]).toMatchObject({ prominence: 'led', country: 'IT' })
    expect(data.comments![0]!.path).toMatch(/^\/stories\/.+\/comments\/[0-9a-f-]{36}$/)
    expect([data.commentRevisions!.length, data.commentHolds!.length]).toEqual([3, 1])
    expect(data.decisionsOnMyComments).toMatchObject([{ action: 'remove', reason: 'insult', statement }])
    expect(data.flags).toMatchObject([{ reason: 'insult', note: 'My own note.', fate: 'open' }])
    expect(data.ignores).toHaveLength(1)
    expect(data.sessions).toMatchObject([{ userAgent: 'A browser' }])
    expect(data.apiTokens).toMatchObject([{ name: 'my newspaper' }])
    expect(data.erasures).toMatchObject([{ choice: 'keep' }])
    expect(data.mailsInTheQueue).toMatchObject([{ kind: 'erasureAsked' }])
    expect(data.events!.map(({ kind }) => kind)).toContain('person.erasure-asked')
    for (const word of [...secrets, ...others]) expect(text).not.toContain(word)
  })

  it('holds nothing of others’ comments that nobody can read now', async () => {
    const { id: storyId } = await sampleStory(database)
    const { id: authorId } = await samplePerson(database)
    const mine = await sampleComment(database, { storyId, authorId: me.id })
    const quoted = async (body: string, position: number, edited?: string) => {
      const { id: quotedCommentId } = await sampleComment(database, { storyId, authorId, body })
      const data = { commentId: mine.id, position, kind: 'comment', quotedCommentId, quotedRevision: 1, text: body } as const
      await database.quotation.create({ data })
      if (edited) await database.comment.update({ where: { id: quotedCommentId }, data: { body: edited, revision: 2 } })
      return quotedCommentId
    }
    await quoted('Words that stand.', 0)
    await quoted('Words within others.', 1, 'Around: Words within others.')
    await quoted('Words taken back.', 2, 'Other words.')
    const withdrawn = await quoted('Words withdrawn.', 3)
    await database.comment.update({ where: { id: withdrawn }, data: { state: 'withdrawn', withdrawnAt: now } })
    const shown = await sampleComment(database, { storyId, authorId })
    const held = await sampleComment(database, { storyId, authorId, state: 'held' })
    await database.mention.createMany({ data: [shown, held].map(({ id }) => ({ commentId: id, personId: me.id })) })
    const { data } = (await exported()).document
    expect(data.quotations!.map(({ passage }) => passage)).toEqual(['Words that stand.', 'Words within others.', null, null])
    expect(data.mentions!.map(({ commentId }) => commentId)).toEqual([shown.id])
  })

  it('gives every column of its tables but those that are omitted with a reason', async () => {
    await fill()
    const { data } = (await exported()).document
    for (const [name, { model, omits = {} }] of Object.entries(exportSections)) {
      const row = data[name]![0]
      if (!row || model.includes('.')) continue
      const wanted = schemaColumns().filter(column => column.model === model && !omits[column.name])
      expect(wanted.map(column => column.name).filter(column => !(column in row))).toEqual([])
    }
  })

  it('carries the SHA-256 of its canonical data, which any program can compute again', async () => {
    await fill()
    const { text, document } = await exported()
    const written = text.slice(text.indexOf('"data":') + 7, text.lastIndexOf(',"checksum"'))
    expect(canonicalJson(document.data)).toBe(written)
    expect(document.checksum).toBe(createHash('sha256').update(written).digest('hex'))
  })

  it('of a large account comes in pieces, without gaps or repeats', async () => {
    const { id: storyId } = await sampleStory(database)
    const { id: _, ...one } = await sampleComment(database, { storyId, authorId: me.id })
    const rows = Array.from({ length: 1200 }, () => {
      const id = newId()
      return { ...one, id, rootId: id, clientKey: id }
    })
    await database.comment.createMany({ data: rows })
    const pieces = await piecesOf()
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(pieces.join('').length / 2)
    const { data } = JSON.parse(pieces.join('')) as Document
    expect(new Set(data.comments!.map(({ id }) => id)).size).toBe(1201)
    expect(data.comments).toHaveLength(1201)
  })
})

describe('an export', () => {
  it('is refused with a wrong password', async () => {
    expect(await beginExport(me, { currentPassword: 'another' }, now)).toEqual({ ok: false, refusal: { code: 'wrong-current-password' } })
    expect(await database.event.count({ where: { kind: 'person.exported', actorId: me.id } })).toBe(0)
  })

  it('stands in the log, and is refused beyond five an hour', async () => {
    for (let asked = 0; asked < 5; asked++)
      expect(await beginExport(me, { currentPassword: password }, now)).toEqual({ ok: true, value: null })
    expect(await database.event.count({ where: { kind: 'person.exported', actorId: me.id } })).toBe(5)
    expect(await beginExport(me, { currentPassword: password }, now)).toMatchObject({ refusal: { code: 'too-many' } })
  })
})
