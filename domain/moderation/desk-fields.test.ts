import { describe, expect, it } from 'vitest'
import { deskAddress, deskQuery, isNarrowed, readDeskFields } from '#domain/moderation/desk-fields'

const group = '01a21242-3bce-7338-9857-de0c1a742bc4'

describe('the address of the desk', () => {
  it('is read as it was written', () => {
    const query = {
      queue: 'flagged',
      order: 'oldest',
      q: 'two words "and three"',
      author: 'ana',
      moderator: 'mo',
      story: 'a-bridge-opens',
      group,
      country: 'IT',
      language: 'und',
      reason: 'off-topic',
      rule: 'house-words',
      state: 'published',
      from: '2026-03-29',
      to: '2026-03-30',
    }
    const fields = readDeskFields(query)
    expect(fields).toEqual(query)
    expect(readDeskFields(Object.fromEntries(new URLSearchParams(deskQuery(fields))))).toEqual(fields)
    expect(deskAddress(fields, 'next')).toBe(`/moderation?${deskQuery(fields)}&after=next`)
  })

  it('leaves out what goes without saying', () => {
    expect(deskAddress(readDeskFields({}))).toBe('/moderation')
    expect(deskAddress(readDeskFields({ queue: 'new', order: 'risk' }))).toBe('/moderation?queue=new')
    expect(deskAddress(readDeskFields({ queue: 'decided', order: 'newest' }))).toBe('/moderation?queue=decided')
  })

  it.each([
    ['queue', 'everything', 'held'],
    ['order', 'best', 'risk'],
    ['country', 'Atlantis', ''],
    ['language', 'pt-BR', ''],
    ['reason', "'; drop table", ''],
    ['rule', 'A', ''],
    ['state', 'gone', ''],
    ['from', '2026-02-31', ''],
    ['group', '7', ''],
    ['q', ['two', 'values'], ''],
    ['q', 'nul\0l', 'null'],
    ['author', ' @Ana ', 'Ana'],
    ['story', 'https://site.example/it/stories/caff%C3%A8?x#y', 'caffè'],
    ['story', '/stories/%E0%A4%A', '%E0%A4%A'],
  ])('reads %s=%j as %j', (name, value, read) => {
    expect(readDeskFields({ [name]: value })[name as 'q']).toBe(read)
  })

  it('knows no risk of what was decided', () => {
    expect(readDeskFields({ queue: 'decided', order: 'risk' }).order).toBe('newest')
    expect(readDeskFields({ queue: 'decided', order: 'oldest' }).order).toBe('oldest')
  })

  it('is narrowed by any filter, and not by an order', () => {
    expect(isNarrowed(readDeskFields({ queue: 'new', order: 'newest' }))).toBe(false)
    expect(isNarrowed(readDeskFields({ q: 'word' }))).toBe(true)
    expect(isNarrowed(readDeskFields({ to: '2026-03-30' }))).toBe(true)
  })
})
