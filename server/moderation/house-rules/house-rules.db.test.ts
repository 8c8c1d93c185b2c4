import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseRuleChange, NewHouseRule } from '#domain/moderation/house-rule-input'
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { messagesOf } from '#server/language/messages'
import { flagComment } from '#server/moderation/flag-comment'
import { addHouseRule } from '#server/moderation/house-rules/add-house-rule'
import { changeHouseRule } from '#server/moderation/house-rules/change-house-rule'
import { getRuleForAdmins } from '#server/moderation/house-rules/get-rule-for-admins'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'
import { listRulesForAdmins } from '#server/moderation/house-rules/list-rules-for-admins'
import { moveHouseRule } from '#server/moderation/house-rules/move-house-rule'
import { forgetHouseRules } from '#server/moderation/house-rules/read-house-rules'
import { retireHouseRule } from '#server/moderation/house-rules/retire-house-rule'
import { newId } from '#server/new-id'
import { numberedRules } from '#server/pages/numbered-rules'
import { toReader } from '#server/people/current-actor'
import { GET } from '../../../app/api/v1/house-rules/route.ts'

const now = new Date('2026-04-01T12:00:00Z')
const first = ['insult', 'hatred', 'threat', 'spam', 'off-topic', 'personal-data', 'falsehood-about-source', 'illegal']
const words = { title: 'Adverts', text: 'It sells something.', suggestion: 'We removed it because it sells something.' }
const category = 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' as const

let admin: Reader

const personOf = async (role: 'reader' | 'moderator' | 'editor' | 'admin') => toReader(await samplePerson(database, { role }))
const added = (change: Partial<NewHouseRule> = {}): NewHouseRule => ({ key: 'adverts', category, language: 'en', ...words, ...change })
const changed = (change: Partial<HouseRuleChange> = {}): HouseRuleChange => ({
  key: 'spam',
  category,
  language: 'en',
  version: 1,
  title: 'Spam and adverts',
  text: 'It’s {spam} <b>.',
  suggestion: 'We removed it: it’s spam.',
  ...change,
})
const keys = async () => (await listOfferedRules('en')).map(({ key }) => key)
const events = (subjectId: string) =>
  database.event.findMany({
    where: { subjectType: 'house-rule', subjectId, actorId: admin.id },
    orderBy: { sequence: 'asc' },
    select: { kind: true, data: true },
  })

beforeEach(async () => {
  await database.flag.deleteMany()
  await database.sanction.deleteMany()
  await database.$transaction([
    database.houseRule.updateMany({ data: { version: 1, retiredAt: null, category } }),
    database.houseRuleVersion.deleteMany({ where: { OR: [{ version: { gt: 1 } }, { key: { notIn: first } }] } }),
    database.houseRule.deleteMany({ where: { key: { notIn: first } } }),
    ...first.map((key, index) => database.houseRule.update({ where: { key }, data: { position: index + 1 } })),
  ])
  forgetHouseRules()
  admin = await personOf('admin')
})

describe('refuses', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('a %s', async role => {
    const actor = await personOf(role)
    const notAllowed = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await addHouseRule(actor, added(), now)).toEqual(notAllowed)
    expect(await changeHouseRule(actor, changed(), now)).toEqual(notAllowed)
    expect(await moveHouseRule(actor, { key: 'spam', direction: 'up' }, now)).toEqual(notAllowed)
    expect(await retireHouseRule(actor, { key: 'spam', isRetired: true }, now)).toEqual(notAllowed)
    expect(await keys()).toEqual(first)
  })

  it('a key that was given before, also of a retired rule', async () => {
    await retireHouseRule(admin, { key: 'spam', isRetired: true }, now)
    expect(await addHouseRule(admin, added({ key: 'spam' }), now)).toEqual({ ok: false, refusal: { code: 'house-rule-exists' } })
  })

  it('what is not there, and a wording over one that came meanwhile', async () => {
    const notFound = { ok: false, refusal: { code: 'house-rule-not-found' } }
    expect(await changeHouseRule(admin, changed({ key: 'adverts' }), now)).toEqual(notFound)
    expect(await moveHouseRule(admin, { key: 'adverts', direction: 'up' }, now)).toEqual(notFound)
    expect(await retireHouseRule(admin, { key: 'adverts', isRetired: true }, now)).toEqual(notFound)
    await changeHouseRule(admin, changed(), now)
    expect(await changeHouseRule(admin, changed({ title: 'Other' }), now)).toEqual({
      ok: false,
      refusal: { code: 'stale-house-rule', version: 2 },
    })
  })

  it('to retire the last rule, also of two that are retired at once', async () => {
    for (const key of first.slice(2)) await retireHouseRule(admin, { key, isRetired: true }, now)
    const both = await Promise.all(['insult', 'hatred'].map(key => retireHouseRule(admin, { key, isRetired: true }, now)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await keys()).toHaveLength(1)
  })

  it('by the database to change the words of a version', async () => {
    await changeHouseRule(admin, changed(), now)
    const rewrite = database.houseRuleVersion.update({ where: { key_version: { key: 'spam', version: 2 } }, data: { texts: {} } })
    await expect(rewrite).rejects.toThrow(/keeps its words/)
  })
})

describe('a rule', () => {
  it('is added at the end, offered in every language in the words that there are, and logged', async () => {
    expect(await addHouseRule(admin, added(), now)).toEqual({ ok: true, value: null })
    expect((await listOfferedRules('de')).at(-1)).toEqual({ key: 'adverts', version: 1, ...words })
    expect(await events('adverts')).toEqual([{ kind: 'house-rule.added', data: { version: 1, category, language: 'en' } }])
    expect(await numberedRules('en')).toMatch(/9\. \*\*Adverts\.\*\* It sells something\\\.$/)
  })

  it('is said wherever it is named as it is worded now, sign by sign, and in other languages as before', async () => {
    const before = await listOfferedRules('de')
    expect(await changeHouseRule(admin, changed(), now)).toEqual({ ok: true, value: { version: 2 } })
    const spam = (await listOfferedRules('en')).find(({ key }) => key === 'spam')
    expect(spam).toEqual({
      key: 'spam',
      version: 2,
      title: 'Spam and adverts',
      text: 'It’s {spam} <b>.',
      suggestion: 'We removed it: it’s spam.',
    })
    expect((await messagesOf('en')).moderation.houseRules.spam.title).toBe('Spam and adverts')
    expect((await listOfferedRules('de')).map(({ title }) => title)).toEqual(before.map(({ title }) => title))
    expect(await events('spam')).toEqual([
      { kind: 'house-rule.changed', data: { version: { from: 1, to: 2 }, category: { from: category, to: category }, language: 'en' } },
    ])
  })

  it('keeps its earlier versions: what named one still says it', async () => {
    const { title } = (await listOfferedRules('en')).find(({ key }) => key === 'spam')!
    await changeHouseRule(admin, changed(), now)
    await changeHouseRule(admin, changed({ version: 2, title: 'Adverts' }), now)
    const titles = await Promise.all([1, 2, 3].map(async version => (await getRuleWords({ key: 'spam', version }, 'en')).title))
    expect(titles).toEqual([title, 'Spam and adverts', 'Adverts'])
    expect(await getRuleForAdmins('spam', 'en')).toMatchObject({
      version: 3,
      words: { title: 'Adverts' },
      history: [
        { version: 2, by: admin.name, words: { title: 'Spam and adverts' } },
        { version: 1, words: null },
      ],
    })
  })

  it('makes no version of the same words, and one of another category alone neither', async () => {
    await changeHouseRule(admin, changed(), now)
    expect(await changeHouseRule(admin, changed({ version: 2 }), now)).toEqual({ ok: true, value: { version: 2 } })
    const other = { version: 2, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' as const }
    expect(await changeHouseRule(admin, changed(other), now)).toEqual({ ok: true, value: { version: 2 } })
    expect(await listRulesForAdmins('en')).toContainEqual(expect.objectContaining({ key: 'spam', ...other, languages: ['en'] }))
    expect(await events('spam')).toHaveLength(2)
  })

  it('is moved among those in force, past the retired ones, and stays at the end of the list', async () => {
    await retireHouseRule(admin, { key: 'hatred', isRetired: true }, now)
    await moveHouseRule(admin, { key: 'threat', direction: 'up' }, now)
    expect((await keys()).slice(0, 2)).toEqual(['threat', 'insult'])
    await moveHouseRule(admin, { key: 'threat', direction: 'up' }, now)
    expect((await keys()).slice(0, 2)).toEqual(['threat', 'insult'])
    await moveHouseRule(admin, { key: 'threat', direction: 'down' }, now)
    expect((await keys()).slice(0, 2)).toEqual(['insult', 'threat'])
  })

  it('that is retired can be named by nobody, and is still called by its name', async () => {
    const [reader, author] = [await personOf('reader'), await personOf('reader')]
    const story = await sampleStory(database)
    const comment = await sampleComment(database, { storyId: story.id, authorId: author.id })
    await retireHouseRule(admin, { key: 'spam', isRetired: true }, now)
    expect(await keys()).not.toContain('spam')
    const flag = { commentId: comment.id, reason: 'spam', note: null }
    expect(await flagComment(reader, flag, now)).toEqual({ ok: false, refusal: { code: 'reason-unknown' } })
    expect((await messagesOf('en')).moderation.houseRules.spam.title).toBe('Spam')
    await retireHouseRule(admin, { key: 'spam', isRetired: false }, now)
    expect(await flagComment(reader, flag, now)).toMatchObject({ ok: true })
    expect((await events('spam')).map(({ kind }) => kind)).toEqual(['house-rule.retired', 'house-rule.restored'])
  })
})

describe('what names a rule', () => {
  it('keeps the version that stood then', async () => {
    const [reader, author] = [await personOf('reader'), await personOf('reader')]
    const story = await sampleStory(database)
    const comments = [
      await sampleComment(database, { storyId: story.id, authorId: author.id }),
      await sampleComment(database, { storyId: story.id, authorId: author.id }),
    ]
    await flagComment(reader, { commentId: comments[0]!.id, reason: 'spam', note: null }, now)
    await changeHouseRule(admin, changed(), now)
    await flagComment(reader, { commentId: comments[1]!.id, reason: 'spam', note: null }, now)
    const flags = await database.flag.findMany({ where: { reporterId: reader.id }, select: { commentId: true, ruleVersion: true } })
    expect(comments.map(({ id }) => flags.find(flag => flag.commentId === id)?.ruleVersion)).toEqual([1, 2])
  })

  it('names one that there is (kept by the database)', async () => {
    const { id: personId } = await samplePerson(database)
    await expect(sampleSanction(database, { personId, reason: 'spam', ruleVersion: 9 })).rejects.toThrow(/ruleVersion/)
    await expect(database.houseRule.create({ data: { key: `rule-${newId().slice(-6)}`, position: 99, category } })).rejects.toThrow(
      /version_exists/,
    )
  })
})

describe('the API', () => {
  const ask = (query: string) => GET(new Request(`https://reports.example/api/v1/house-rules${query}`), undefined)

  it('lists the rules in force in the language that is asked for', async () => {
    const { rules } = (await (await ask('?language=it')).json()) as { rules: { key: string; title: string }[] }
    expect(rules.map(({ key }) => key)).toEqual(first)
    expect(Object.keys(rules[0]!)).toEqual(['key', 'version', 'title', 'text'])
    expect(rules[0]!.title).toBe((await messagesOf('it')).moderation.houseRules.insult.title)
  })

  it('refuses a language that there is not', async () => {
    expect((await ask('?language=xx')).status).toBe(400)
  })
})
