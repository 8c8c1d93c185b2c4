import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventKinds, isEventKind, readableKinds, type EventKind } from '#domain/moderation/event-kinds'

const { log } = (
  JSON.parse(readFileSync('messages/staff/en.json', 'utf8')) as {
    moderation: { log: { areas: Record<string, string>; kinds: Record<string, Record<string, string>> } }
  }
).moderation

describe('the kinds of entries', () => {
  const kinds = Object.keys(eventKinds) as EventKind[]

  it.each(kinds)('have a sentence and an area to stand under: %s', kind => {
    const [area = '', verb = ''] = kind.split('.')
    expect(log.kinds[area]?.[verb]).toMatch(/\S/)
    expect(log.areas[area]).toMatch(/\S/)
  })

  it('have no sentence without a kind', () => {
    const told = Object.entries(log.kinds).flatMap(([area, verbs]) => Object.keys(verbs).map(verb => `${area}.${verb}`))
    expect(told.filter(kind => !isEventKind(kind))).toEqual([])
  })

  it('of what readers do with their accounts are for admins alone', () => {
    const ofAccounts = new Set<string>([
      'person.email-changed',
      'person.exported',
      'token.created',
      'story.followed',
      'thread.followed',
      'setting.changed',
    ])
    expect(readableKinds(false).filter(kind => ofAccounts.has(kind))).toEqual([])
    expect(readableKinds(true)).toEqual(kinds)
  })
})
