import { describe, expect, it } from 'vitest'
import { toldTo } from '#server/live/told-to'

const all = [
  { id: 'open', withheldIn: [] },
  { id: 'in Italy', withheldIn: ['IT'] },
  { id: 'in two', withheldIn: ['FR', 'IT'] },
]

describe('a live stream is told', () => {
  it.each([
    ['IT', ['open']],
    ['FR', ['open', 'in Italy']],
    ['DE', ['open', 'in Italy', 'in two']],
    [undefined, ['open']],
  ])('of what is withheld, from %s: %j', (country, ids) => {
    expect(toldTo(all, country)).toEqual(ids.map(id => ({ id })))
  })
})
