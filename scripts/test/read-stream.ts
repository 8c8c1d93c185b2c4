import { get, type IncomingMessage } from 'node:http'

export type StreamEvent = { name: string; id: string | undefined; data: Record<string, unknown>; at: number }

export type ReadStream = {
  status: number
  headers: IncomingMessage['headers']
  /** What an answer that is no stream says. */
  text: () => string
  events: StreamEvent[]
  /** The next event of that name that nobody has waited for; fails when it does not come in time. */
  next: (name: string, milliseconds?: number) => Promise<StreamEvent>
  /** Resolves when the other end closes. */
  ended: Promise<void>
  /** Reads no more, and yet stays connected. */
  stall: () => void
  close: () => void
}

/** A reader of server-sent events, for tests and for the bench. */
export function readStream(url: string, headers: Record<string, string> = {}, onEvent?: (event: StreamEvent) => void): Promise<ReadStream> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers, agent: false }, response => {
      const events: StreamEvent[] = []
      const waiting = new Set<() => void>()
      const taken = new Set<StreamEvent>()
      let buffered = ''
      let whole = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (response.statusCode !== 200) whole += chunk
        buffered += chunk
        for (let end = buffered.indexOf('\n\n'); end !== -1; end = buffered.indexOf('\n\n')) {
          const event = readEvent(buffered.slice(0, end))
          buffered = buffered.slice(end + 2)
          if (!event) continue
          if (onEvent) onEvent(event)
          else events.push(event)
        }
        for (const look of waiting) look()
      })
      const ended = new Promise<void>(done => response.once('close', () => done()))
      const next = (name: string, milliseconds = 5_000) =>
        new Promise<StreamEvent>((found, failed) => {
          const look = () => {
            const event = events.find(other => other.name === name && !taken.has(other))
            if (!event) return
            taken.add(event)
            stop()
            found(event)
          }
          const timer = setTimeout(() => {
            stop()
            failed(new Error(`No event ${name} within ${milliseconds} ms; there were ${events.map(event => event.name).join(', ')}.`))
          }, milliseconds)
          const stop = () => {
            clearTimeout(timer)
            waiting.delete(look)
          }
          waiting.add(look)
          look()
        })
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: () => whole,
        events,
        next,
        ended,
        stall: () => response.pause(),
        close: () => asked.destroy(),
      })
    })
    asked.on('error', reject)
  })
}

function readEvent(text: string): StreamEvent | undefined {
  const fields = new Map(text.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
  const data = fields.get('data')
  if (data === undefined) return undefined
  return {
    name: fields.get('event') ?? 'message',
    id: fields.get('id'),
    data: JSON.parse(data) as StreamEvent['data'],
    at: performance.now(),
  }
}
