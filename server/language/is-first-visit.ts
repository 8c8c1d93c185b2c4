/**
 * Whether a request begins a visit, so that the browser's own languages may choose the page's. From one page of ours to
 * another the address alone decides: who chose English on the Italian page must not be sent back. No cookie remembers it,
 * so that one kept answer serves everybody.
 */
export function isFirstVisit(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin'
  // Browsers without fetch metadata: our own pages name themselves as the referrer.
  const referrer = headers.get('referer')
  return !referrer || !URL.canParse(referrer) || new URL(referrer).host !== headers.get('host')
}
