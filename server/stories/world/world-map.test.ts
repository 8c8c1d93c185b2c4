import { describe, expect, it } from 'vitest'
import { countries } from '#domain/countries'
import { worldMap, worldSvg } from '#server/stories/world/world-map'

const map = worldMap()
const svg = worldSvg()

describe('the map of the world', () => {
  it('has a place for every country that readers can speak of, but Antarctica', () => {
    expect(countries.filter(country => !(country in map.places))).toEqual(['AQ'])
    expect(Object.keys(map.places).filter(country => !countries.includes(country))).toEqual([])
  })

  it('draws every country whose dot does not stand for it', () => {
    for (const [country, { size }] of Object.entries(map.places)) if (size !== 'dot') expect(svg).toContain(` id="${country}"`)
  })

  it('keeps every place inside its frame', () => {
    for (const { x, y } of Object.values(map.places)) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(map.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(map.height)
    }
  })

  it.each([
    ['west to east', ['US', 'BR', 'FR', 'TR', 'IN', 'JP', 'NZ'], 'x'],
    ['north to south', ['NO', 'IT', 'TD', 'AO', 'ZA'], 'y'],
  ] as const)('lies the right way round, %s', (_, order, axis) => {
    const found = order.map(country => map.places[country]![axis])
    expect(found).toEqual(found.toSorted((one, other) => one - other))
  })

  it('gives overseas lands with a code of their own a place of their own', () => {
    expect(map.places.GF!.x).toBeLessThan(map.places.FR!.x - 1000)
    expect(map.places.RE!.y).toBeGreaterThan(map.places.FR!.y + 1000)
    expect(map.places.SJ!.y).toBeLessThan(map.places.NO!.y)
  })

  it('marks what nobody could hit', () => {
    const sizes = ['VA', 'MV', 'LU', 'SI', 'PL'].map(country => map.places[country]?.size)
    expect(sizes).toEqual(['dot', 'dot', 'dot', 'small', 'land'])
  })

  it('is light, and its address tells one drawing from another', () => {
    expect(svg.length).toBeLessThan(90_000)
    expect(map.address).toMatch(/^\/world\.svg\?v=[0-9a-f]{10}$/)
  })
})
