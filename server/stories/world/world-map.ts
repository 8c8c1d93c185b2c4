import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { geoCentroid, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo'
import { feature } from 'topojson-client'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Place, WorldMap } from '#domain/stories/world-map'
import { countryOfNumber } from '#server/stories/world/country-numbers'
import { countryOfPiece, withoutShape } from '#server/stories/world/divided-countries'
import { RelativePath } from '#server/stories/world/relative-path'

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Piece = { country: string | null; rings: GeoJSON.Position[][] }
type Drawing = WorldMap & { svg: string }

/** Ten units are one pixel of a map a thousand pixels wide: whole units then bear an enlargement. */
const width = 10_000
const margin = 60
/** What a line may lose, in square units; the smallest island that is drawn, unless it is its country's largest. */
const smallestBend = 14
const smallestIsland = 60
/** Below these a country of so many square units is marked by a dot, or has a larger target than its land. */
const largestDot = 600
const largestSmall = 9000
const antarctica = '010'
/** The seam of the map runs through the Bering Strait, so that it cuts no country but Fiji and Kiribati. */
const turned: [number, number] = [-11, 0]

let drawn: Drawing | undefined

/** The world of Natural Earth, 1:50 million, in an equal-area projection (Equal Earth, Šavrič and others 2018); drawn once a process. */
export function worldMap(): WorldMap {
  const { address, height, places } = drawing()
  return { address, width, height, places }
}

/** The outlines as a document of their own. */
export function worldSvg(): string {
  return drawing().svg
}

function drawing(): Drawing {
  return (drawn ??= draw())
}

function draw(): Drawing {
  const atlas = JSON.parse(readFileSync(join(process.cwd(), 'node_modules/world-atlas/countries-50m.json'), 'utf8')) as Atlas
  const pieces = piecesOf(atlas)
  const all: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: pieces.map(({ rings }) => rings) }
  const projection = geoEqualEarth()
    .rotate(turned)
    .precision(4)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, width],
      ],
      all,
    )
  const [[, top], [, bottom]] = geoPath(projection).bounds(all)
  const [across, down] = projection.translate()
  projection.translate([across, down - top + margin])
  const height = Math.round(bottom - top + 2 * margin)

  const places: Record<string, Place> = {}
  const paths: string[] = []
  for (const [country, own] of Map.groupBy(pieces, piece => piece.country)) {
    const { data, place } = drawLand(projection, own)
    paths.push(`<path${country ? ` id="${country}"` : ''} d="${data}"/>`)
    if (country) places[country] = place
  }
  for (const { country, at } of withoutShape) {
    const [x = 0, y = 0] = projection(at) ?? []
    places[country] = { x: Math.round(x), y: Math.round(y), size: 'dot' }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="#8a8275"><g id="land">${paths.join('')}</g></svg>`
  const version = createHash('sha256').update(svg).digest('hex').slice(0, 10)
  return { address: `/world.svg?v=${version}`, width, height, places, svg }
}

/** Every piece of land but Antarctica, each with the country whose it is; lines simplified together, so that neighbours stay neighbours. */
function piecesOf(atlas: Atlas): Piece[] {
  // The map shows about three quarters of a globe of 4π steradians on this many square units.
  const unit = (4 * Math.PI) / (width * width * 0.36)
  const light = simplify(presimplify(atlas, sphericalTriangleArea), smallestBend * unit)
  return feature(light, light.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    if (id === antarctica || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const country = countryOfNumber(id?.toString())
    return polygons.map(rings => ({
      rings,
      country: countryOfPiece(properties.name, country, geoCentroid({ type: 'Polygon', coordinates: rings })),
    }))
  })
}

function drawLand(projection: GeoProjection, pieces: Piece[]): { data: string; place: Place } {
  const measure = geoPath(projection)
  const shapes = pieces
    .map(({ rings }) => ({ type: 'Polygon' as const, coordinates: rings }))
    .map(shape => ({ shape, area: measure.area(shape) }))
    .toSorted((one, other) => other.area - one.area)
    .filter(({ area }, index) => index === 0 || area >= smallestIsland)
  const path = new RelativePath()
  path.beginPath()
  const trace = geoPath(projection, path)
  for (const { shape } of shapes) trace(shape)
  const [x, y] = shapes[0] ? measure.centroid(shapes[0].shape) : [0, 0]
  const area = shapes.reduce((sum, shape) => sum + shape.area, 0)
  const size = area < largestDot ? 'dot' : area < largestSmall ? 'small' : 'land'
  return { data: path.toString(), place: { x: Math.round(x), y: Math.round(y), size } }
}
