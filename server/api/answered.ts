import 'server-only'
import { problem } from '#server/api/problem'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/** A route of the API that answers with a problem also where it fails. */
export function answered<Context = unknown>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      const trace = error instanceof Error ? error.stack : String(error)
      process.stderr.write(`${request.headers.get('x-request-id') ?? ''} ${request.method} ${request.url} ${trace}\n`)
      return problem({ status: 500, code: 'failed', detail: 'Something went wrong on our side. Try again in a moment.' })
    }
  }
}

/** The methods that a route has not: OPTIONS says which it has, the others are refused with the same. */
export function otherMethods(...known: string[]): (request: Request) => Response {
  const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return request => {
    const answer =
      request.method === 'OPTIONS'
        ? new Response(null, { status: 204 })
        : problem({ status: 405, code: 'method', detail: `This address knows ${allow}.` })
    answer.headers.set('allow', allow)
    return answer
  }
}
