import { describe, expect, it } from 'vitest'
import { fairnessOf, fewestOfCountry, type FairnessCell } from '#domain/moderation/health/fairness'
import { normalQuantile, wilsonInterval } from '#domain/moderation/health/interval'

const countries = ['IT', 'HU', 'UA', 'PL', 'GB', 'FR', 'DE', 'JP']
const bands = 10

/** Draws between 0 and 1, the same for the same seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type World = {
  seed: number
  comments?: number
  /** How a country's comments are scored: higher, more of them in the upper bands. */
  harsher?: Record<string, number>
  /** What a desk adds to the rate of a country at equal score. */
  bias?: Record<string, number>
}

/** A desk whose rate depends on the score alone, but for what was planted. */
function world({ seed, comments = 500, harsher = {}, bias = {} }: World): FairnessCell[] {
  const draw = draws(seed)
  const cells = new Map<string, FairnessCell>()
  for (const country of countries) {
    for (let index = 0; index < comments; index++) {
      const band = Math.min(bands, 1 + Math.floor(draw() ** (2 / (harsher[country] ?? 1)) * bands))
      const rate = Math.min(1, 0.02 + 0.05 * band + (bias[country] ?? 0))
      const key = `${country} ${band}`
      const cell = cells.get(key) ?? { country, band, comments: 0, restricted: 0 }
      cell.comments += 1
      if (draw() < rate) cell.restricted += 1
      cells.set(key, cell)
    }
  }
  return [...cells.values()]
}

const warned = (cells: FairnessCell[]) =>
  fairnessOf(cells).flatMap(({ country, standsOut }) => (standsOut ? [`${country} ${standsOut}`] : []))

describe('fairness by country at equal score', () => {
  it('warns of a planted bias, and of the country alone that has it', () => {
    expect(warned(world({ seed: 1, bias: { HU: 0.12 } }))).toEqual(['HU more'])
    expect(warned(world({ seed: 2, bias: { UA: -0.1 } }))).toEqual(['UA less'])
  })

  it('finds a bias of ten in a hundred in nearly every world', () => {
    const found = Array.from({ length: 100 }, (_, seed) => warned(world({ seed, bias: { PL: 0.1 } })).includes('PL more'))
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(90)
  })

  it('warns in no more than one fair world of twenty', () => {
    const alarms = Array.from({ length: 300 }, (_, seed) => warned(world({ seed })).length > 0)
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(15)
  })

  it('holds it against no country that its comments are scored worse', () => {
    const harsher = { HU: 3 }
    const raw = (country: string) => {
      const own = world({ seed: 3, harsher }).filter(cell => cell.country === country)
      return own.reduce((sum, { restricted }) => sum + restricted, 0) / own.reduce((sum, { comments }) => sum + comments, 0)
    }
    // Its comments are restricted far more often …
    expect(raw('HU')).toBeGreaterThan(raw('IT') + 0.1)
    const alarms = Array.from({ length: 100 }, (_, seed) => warned(world({ seed, harsher })).length > 0)
    // … and no more than those of equal score elsewhere.
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(5)
  })

  it('says nothing of a country with too few comments, nor of one with nobody to compare with', () => {
    const few = { country: 'TV', band: 1, comments: fewestOfCountry - 1, restricted: fewestOfCountry - 1 }
    expect(fairnessOf([...world({ seed: 4 }), few]).map(({ country }) => country)).not.toContain('TV')
    expect(fairnessOf([{ country: 'TV', band: 1, comments: 500, restricted: 400 }])).toEqual([])
    expect(fairnessOf([])).toEqual([])
  })

  it('lets a certain difference that is too small to matter pass', () => {
    const cells = countries.map(country => ({ country, band: 1, comments: 200_000, restricted: country === 'HU' ? 21_500 : 20_000 }))
    expect(warned(cells)).toEqual([])
  })
})

describe('the quantiles', () => {
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.025, -1.9599639845],
    [0.9999, 3.7190164855],
  ])('of the normal distribution at %d', (probability, quantile) => expect(normalQuantile(probability)).toBeCloseTo(quantile, 6))

  it('Wilson’s interval holds what was seen, and everything where nothing was', () => {
    expect(wilsonInterval(0, 0, 1.96)).toEqual({ share: 0, low: 0, high: 1 })
    const { share, low, high } = wilsonInterval(37, 41, 1.96)
    expect([share, low, high].map(value => Math.round(value * 1000) / 1000)).toEqual([0.902, 0.775, 0.961])
  })
})
