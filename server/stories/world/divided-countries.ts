import 'server-only'

/** West, south, east and north in degrees. */
type Box = readonly [number, number, number, number]
type Part = { of: string; inside: Box; country: string | null }

/**
 * Natural Earth draws some areas as parts of a country that have an ISO code of their own, so readers may speak of them.
 * An area between two countries is drawn in the colour of neither: Natural Earth shows who holds it, which is no answer to
 * whose it is.
 */
const parts: readonly Part[] = [
  { of: 'France', inside: [-55, 1, -51, 7], country: 'GF' },
  { of: 'France', inside: [-62, 15.7, -60.9, 16.7], country: 'GP' },
  { of: 'France', inside: [-61.4, 14.2, -60.6, 15.1], country: 'MQ' },
  { of: 'France', inside: [55, -22, 56, -20], country: 'RE' },
  { of: 'France', inside: [44.8, -13.2, 45.5, -12.4], country: 'YT' },
  { of: 'Norway', inside: [5, 74, 40, 82], country: 'SJ' },
  { of: 'Norway', inside: [-10, 70, -7, 72], country: 'SJ' },
  { of: 'Netherlands', inside: [-69, 11.8, -62.8, 18], country: 'BQ' },
  { of: 'New Zealand', inside: [-173, -10, -171, -8], country: 'TK' },
  { of: 'Indian Ocean Ter.', inside: [105, -11, 106, -10], country: 'CX' },
  { of: 'Indian Ocean Ter.', inside: [96, -13, 97, -11], country: 'CC' },
  { of: 'Russia', inside: [32, 44, 36.8, 46.3], country: null },
]

/** Whose a piece of a country's land is: that of a part, or the country's own. `centre` is longitude and latitude. */
export function countryOfPiece(name: string, country: string | null, [longitude, latitude]: [number, number]): string | null {
  const part = parts.find(
    ({ of, inside: [west, south, east, north] }) =>
      of === name && longitude > west && longitude < east && latitude > south && latitude < north,
  )
  return part ? part.country : country
}

/** Countries that are too small for a map of 1:50 million: where to put their dot, as longitude and latitude. */
export const withoutShape: readonly { country: string; at: [number, number] }[] = [
  { country: 'BV', at: [3.4, -54.4] },
  { country: 'GI', at: [-5.35, 36.14] },
  { country: 'TV', at: [179.2, -8.5] },
  { country: 'UM', at: [-177.4, 28.2] },
]
