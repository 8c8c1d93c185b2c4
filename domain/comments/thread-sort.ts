/** The orders of a discussion; each has its own link. */
export const threadSorts = ['agreed', 'best', 'newest', 'oldest', 'divided'] as const
export type ThreadSort = (typeof threadSorts)[number]

/** What a story shows first: agreement across countries, or with one country chosen what its own readers find best. */
export function defaultSort(country: string | null | undefined): ThreadSort {
  return country ? 'best' : 'agreed'
}

/** The order that was asked for, or the default; *best in this country* needs a country. */
export function sortOf(asked: string | null | undefined, country: string | null | undefined): ThreadSort {
  const sort = threadSorts.find(known => known === asked)
  return !sort || (sort === 'best' && !country) ? defaultSort(country) : sort
}
