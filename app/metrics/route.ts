import { timingSafeEqual } from 'node:crypto'
import { problem } from '#server/api/problem'
import { addressOf } from '#server/client-address'
import { configuration } from '#server/configuration'
import { writeMetrics } from '#server/metrics'

/**
 * Prometheus' text format. With METRICS_TOKEN set it asks for that as a bearer; without, it answers this machine alone:
 * how busy a process is and how long the queues are is no reader's business.
 */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = configuration()
  if (METRICS_TOKEN && !isSame(request.headers.get('authorization') ?? '', `Bearer ${METRICS_TOKEN}`)) {
    return problem({ status: 401, code: 'token', detail: 'Send the metrics token as a bearer.' })
  }
  if (!METRICS_TOKEN && !/^(?:127\.|::1$)/.test(addressOf(request))) {
    return problem({ status: 403, code: 'not-here', detail: 'Set METRICS_TOKEN to read the metrics from another machine.' })
  }
  const { contentType, text } = await writeMetrics()
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
