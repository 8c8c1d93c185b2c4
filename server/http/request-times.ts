import { Histogram } from 'prom-client'

const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const kept = globalThis as typeof globalThis & { requestTimes?: Histogram<'kind' | 'status'> }

/** How long answers took, in seconds: one of them in a process, for the web server that notes and for Next's route that tells. */
export function requestTimes(): Histogram<'kind' | 'status'> {
  return (kept.requestTimes ??= new Histogram({
    name: 'http_request_seconds',
    help: 'How long answers took, by what was asked for and the class of the status',
    labelNames: ['kind', 'status'],
    buckets,
    registers: [],
  }))
}

/** Few kinds, whatever addresses are asked for: every label's value is a series that is kept for ever. */
export function kindOf(path: string): 'api' | 'asset' | 'page' {
  if (path.startsWith('/api/')) return 'api'
  return path.startsWith('/_next/') || path.startsWith('/flags/') ? 'asset' : 'page'
}
