/** `shop.example/offers` as rules keep it: lower case, without scheme, `www.` and a slash at its end; undefined where it is none. */
export function domainKeyOf(written: string): string | undefined {
  const trimmed = written.trim()
  if (trimmed === '*') return '*'
  const place = placeOf(trimmed.replace(/^\*\./u, ''))
  return place && /\./u.test(place.host) ? place.host + place.path : undefined
}

/** The host in ASCII as browsers resolve it, so that no other spelling of a name leads past a rule. */
export function placeOf(written: string): { host: string; path: string } | undefined {
  const whole = /^https?:\/\//iu.test(written) ? written : `https://${written}`
  if (!URL.canParse(whole)) return undefined
  const { hostname, pathname } = new URL(whole)
  return { host: hostname.replace(/^www\./u, '').replace(/\.$/u, ''), path: decoded(pathname).replace(/\/+$/u, '').toLowerCase() }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
