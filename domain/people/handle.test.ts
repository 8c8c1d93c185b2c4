import { describe, expect, it } from 'vitest'
import { handleFromName, handleProblem, handleSkeleton } from '#domain/people/handle'

describe('handles', () => {
  it.each([
    ['marta_w', undefined],
    ['Оксана', undefined],
    ['ليلى22', undefined],
    ['山田たろう', undefined],
    ['ab', 'handle-length'],
    ['a'.repeat(21), 'handle-length'],
    ['marta w', 'handle-shape'],
    ['_marta', 'handle-shape'],
    ['mar__ta', 'handle-shape'],
    ['m\u200Barta', 'handle-shape'],
    ['martа', 'handle-mixed'],
    ['admin', 'handle-reserved'],
    ['Adm1n', 'handle-reserved'],
    ['админ', undefined],
    ['ádmin', 'handle-reserved'],
    ['admin_anna', 'handle-reserved'],
    ['the_moderator', 'handle-reserved'],
    ['rnoderator', 'handle-reserved'],
    ['divergingreports', 'handle-reserved'],
    ['D1verging_Rep0rts', 'handle-reserved'],
  ])('%s → %s', (handle, problem) => expect(handleProblem(handle)).toBe(problem))

  it.each([
    ['marta', 'Marta'],
    ['marta', 'márta'],
    ['marta', 'mаrtа'],
    ['bill', 'bi1l'],
    ['modern', 'rnodem'],
  ])('%s and %s collide', (one, other) => expect(handleSkeleton(one)).toBe(handleSkeleton(other)))

  it.each([
    ['Marta Wójcik', 'marta_wojcik'],
    ['李', 'reader'],
    ['Admin', 'reader'],
  ])('suggests from %s', (name, handle) => expect(handleFromName(name)).toBe(handle))
})
