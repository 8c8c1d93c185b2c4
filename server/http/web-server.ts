import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Configuration } from '../configuration.ts'
import type { LiveStories } from '../live/live-stories.ts'
import { clientAddressOf, isFromProxy } from './client-address.ts'
import { countryToldByProxy } from './country-header.ts'
import { answerLive, isLivePath } from './live-route.ts'
import { kindOf, requestTimes } from './request-times.ts'
import { isFromOurPages } from './same-origin-gate.ts'
import { securityHeaders } from './security-headers.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const bodyLimitBytes = 4 * 1024 * 1024
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

// What only this server or Next itself may say; a client's own word for it would be believed further in.
const internalHeaders = [
  'x-client-address',
  'x-viewing-country',
  'x-request-id',
  'x-request-path',
  'x-nonce',
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-override-headers',
  'x-invoke-path',
  'x-invoke-query',
  'x-invoke-status',
  'x-matched-path',
  'content-security-policy',
]

/** The server in front of Next: it knows the client's address, refuses foreign forms, secures every answer, and keeps the live streams. */
export function makeWebServer(next: Handler, configuration: Configuration, isDevelopment: boolean, live?: LiveStories): Server {
  const { PUBLIC_URL, isPublicUrlGiven, TRUSTED_PROXIES, WITHHOLDING_COUNTRY_HEADER } = configuration
  const isSecure = PUBLIC_URL.startsWith('https:')
  const signInOrigins = originsOfSignIn(configuration)

  return createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, (request, response) => {
    const path = request.url ?? '/'
    const stop = requestTimes().startTimer({ kind: kindOf(path) })
    response.once('finish', () => {
      // A stream's hours would say nothing of how fast answers are.
      if (!String(response.getHeader('content-type')).startsWith('text/event-stream'))
        stop({ status: `${Math.floor(response.statusCode / 100)}xx` })
    })
    const nonce = randomBytes(16).toString('base64')
    const headers = securityHeaders({ nonce, isDevelopment, isSecure, signInOrigins })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)

    const address = clientAddressOf(request.socket.remoteAddress, headerOf(request, 'x-forwarded-for'), TRUSTED_PROXIES)
    const country = countryToldByProxy({
      value: WITHHOLDING_COUNTRY_HEADER && headerOf(request, WITHHOLDING_COUNTRY_HEADER),
      isFromProxy: isFromProxy(request.socket.remoteAddress, TRUSTED_PROXIES),
    })
    for (const name of internalHeaders) delete request.headers[name]
    if (country) request.headers['x-viewing-country'] = country
    // Next finds the nonce for its own scripts in the request's policy.
    request.headers['content-security-policy'] = headers['content-security-policy']
    request.headers['x-client-address'] = address
    request.headers['x-request-id'] = requestId
    request.headers['x-request-path'] = path
    // Next compares an action's origin with these; the public address decides, not what the client claims.
    if (isPublicUrlGiven) request.headers['x-forwarded-host'] = new URL(PUBLIC_URL).host
    else delete request.headers['x-forwarded-host']
    request.headers['x-forwarded-proto'] = isSecure ? 'https' : 'http'
    request.headers['x-forwarded-for'] = address

    if (/^\/livez(?:\?|$)/.test(path)) return say(response, 200, 'alive')
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('allow', methods.join(', '))
      return answer(response, path, { status: 405, code: 'method', detail: 'No address here knows this method.' })
    }
    if (!isWellFormed(path)) return answer(response, path, { status: 400, code: 'malformed', detail: 'This address is not well-formed.' })
    if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) {
      return answer(response, path, { status: 413, code: 'too-large', detail: 'This is more than the server takes at once: 4 MB.' })
    }
    const gate = {
      method: request.method ?? 'GET',
      path,
      host: request.headers.host,
      origin: headerOf(request, 'origin'),
      fetchSite: headerOf(request, 'sec-fetch-site'),
      authorization: request.headers.authorization,
      cookie: request.headers.cookie,
    }
    if (!isFromOurPages(gate, PUBLIC_URL, isPublicUrlGiven)) {
      const detail = `This request did not come from a page of ${PUBLIC_URL}. Open the page there and try again.`
      return answer(response, path, { status: 403, code: 'foreign-origin', detail })
    }
    const answering =
      live && isLivePath(path)
        ? answerLive(live, request, response).then(problem => problem && answer(response, path, problem))
        : next(request, response)
    answering.catch((error: unknown) => {
      process.stderr.write(`${requestId} ${String(error)}\n`)
      const detail = 'Something went wrong on our side. Try again in a moment.'
      if (!response.headersSent) answer(response, path, { status: 500, code: 'failed', detail })
      else response.destroy()
    })
  })
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

/** An address with half an escape in it, which Next would answer in its own way. */
function isWellFormed(path: string): boolean {
  try {
    decodeURIComponent(path.split('?', 1)[0]!)
    return true
  } catch {
    return false
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${sentence}\n`)
}

type Problem = { status: number; code: string; detail: string }

/** What is wrong: to a program in the API's form, to a person as a sentence. */
function answer(response: ServerResponse, path: string, { status, code, detail }: Problem): void {
  if (!path.startsWith('/api/')) return say(response, status, detail)
  response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ type: `/api/v1/openapi.json#${code}`, title: STATUS_CODES[status], status, code, detail }))
}

/** Forms that sign in elsewhere are redirected there, which `form-action` must allow. */
function originsOfSignIn(configuration: Configuration): string[] {
  return [
    ...(configuration.GOOGLE_CLIENT_ID ? ['https://accounts.google.com'] : []),
    ...(configuration.GITHUB_CLIENT_ID ? ['https://github.com'] : []),
    ...(configuration.OIDC_ISSUER ? [new URL(configuration.OIDC_ISSUER).origin] : []),
  ]
}
