import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { schemaColumns } from '#scripts/test/schema-columns'
import { editComment } from '#server/comments/edit-comment'
import { postComment } from '#server/comments/post-comment'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { database } from '#server/database'
import { stopJobQueue } from '#server/jobs/job-queue'
import { decideComment } from '#server/moderation/decide-comment'
import { flagComment } from '#server/moderation/flag-comment'
import { sendNotice } from '#server/moderation/notices/send-notice'
import { newId } from '#server/new-id'
import { follow } from '#server/notifications/follow'
import { changeEmail, createApiToken, saveProfile } from '#server/people/account'
import { toReader } from '#server/people/current-actor'
import { askErasure } from '#server/people/erasure/ask-erasure'
import { carryOutErasures } from '#server/people/erasure/carry-out-erasures'
import { keepForgetting } from '#server/people/erasure/keep-forgetting'
import { personalColumns } from '#server/people/erasure/personal-columns'
import { ignoreReader } from '#server/people/ignore-reader'
import { askForLink } from '#server/people/mail-links'
import { hashPassword } from '#server/people/passwords'
import { makeSession } from '#server/people/session'
import { signInWithPassword } from '#server/people/sign-in-with-password'
import { closeRateLimits } from '#server/rate-limits'

const now = new Date('2026-04-01T12:00:00Z')
const later = new Date('2026-04-02T12:05:00Z')
const password = 'a sentence to remember'

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

it('every text of the schema is judged: what it is to a person, and so what an erasure does to it', () => {
  const texts = schemaColumns()
    .filter(({ type, isUuid }) => (type === 'String' || type === 'Json' || type === 'Bytes') && !isUuid)
    .map(({ model, name }) => `${model}.${name}`)
  const judged = Object.values(personalColumns).flat()
  expect(texts.filter(column => !(judged as string[]).includes(column))).toEqual([])
  expect(judged.filter(column => !texts.includes(column))).toEqual([])
  expect(new Set(judged).size).toBe(judged.length)
})

/** Where one of these words stands in the database, whatever the schema and the table: `schema.table: word`. */
async function findWords(words: readonly string[]): Promise<string[]> {
  const tables = await database.$queryRaw<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`
  expect(tables.map(({ schema }) => schema)).toEqual(expect.arrayContaining(['public', 'pgboss']))
  const found: string[] = []
  for (const { schema, name } of tables) {
    const rows = await database.$queryRawUnsafe<{ word: string }[]>(
      `select word from unnest($1::text[]) as word
       where exists (select from "${schema}"."${name}" as t where position(word in lower(t::text)) > 0)`,
      words,
    )
    found.push(...rows.map(({ word }) => `${schema}.${name}: ${word}`))
  }
  return found
}

/** Whether a canary of this person stands in a column. */
async function isPlanted(column: string, words: readonly string[]): Promise<boolean> {
  const [model, name] = column.split('.')
  const rows = await database.$queryRawUnsafe<unknown[]>(
    `select 1 from "${model}" as t, unnest($1::text[]) as word where position(word in lower(t."${name}"::text)) > 0 limit 1`,
    words,
  )
  return rows.length > 0
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A person with a canary in every column, most of them put there by the use cases that would. */
async function plant() {
  // Short enough to be a handle.
  const mark = `kan${newId().slice(-8)}`
  const [erased, words, old] = [`${mark}erased`, `${mark}words`, `${mark}old`]
  const email = `${erased}@post.example`
  const { id } = await samplePerson(database, {
    email,
    passwordHash: await hashPassword(password),
    name: erased,
    handle: erased,
    handleSkeleton: erased,
    languages: [erased],
    timeZone: erased,
  })
  const me = toReader(await database.person.findUniqueOrThrow({ where: { id } }))
  const other = toReader(await samplePerson(database))
  const moderator = toReader(await samplePerson(database, { role: 'moderator' }))
  const { id: storyId } = await sampleStory(database)
  const theirs = await sampleComment(database, { storyId, authorId: other.id })
  const context = { address: '10.7.7.7', userAgent: erased }

  await saveProfile(me, { name: `${erased} two`, country: 'IT', languages: [erased], locale: 'en', isBlindFirst: true }, now)
  await changeEmail(me, { email: `new.${email}`, currentPassword: password }, now)
  await signInWithPassword({ email, password }, context, now)
  await makeSession(id, erased, now)
  await createApiToken(id, erased, now)
  await askForLink('signIn', { email }, context, now)
  const testimony = { prominence: 'led', outlet: old, link: `https://${old}.example/`, missing: old } as const
  const posted = await postComment(
    me,
    { storyId, country: 'IT', parentId: null, body: `${old} said.`, testimony, clientKey: `${erased}1` },
    context,
    now,
  )
  const commentId = posted.ok ? posted.value.id : ''
  const quoting = (revision: number, text: string) =>
    postComment(
      other,
      {
        storyId,
        country: null,
        parentId: theirs.id,
        body: `I answer that. ${newId()}`,
        testimony: null,
        quotations: [{ kind: 'comment', commentId, revision, text }],
        clientKey: newId(),
      },
      context,
      now,
    )
  await quoting(1, old)
  const edited = { prominence: 'led', outlet: words, link: `https://${words}.example/`, missing: words } as const
  await editComment(me, { commentId, revision: 1, body: `${words} said.`, testimony: edited }, now)
  await quoting(2, words)
  const removed = await sampleComment(database, { storyId, authorId: id, body: `${old} again.` })
  await decideComment(
    moderator,
    {
      commentId: removed.id,
      revision: 1,
      lastDecisionId: null,
      ...sampleReasons,
      action: 'remove',
      reason: 'insult',
      facts: `${erased} called names.`,
      statement: `${erased} was rude.`,
    },
    now,
  )
  // Each kind of decision keeps words of its own.
  const aside = await sampleComment(database, { storyId, authorId: id, state: 'held' })
  await decideComment(
    moderator,
    { commentId: aside.id, revision: 1, lastDecisionId: null, ...sampleReasons, action: 'hold', reason: 'insult', statement: erased },
    now,
  )
  const back = await sampleComment(database, { storyId, authorId: id })
  const taken = await decideComment(
    moderator,
    { commentId: back.id, revision: 1, lastDecisionId: null, ...sampleReasons, action: 'remove', reason: 'insult', statement: erased },
    now,
  )
  const lastDecisionId = taken.ok ? taken.value.decisionId : null
  await decideComment(
    moderator,
    { commentId: back.id, revision: 1, lastDecisionId, action: 'restore', reversalReason: `${erased} was right.` },
    now,
  )
  await database.savedView.create({ data: { id: newId(), personId: id, name: erased, address: erased } })
  await flagComment(me, { commentId: theirs.id, reason: 'insult', note: erased }, now)
  await rateComment(me, { commentId: theirs.id, value: 1 }, now)
  await follow(me, { storyId, rootId: null }, now)
  await ignoreReader(me, { handle: other.handle }, now)
  await ignoreReader(other, { handle: me.handle }, now)
  const notice = await sendNotice(
    me,
    {
      commentId: theirs.id,
      clientKey: newId(),
      locale: 'en',
      address: 'https://reports.example/',
      more: [],
      category: 'other',
      explanation: `${erased} explains it at length.`,
      law: erased,
      country: null,
      name: erased,
      email,
      goodFaith: 'yes',
    },
    context,
    now,
  )
  const { id: noticeId } = await database.notice.update({
    where: { code: notice.ok ? notice.value.code : '' },
    data: { state: 'decided', closedAt: now, outcome: 'lawful', answer: `${erased} was mistaken.` },
  })
  await database.noticeNote.create({ data: { id: newId(), noticeId, authorId: moderator.id, text: `${erased} writes often.` } })
  const appeal = await database.appeal.create({
    data: { id: newId(), side: 'notifier', noticeId, text: `${erased} disagrees.`, dueAt: now },
    select: { id: true },
  })
  await database.appeal.update({
    where: { id: appeal.id },
    data: { outcome: 'rejected', statement: `${erased} is wrong still.`, deciderId: moderator.id, decidedAt: now },
  })
  await database.caseLink.create({
    data: { id: newId(), hash: newId(), appealId: appeal.id, name: erased, email, createdById: moderator.id, expiresAt: now },
  })
  await database.misuseMeasure.create({
    data: {
      id: newId(),
      code: newId(),
      of: 'flags',
      step: 'warning',
      personId: id,
      unfounded: 3,
      sent: 3,
      windowDays: 180,
      liftedWhy: `${erased} explained it.`,
    },
  })
  await askErasure(me, { choice: 'keep', currentPassword: password }, now)

  const answer = { storyId, country: null, parentId: commentId, testimony: null }
  const calling = { ...answer, body: `@${erased} and @${erased.toUpperCase()}, say more.`, clientKey: newId() }
  const called = await postComment(other, calling, context, now)
  const calledId = called.ok ? called.value.id : ''
  await editComment(other, { commentId: calledId, revision: 1, body: `Once more, @${erased}.` }, now)
  await database.visit.create({ data: { personId: id, storyId, newSince: now, activeAt: now } })

  // What no use case of today would put there, and what one might tomorrow.
  await database.person.update({
    where: { id },
    data: {
      claimedEmail: `old.${email}`,
      country: erased,
      locale: erased,
      passwordHash: erased,
      scopeCountries: [erased],
      scopeLanguages: [erased],
    },
  })
  await database.mailToken.create({ data: { id: newId(), personId: id, purpose: 'confirm', hash: erased, expiresAt: now } })
  await database.apiToken.updateMany({ where: { personId: id }, data: { hash: erased } })
  await database.session.updateMany({ where: { personId: id }, data: { challenge: erased } })
  await database.totpFactor.create({ data: { personId: id, secret: erased } })
  await database.recoveryCode.create({ data: { id: newId(), personId: id, hash: erased } })
  await database.passkey.create({
    data: { id: newId(), personId: id, credentialId: erased, publicKey: Buffer.from(erased), transports: [erased], name: erased },
  })
  await database.outsideAccount.create({ data: { personId: id, provider: erased, accountId: erased } })
  await sampleSanction(database, { personId: id, facts: erased, statement: erased, liftedAt: now, liftReason: erased })
  const { id: decisionId } = await database.decision.findFirstOrThrow({ where: { commentId: removed.id } })
  await database.statementExport.create({ data: { id: newId(), puid: newId(), decisionId, facts: erased, explanation: erased } })
  await database.deskNote.create({ data: { id: newId(), personId: id, writerId: moderator.id, text: erased } })
  await database.secondOpinion.create({
    data: {
      id: newId(),
      commentId,
      askerId: moderator.id,
      askedId: other.id,
      question: erased,
      answer: erased,
      answeredAt: now,
    },
  })
  await database.signal.create({ data: { id: newId(), personId: id, kind: erased, value: erased } })
  await database.ruleMatch.create({
    data: { id: newId(), commentId, revision: 1, position: 0, check: 'house-words', action: 'flag', matched: [erased] },
  })
  await database.hold.create({
    data: { id: newId(), commentId, revision: 2, rule: 'house-words', details: { matched: [erased] }, resolvedAt: now },
  })
  await database.comment.update({ where: { id: commentId }, data: { clientHash: erased, bodyHash: erased, language: words } })
  await database.notification.create({
    data: { id: newId(), personId: id, kind: 'story', subject: erased, storyId, commentId: theirs.id, inPage: true, mail: 'off' },
  })
  await database.digest.create({ data: { id: newId(), personId: id, day: erased } })
  const hashes = [email, `new.${email}`].map(sha256)
  return { id, email, commentId, calledId, canaries: { erased, words, old, hashes } }
}

describe.each(['withdraw', 'keep'] as const)('after an erasure with the choice to %s', choice => {
  it('no canary is left anywhere in the database', async () => {
    const { id, email, commentId, calledId, canaries } = await plant()
    const { erased, words, old, hashes } = canaries
    await database.erasure.updateMany({ where: { personId: id }, data: { choice } })
    const all = [erased, words, old, ...hashes]
    const unplanted: string[] = []
    for (const column of [...personalColumns.erased, ...personalColumns.words]) {
      if (!(await isPlanted(column, all))) unplanted.push(column)
    }
    expect(unplanted).toEqual([])
    expect(await findWords([erased])).toContain(`pgboss.job: ${erased}`)

    expect(await carryOutErasures(later)).toEqual({ erased: 1 })
    // The one that says it is done is sent, and the queue forgets to whom.
    const last = await database.$queryRaw<{ to: string }[]>`
      select data->>'to' as to from pgboss.job where name = 'mail' and position(${erased} in data::text) > 0`
    expect(last).toEqual([{ to: email }])
    await database.$executeRaw`update pgboss.job set state = 'completed', completed_on = now() where name = 'mail' and data->>'to' = ${email}`
    await keepForgetting(later)

    const kept = ['Comment', 'CommentRevision', 'CommentSearch', 'DeskEntry', 'DeskSearch', 'Quotation'].map(
      table => `public.${table}: ${words}`,
    )
    expect(await findWords(all)).toEqual(choice === 'keep' ? kept : [])
    expect(await database.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject(
      choice === 'keep' ? { state: 'published', body: `${words} said.`, outletNamed: words } : { state: 'withdrawn', body: '' },
    )
    expect(await database.comment.findUniqueOrThrow({ where: { id: calledId } })).toMatchObject({ body: 'Once more, @….' })
    // A column that is added to the person's row is not forgotten: what is left of it stands here.
    expect(await database.person.findUniqueOrThrow({ where: { id } })).toEqual({
      id,
      email: null,
      claimedEmail: null,
      emailConfirmedAt: null,
      passwordHash: null,
      name: 'A former reader',
      handle: `~${id}`,
      handleSkeleton: `~${id}`,
      role: 'reader',
      country: null,
      languages: [],
      locale: 'en',
      publishedCount: choice === 'keep' ? 2 : 0,
      speaksForId: null,
      isBlindFirst: false,
      blursSevere: null,
      timeZone: null,
      followsOwn: false,
      trustedFlaggerAt: null,
      mailPausedAt: null,
      mailPausedWhy: null,
      createdAt: expect.any(Date),
      erasedAt: later,
      flagsAgreed: 0,
      flagsDisagreed: 0,
      scopeCountries: [],
      scopeLanguages: [],
      scopeStoryIds: [],
    })
  })
})
