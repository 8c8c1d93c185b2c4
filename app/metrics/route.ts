import { timingSafeEqual } from 'node:crypto'
import { problem } from '#server/api/problem'
import { configuration } from '#server/configuration'
import { writeMetrics } from '#server/metrics'

/** Prometheus' text format. With METRICS_TOKEN set it asks for that as a bearer. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = configuration()
  if (METRICS_TOKEN && !isSame(request.headers.get('authorization') ?? '', `Bearer ${METRICS_TOKEN}`)) {
    return problem({ status: 401, code: 'token', detail: 'Send the metrics token as a bearer.' })
  }
  const { contentType, text } = await writeMetrics()
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
