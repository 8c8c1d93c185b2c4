import { describe, expect, it } from 'vitest'
import { outletMatrix, outletNameKey } from './outlets-named.ts'

describe('the key of an outlet’s name', () => {
  it.each([
    ['La Repubblica', ' la  repubblica '],
    ['Le Monde', 'LE MONDE'],
    ['El País', 'El Pais'],
    ['Süddeutsche Zeitung', 'Suddeutsche Zeitung'],
    ['La Voz', 'La Voz.'],
    ['ＮＨＫ', 'NHK'],
    ['الأهرام', 'الاهرام'],
    ['“Molo”', 'Molo'],
  ])('is one of %s and %s', (one, other) => expect(outletNameKey(one)).toBe(outletNameKey(other)))

  it.each([
    ['Le Monde', 'El Mundo'],
    ['Канал 1', 'Канал 2'],
    ['★', '☆'],
  ])('is another of %s and %s', (one, other) => expect(outletNameKey(one)).not.toBe(outletNameKey(other)))
})

describe('the outlets named, by country', () => {
  const namings = [
    { country: 'IT', name: 'Il Molo', count: 3 },
    { country: 'IT', name: 'il molo', count: 4 },
    { country: 'FR', name: 'IL MOLO', count: 1 },
    { country: 'FR', name: 'Le Quai', count: 5 },
    { country: 'PL', name: 'Głos', count: 2 },
    { country: 'PL', name: 'Echo', count: 1 },
  ]

  it('are one row for all spellings, under the one most used, the most named first', () => {
    expect(outletMatrix(namings, { outlets: 9, countries: 9 })).toEqual({
      countries: ['IT', 'FR', 'PL'],
      outlets: [
        { name: 'il molo', total: 8, counts: [7, 1, 0], elsewhere: 0 },
        { name: 'Le Quai', total: 5, counts: [0, 5, 0], elsewhere: 0 },
        { name: 'Głos', total: 2, counts: [0, 0, 2], elsewhere: 0 },
        { name: 'Echo', total: 1, counts: [0, 0, 1], elsewhere: 0 },
      ],
      others: null,
      total: 16,
    })
  })

  it('sum up what has no row and no column of its own', () => {
    expect(outletMatrix(namings, { outlets: 1, countries: 1 })).toEqual({
      countries: ['IT'],
      outlets: [{ name: 'il molo', total: 8, counts: [7], elsewhere: 1 }],
      others: { outlets: 3, total: 8, counts: [0], elsewhere: 8 },
      total: 16,
    })
  })

  it('are none where nobody names one', () => {
    expect(outletMatrix([], { outlets: 5, countries: 5 })).toEqual({ countries: [], outlets: [], others: null, total: 0 })
  })
})
