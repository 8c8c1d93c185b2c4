/** Where a country lies on the drawn map, in its units. */
export type Place = {
  x: number
  y: number
  /** `land`: large enough to hit; `small`: drawn, with a larger target around it; `dot`: too small to be seen, so a dot marks it. */
  size: 'land' | 'small' | 'dot'
}

/** The drawn world: the outlines lie in a file of their own, which browsers keep, and a page refers to them by country. */
export type WorldMap = {
  /** `/world.svg?v=…`; the outline of a country is at `#IT`, all land at `#land`. */
  address: string
  width: number
  height: number
  places: Readonly<Record<string, Place>>
}
