import { beforeEach, describe, expect, it } from 'vitest'
import { samplePerson, sampleStory } from '#sample/builders'
import { ruleSchemaFor, type RuleInput } from '#domain/moderation/rules/rule-input'
import { database } from '#server/database'
import { addRule } from '#server/moderation/rules/add-rule'
import { changeRule } from '#server/moderation/rules/change-rule'
import { deleteRule } from '#server/moderation/rules/delete-rule'
import { exportRules } from '#server/moderation/rules/export-rules'
import { getRule } from '#server/moderation/rules/get-rule'
import { importRules } from '#server/moderation/rules/import-rules'
import { listActiveRules } from '#server/moderation/rules/list-active-rules'
import { listRules } from '#server/moderation/rules/list-rules'
import { setRuleStage } from '#server/moderation/rules/set-rule-stage'
import { tryRule, tryText } from '#server/moderation/rules/try-text'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const later = new Date('2026-04-01T12:05:00Z')
const reader = async (role: 'reader' | 'editor' | 'moderator', scopeCountries: string[] = []) =>
  toReader(await samplePerson(database, { role, scopeCountries }))
const input = (typed: object): RuleInput =>
  ruleSchemaFor('en').parse({ kind: 'word', pattern: 'Crétin', languages: 'fr', action: 'hold', isShadow: false, ...typed })

let moderator: Awaited<ReturnType<typeof reader>>

beforeEach(async () => {
  await database.rule.deleteMany()
  moderator = await reader('moderator')
})

async function added(typed: object = {}): Promise<string> {
  const result = await addRule(moderator, input(typed), now)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.ruleId
}

const events = (subjectId: string) =>
  database.event.findMany({
    where: { subjectType: 'rule', subjectId },
    orderBy: { sequence: 'asc' },
    select: { kind: true, actorId: true, data: true },
  })

describe('refuses', () => {
  it.each([
    ['a reader', 'reader', []],
    ['an editor', 'editor', []],
    // A rule works everywhere.
    ['a moderator of some countries alone', 'moderator', ['IT']],
  ] as const)('%s', async (_, role, countries) => {
    const actor = await reader(role, [...countries])
    const ruleId = await added()
    const notAllowed = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await addRule(actor, input({ pattern: 'other' }), now)).toEqual(notAllowed)
    expect(await changeRule(actor, { ruleId, version: 1, input: input({ action: 'block' }) }, now)).toEqual(notAllowed)
    expect(await setRuleStage(actor, { ruleId, version: 1, isShadow: true }, now)).toEqual(notAllowed)
    expect(await deleteRule(actor, { ruleId }, now)).toEqual(notAllowed)
    expect(await importRules(actor, '[]', now)).toEqual(notAllowed)
    expect(await tryText(actor, 'x')).toEqual(notAllowed)
    expect(await tryRule(actor, { input: input({}), text: 'x' })).toEqual(notAllowed)
  })

  it.each(['fr', ''])('the same word again for the languages “%s”, however it is written', async languages => {
    await added({ languages })
    expect(await addRule(moderator, input({ languages, pattern: 'CRETIN' }), now)).toEqual({ ok: false, refusal: { code: 'rule-exists' } })
    expect(await addRule(moderator, input({ languages: 'it', pattern: 'CRETIN' }), now)).toMatchObject({ ok: true })
    expect(await addRule(moderator, input({ languages, countries: 'IT' }), now)).toMatchObject({ ok: true })
  })

  it('a change that makes it the same as another', async () => {
    await added()
    const ruleId = await added({ pattern: 'other' })
    expect(await changeRule(moderator, { ruleId, version: 1, input: input({}) }, now)).toEqual({
      ok: false,
      refusal: { code: 'rule-exists' },
    })
  })

  it('to change or delete what is not there', async () => {
    const ruleId = newId()
    const notFound = { ok: false, refusal: { code: 'rule-not-found' } }
    expect(await changeRule(moderator, { ruleId, version: 1, input: input({}) }, now)).toEqual(notFound)
    expect(await setRuleStage(moderator, { ruleId, version: 1, isShadow: true }, now)).toEqual(notFound)
    expect(await deleteRule(moderator, { ruleId }, now)).toEqual(notFound)
    const gone = await added()
    await deleteRule(moderator, { ruleId: gone }, now)
    expect(await changeRule(moderator, { ruleId: gone, version: 1, input: input({}) }, now)).toEqual(notFound)
  })

  it('another kind for a rule: that is another rule', async () => {
    const ruleId = await added()
    const other = input({ kind: 'pattern', pattern: 'cr.tin' })
    expect(await changeRule(moderator, { ruleId, version: 1, input: other }, now)).toEqual({
      ok: false,
      refusal: { code: 'rule-not-found' },
    })
  })

  it('what was read in an older version', async () => {
    const ruleId = await added()
    await setRuleStage(moderator, { ruleId, version: 1, isShadow: true }, now)
    const changed = { ok: false, refusal: { code: 'rule-changed' } }
    expect(await changeRule(moderator, { ruleId, version: 1, input: input({ action: 'block' }) }, now)).toEqual(changed)
    expect(await setRuleStage(moderator, { ruleId, version: 1, isShadow: false }, now)).toEqual(changed)
  })

  it.each([
    ['(', { code: 'pattern-not-understood', where: '(' }],
    ['a(?=b)', { code: 'pattern-not-understood', where: '(?=' }],
    ['x*', { code: 'pattern-matches-nothing' }],
  ])('the expression %s, and says why', async (pattern, refusal) => {
    expect(await addRule(moderator, input({ kind: 'pattern', pattern }), now)).toEqual({ ok: false, refusal })
    expect(await tryRule(moderator, { input: input({ kind: 'pattern', pattern }), text: 'x' })).toEqual({ ok: false, refusal })
  })

  it('a story that is not there', async () => {
    expect(await addRule(moderator, input({ stories: 'no-such-story' }), now)).toEqual({
      ok: false,
      refusal: { code: 'story-unknown', slug: 'no-such-story' },
    })
  })
})

describe('a rule', () => {
  it('is in force once added, and logged', async () => {
    const { id: storyId, slug } = await sampleStory(database)
    const ruleId = await added({ countries: 'Italy', stories: slug, priority: '7' })
    expect(await listActiveRules(database)).toEqual([
      {
        id: ruleId,
        version: 1,
        kind: 'word',
        pattern: 'Crétin',
        patternKey: 'cretin',
        terms: { isWholeWord: true },
        languages: ['fr'],
        countries: ['IT'],
        storyIds: [storyId],
        action: 'hold',
        isShadow: false,
        priority: 7,
      },
    ])
    expect(await events(ruleId)).toEqual([
      {
        kind: 'rule.added',
        actorId: moderator.id,
        data: { kind: 'word', pattern: 'Crétin', languages: ['fr'], action: 'hold', isShadow: false },
      },
    ])
  })

  it('is kept in every wording, and a change that changes nothing makes none', async () => {
    const ruleId = await added()
    expect(await changeRule(moderator, { ruleId, version: 1, input: input({ action: 'block', note: 'Too mild' }) }, later)).toMatchObject({
      value: { version: 2 },
    })
    expect(await changeRule(moderator, { ruleId, version: 2, input: input({ action: 'block', note: 'Too mild' }) }, later)).toMatchObject({
      value: { version: 2 },
    })
    const found = await getRule(ruleId)
    expect(found?.rule).toMatchObject({ action: 'block', note: 'Too mild', createdBy: moderator.name, changedBy: moderator.name })
    expect(found?.wordings).toEqual([
      { number: 2, createdAt: later, createdBy: moderator.name, changed: expect.arrayContaining(['action', 'note']) as unknown },
      { number: 1, createdAt: now, createdBy: moderator.name, changed: [] },
    ])
    expect((await events(ruleId)).slice(1)).toEqual([
      {
        kind: 'rule.changed',
        actorId: moderator.id,
        data: { action: { from: 'hold', to: 'block' }, note: { from: null, to: 'Too mild' }, version: 2 },
      },
    ])
  })

  it('goes live from the shadow and back, each a wording of its own', async () => {
    const ruleId = await added({ isShadow: true })
    expect(await setRuleStage(moderator, { ruleId, version: 1, isShadow: false }, now)).toMatchObject({ value: { version: 2 } })
    expect(await listActiveRules(database)).toMatchObject([{ isShadow: false, version: 2 }])
    expect(await setRuleStage(moderator, { ruleId, version: 2, isShadow: true }, now)).toMatchObject({ value: { version: 3 } })
    expect(await setRuleStage(moderator, { ruleId, version: 3, isShadow: true }, now)).toMatchObject({ value: { version: 3 } })
    expect((await events(ruleId)).map(({ kind, data }) => [kind, data])).toEqual([
      ['rule.added', expect.anything()],
      ['rule.made-live', { version: 2 }],
      ['rule.shadowed', { version: 3 }],
    ])
  })

  it('is out of force once switched off, and live again by the button', async () => {
    const ruleId = await added()
    await changeRule(moderator, { ruleId, version: 1, input: input({ isEnabled: false }) }, now)
    expect(await listActiveRules(database)).toEqual([])
    await setRuleStage(moderator, { ruleId, version: 2, isShadow: false }, now)
    expect(await listActiveRules(database)).toHaveLength(1)
  })

  it('leaves the list once deleted, makes room for another, and the log keeps what it was', async () => {
    const ruleId = await added()
    expect(await deleteRule(moderator, { ruleId }, now)).toMatchObject({ ok: true })
    expect((await listRules()).rules).toEqual([])
    expect(await listActiveRules(database)).toEqual([])
    expect((await events(ruleId))[1]).toMatchObject({
      kind: 'rule.deleted',
      data: { pattern: 'Crétin', languages: ['fr'], action: 'hold' },
    })
    expect(await getRule(ruleId)).toMatchObject({ retiredAt: now })
    expect(await addRule(moderator, input({}), now)).toMatchObject({ ok: true })
  })

  it('is listed by its folded form, page after page, and by its kind', async () => {
    for (let index = 0; index < 102; index++) await added({ pattern: `word${String.fromCodePoint(0x4e00 + index)}` })
    const first = await listRules()
    const second = await listRules({ after: first.next! })
    expect([first.rules.length, second.rules.length, second.next]).toEqual([100, 2, null])
    expect(new Set([...first.rules, ...second.rules].map(rule => rule.id)).size).toBe(102)
    await added({ kind: 'burst', count: 5, minutes: 10, per: 'story' })
    expect(await listRules({ kind: 'burst' })).toMatchObject({
      count: 1,
      rules: [{ substance: { terms: { count: 5, minutes: 10, per: 'story' } } }],
    })
  })
})

describe('trying a text', () => {
  it('says which rules in force would hold or block it, as screening would', async () => {
    const held = await added({ pattern: 'crétin' })
    const off = await added({ pattern: 'calm', action: 'block' })
    await changeRule(moderator, { ruleId: off, version: 1, input: input({ pattern: 'calm', action: 'block', isEnabled: false }) }, now)
    expect(await tryText(moderator, 'A calm CRETIN')).toEqual({
      ok: true,
      value: { verdict: 'hold', matched: ['CRETIN'], rules: [{ id: held, pattern: 'crétin', action: 'hold', isShadow: false }] },
    })
    await added({ pattern: 'very b.d', kind: 'pattern', action: 'block', languages: '' })
    expect(await tryText(moderator, 'very bad cretin')).toMatchObject({ value: { verdict: 'block' } })
    expect(await tryText(moderator, 'secretin, badly')).toEqual({ ok: true, value: { verdict: 'pass', matched: [], rules: [] } })
  })

  it('names rules that only watch, and lets the text pass', async () => {
    const ruleId = await added({ isShadow: true, languages: '' })
    expect(await tryText(moderator, 'crétin')).toMatchObject({ value: { verdict: 'pass', rules: [{ id: ruleId, isShadow: true }] } })
  })

  it('tries a rule that is not stored, a pair’s words without its countries', async () => {
    const pair = input({ kind: 'country-pair', pattern: 'frobnitz*', readerCountry: 'IT', aboutCountry: 'FR' })
    expect(await tryRule(moderator, { input: pair, text: 'those frobnitzes' })).toMatchObject({ value: { matched: ['frobnitzes'] } })
    expect(await database.rule.count()).toBe(0)
  })
})

describe('a file of rules', () => {
  it('brings every rule to another site, in the shadow, and leaves those that stand there alone', async () => {
    const { slug } = await sampleStory(database)
    await added({ countries: 'IT', stories: slug, note: 'An old oath' })
    await added({ kind: 'burst', count: 5, minutes: 10, per: 'story' })
    const kept = await added({ kind: 'pattern', pattern: 'colou?r' })
    const file = JSON.stringify({ rules: await exportRules() })
    await database.rule.deleteMany({ where: { id: { not: kept } } })
    expect(await importRules(moderator, file, now)).toEqual({ ok: true, value: { added: 2, known: 1 } })
    expect(await database.rule.findMany({ orderBy: { kind: 'asc' }, select: { kind: true, isShadow: true } })).toEqual([
      { kind: 'burst', isShadow: true },
      { kind: 'pattern', isShadow: false },
      { kind: 'word', isShadow: true },
    ])
    expect(JSON.stringify({ rules: await exportRules() })).toBe(file)
  })

  it.each([
    ['not json', { code: 'not-json' }],
    ['{"rules": 5}', { code: 'not-json' }],
    ['[{"kind":"word","pattern":"fine","action":"hold"},{"kind":"word"}]', { code: 'rule-unreadable', position: 2 }],
  ])('is read whole before anything is added: %s', async (text, refusal) => {
    expect(await importRules(moderator, text, now)).toEqual({ ok: false, refusal })
    expect(await database.rule.count()).toBe(0)
  })
})
