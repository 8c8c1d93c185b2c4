export type GateRequest = {
  method: string
  path: string
  host: string | undefined
  origin: string | undefined
  fetchSite: string | undefined
  authorization: string | undefined
  cookie: string | undefined
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A mail reader posts this on the reader's behalf (RFC 8058), from nowhere of ours; the address's own token is the proof. */
export const oneClickPath = /^\/unsubscribe\/[\w-]+$/

/**
 * Whether a request that may change something comes from our own pages. Browsers attach the session's cookie to
 * other sites' forms too; the token of the API they never attach, so a bearer is let through to be checked there.
 * Next lets an action pass when `Origin` is missing; here it needs same-origin fetch metadata then.
 */
export function isFromOurPages(request: GateRequest, publicOrigin: string, isPublicUrlGiven: boolean): boolean {
  if (harmless.has(request.method)) return true
  // The API listens to bearers alone: without one it answers 401 by itself, unless a page elsewhere made a browser ask.
  if (request.path.startsWith('/api/v1/') && (/^bearer /i.test(request.authorization ?? '') || !request.cookie)) return true
  if (request.method === 'POST' && oneClickPath.test(request.path)) return true
  if (request.fetchSite === 'same-origin') return true
  // A browser that sends fetch metadata has said where the request comes from, and it was not here.
  if (request.fetchSite !== undefined && request.fetchSite !== 'none') return false
  if (!request.origin || request.origin === 'null') return false
  if (request.origin === publicOrigin) return true
  // On the own machine, without a PUBLIC_URL, localhost, 127.0.0.1 and the machine's names serve alike.
  return !isPublicUrlGiven && request.host !== undefined && request.origin === `http://${request.host}`
}
