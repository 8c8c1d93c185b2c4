import { beforeEach, describe, expect, it } from 'vitest'
import { samplePerson } from '#sample/builders'
import type { NewRule } from '#domain/moderation/rules/rule-input'
import { database } from '#server/database'
import { addRule } from '#server/moderation/rules/add-rule'
import { changeRule } from '#server/moderation/rules/change-rule'
import { deleteRule } from '#server/moderation/rules/delete-rule'
import { listActiveRules } from '#server/moderation/rules/list-active-rules'
import { listRules } from '#server/moderation/rules/list-rules'
import { newId } from '#server/new-id'
import { tryText } from '#server/moderation/rules/try-text'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const reader = async (role: 'reader' | 'editor' | 'moderator') => toReader(await samplePerson(database, { role }))
const word: NewRule = { pattern: 'Crétin', language: 'fr', action: 'hold', note: null }

let moderator: Awaited<ReturnType<typeof reader>>

beforeEach(async () => {
  await database.rule.deleteMany()
  moderator = await reader('moderator')
})

async function added(overrides: Partial<NewRule> = {}): Promise<string> {
  const result = await addRule(moderator, { ...word, ...overrides }, now)
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
  it.each(['reader', 'editor'] as const)('a %s', async role => {
    const actor = await reader(role)
    const ruleId = await added()
    const notAllowed = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await addRule(actor, { ...word, pattern: 'other' }, now)).toEqual(notAllowed)
    expect(await changeRule(actor, { ruleId, action: 'block', isEnabled: false, note: null }, now)).toEqual(notAllowed)
    expect(await deleteRule(actor, { ruleId }, now)).toEqual(notAllowed)
  })

  it.each(['fr', null])('the same word again for the language %s, however it is written', async language => {
    await added({ language })
    expect(await addRule(moderator, { ...word, language, pattern: 'CRETIN' }, now)).toEqual({ ok: false, refusal: { code: 'rule-exists' } })
    expect(await addRule(moderator, { ...word, language: 'it', pattern: 'CRETIN' }, now)).toMatchObject({ ok: true })
  })

  it('to change or delete what is not there', async () => {
    const ruleId = newId()
    const notFound = { ok: false, refusal: { code: 'rule-not-found' } }
    expect(await changeRule(moderator, { ruleId, action: 'block', isEnabled: true, note: null }, now)).toEqual(notFound)
    expect(await deleteRule(moderator, { ruleId }, now)).toEqual(notFound)
  })
})

describe('a rule', () => {
  it('is in force once added, and logged', async () => {
    const ruleId = await added()
    expect(await listActiveRules(database)).toEqual([{ id: ruleId, patternKey: 'cretin', language: 'fr', action: 'hold' }])
    expect(await events(ruleId)).toEqual([
      { kind: 'rule.added', actorId: moderator.id, data: { pattern: 'Crétin', language: 'fr', action: 'hold' } },
    ])
  })

  it('is out of force once disabled, and each change is logged with what changed alone', async () => {
    const ruleId = await added()
    await changeRule(moderator, { ruleId, action: 'block', isEnabled: false, note: 'Too wide' }, now)
    await changeRule(moderator, { ruleId, action: 'block', isEnabled: false, note: 'Too wide' }, now)
    expect(await listActiveRules(database)).toEqual([])
    expect((await events(ruleId)).slice(1)).toEqual([
      {
        kind: 'rule.changed',
        actorId: moderator.id,
        data: { action: { from: 'hold', to: 'block' }, isEnabled: { from: true, to: false }, note: { from: null, to: 'Too wide' } },
      },
    ])
  })

  it('leaves the list once deleted, and the log keeps what it was', async () => {
    const ruleId = await added()
    expect(await deleteRule(moderator, { ruleId }, now)).toMatchObject({ ok: true })
    expect((await listRules()).rules).toEqual([])
    expect((await events(ruleId))[1]).toMatchObject({ kind: 'rule.deleted', data: { pattern: 'Crétin', language: 'fr', action: 'hold' } })
  })

  it('is listed by its folded form, page after page', async () => {
    for (let index = 0; index < 102; index++) await added({ pattern: `word${String.fromCodePoint(0x4e00 + index)}` })
    const first = await listRules()
    const second = await listRules(first.next ?? undefined)
    expect([first.rules.length, second.rules.length, second.next]).toEqual([100, 2, null])
    expect(new Set([...first.rules, ...second.rules].map(rule => rule.id)).size).toBe(102)
  })
})

describe('trying a text', () => {
  it('is for moderators', async () => {
    expect(await tryText(await reader('editor'), 'x')).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it('says which words in force would hold or block it, as screening would', async () => {
    await added({ pattern: 'crétin' })
    const off = await added({ pattern: 'calm', action: 'block' })
    await changeRule(moderator, { ruleId: off, action: 'block', isEnabled: false, note: null }, now)
    expect(await tryText(moderator, 'A calm CRETIN')).toEqual({
      ok: true,
      value: { verdict: 'hold', matched: ['CRETIN'], words: [{ pattern: 'crétin', action: 'hold' }] },
    })
    await added({ pattern: 'very bad', action: 'block', language: null })
    expect(await tryText(moderator, 'very bad cretin')).toMatchObject({ value: { verdict: 'block' } })
    expect(await tryText(moderator, 'secretin, badly')).toEqual({ ok: true, value: { verdict: 'pass', matched: [], words: [] } })
  })
})
