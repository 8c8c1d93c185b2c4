/** The ages by which what is open is counted: the upper end of each in hours; the last one has none. */
export const ageHours = [1, 6, 24, 72, 168, null] as const

/** How many wait in a queue, by age in the order of `ageHours`. */
export type OpenByAge = { queue: 'held' | 'flagged' | 'notices' | 'appeals'; counts: number[] }
