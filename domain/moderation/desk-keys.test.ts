import { describe, expect, it } from 'vitest'
import { actOf, firstKeys, readBindings, rebind } from '#domain/moderation/desk-keys'

describe('rebinding', () => {
  it('gives an act another key', () => {
    expect(rebind(firstKeys, 'approve', 'Y')).toEqual({ ok: true, value: { ...firstKeys, approve: 'y' } })
  })
  it('lets an act keep its own', () => expect(rebind(firstKeys, 'approve', 'a')).toEqual({ ok: true, value: firstKeys }))
  it('refuses a key that another act has, and says which', () => {
    expect(rebind(firstKeys, 'approve', 'R')).toEqual({ ok: false, refusal: { code: 'taken', by: 'remove' } })
  })
  it.each(['Enter', ' ', '', 'ab', '\t'])('refuses %j, which is no visible sign', key => {
    expect(rebind(firstKeys, 'approve', key)).toEqual({ ok: false, refusal: { code: 'no-key' } })
  })
})

describe('what a browser kept', () => {
  it('changes what it names and leaves the rest', () => {
    expect(readBindings('{"approve":"y","next":"n"}')).toEqual({ ...firstKeys, approve: 'y', next: 'n' })
  })
  it.each([null, '', 'no json', 'null', '7', '{"approve":5}', '{"approve":"Enter"}', '{"fly":"y"}'])('%j changes nothing', kept => {
    expect(readBindings(kept)).toEqual(firstKeys)
  })
  it('is forgotten where two acts would share a key', () => expect(readBindings('{"approve":"r","hold":"y"}')).toEqual(firstKeys))
  it('may swap two keys', () => {
    expect(readBindings('{"approve":"r","remove":"a"}')).toEqual({ ...firstKeys, approve: 'r', remove: 'a' })
  })
})

describe('a key', () => {
  it.each([
    [{ key: 'a', code: 'KeyA' }, 'approve'],
    [{ key: 'A', code: 'KeyA' }, 'approve'],
    [{ key: '/', code: 'Digit7' }, 'search'],
    [{ key: '?', code: 'Minus' }, 'help'],
    // A Dvorak layout writes another letter there: the sign decides, not the place.
    [{ key: 'e', code: 'KeyD' }, 'restore'],
    [{ key: 'z', code: 'KeyA' }, undefined],
    // Layouts without Latin letters: the place decides.
    [{ key: 'ф', code: 'KeyA' }, 'approve'],
    [{ key: 'ت', code: 'KeyJ' }, 'next'],
    [{ key: 'Enter', code: 'Enter' }, undefined],
  ])('%j does %s', (pressed, act) => expect(actOf(firstKeys, pressed)).toBe(act))
})
