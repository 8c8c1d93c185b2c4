import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LiveStories } from '../live/live-stories.ts'
import { toldTo } from '../live/told-to.ts'
import { networkOf } from './client-address.ts'

/** What is answered in the API's form. */
export type LiveProblem = { status: number; code: string; detail: string }

const address = /^\/api\/v1\/stories\/([^/?]+)\/live(?:\?|$)/
const retrySeconds = 60

/** Whether a path is that of a story's live stream. */
export function isLivePath(path: string): boolean {
  return address.test(path)
}

/**
 * `GET /api/v1/stories/{slug}/live`: what is new on a story, as server-sent events or with `poll=1` as one answer. It
 * knows no cookie and nobody's marks. Returns what is wrong, for the caller to say.
 */
export async function answerLive(live: LiveStories, request: IncomingMessage, response: ServerResponse): Promise<LiveProblem | undefined> {
  const path = request.url ?? '/'
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD, OPTIONS')
    if (request.method !== 'OPTIONS') return { status: 405, code: 'method', detail: 'This address knows GET, HEAD, OPTIONS.' }
    response.writeHead(204).end()
    return undefined
  }
  const query = new URLSearchParams(path.split('?')[1])
  const since = sinceOf(request.headers['last-event-id'] ?? query.get('since'))
  if (since === null) return { status: 400, code: 'since', detail: 'since is the id of an event, or the `since` of the answer before.' }
  const told = request.headers['x-viewing-country']
  const country = typeof told === 'string' ? told : undefined
  const slug = decodeURIComponent(address.exec(path)![1]!).normalize('NFC')
  // A null character is no text to PostgreSQL; half a surrogate pair is none either.
  const news = slug.includes('\0') || !slug.isWellFormed() ? undefined : await live.read(slug, since)
  if (!news) return { status: 404, code: 'story-not-found', detail: 'There is no published story of that name.' }
  if (query.get('poll') === '1') {
    const { number, isMore } = news
    const comments = toldTo(news.comments, country)
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ since: String(number), comments, isMore }))
    return undefined
  }
  const isStream = request.method === 'GET'
  if (isStream && !live.takePlace(response, networkOf(String(request.headers['x-client-address'])))) {
    response.setHeader('retry-after', retrySeconds)
    return {
      status: 503,
      code: 'too-many-streams',
      detail: 'No further stream can be opened just now. Ask with poll=1, or try again later.',
    }
  }
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // Nobody in between may keep, gather or compress it: every event is to arrive when it is sent.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    // Nothing follows a stream on its connection, which therefore does not outlive it when the process stops.
    connection: 'close',
  })
  if (isStream) await live.join(news.storyId, response, { since, country })
  else response.end()
  return undefined
}

/** A number of publication, undefined where none is given, null where it is none. */
function sinceOf(text: string | string[] | null | undefined): number | undefined | null {
  if (text === undefined || text === null || text === '') return undefined
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}
