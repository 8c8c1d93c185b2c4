// Apart from the schemas, so that a page can know the bounds without loading what checks them.

export const minimumGraphemes = 2
export const maximumGraphemes = 5000

/** How prominently a country reported a story, from the most to the least; last, who does not know. */
export const prominences = ['led', 'covered', 'brief', 'not-reported', 'not-sure'] as const
export type Prominence = (typeof prominences)[number]
