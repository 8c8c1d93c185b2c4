import { isCountry } from '#domain/countries'

type Asked = {
  /** As the operator's header says it; a proxy that does not know may say anything, such as XX. */
  value: string | undefined
  /** Whether the request came straight from a proxy that the operator trusts. */
  isFromProxy: boolean
}

/** The country from which a request comes, by the word of the operator's proxy; the client's own word counts for nothing. */
export function countryToldByProxy({ value, isFromProxy }: Asked): string | undefined {
  if (!isFromProxy || value === undefined) return undefined
  // Of several values the last is the nearest proxy's: what a client sent before it may stand in front.
  const code = value.split(',').at(-1)!.trim().toUpperCase()
  return isCountry(code) ? code : undefined
}
