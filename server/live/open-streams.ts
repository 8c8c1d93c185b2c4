import { Gauge } from 'prom-client'

const kept = globalThis as typeof globalThis & { openStreams?: Gauge }

/** How many live streams are open: one figure in a process, for the web server that opens them and for Next's route that tells. */
export function openStreams(): Gauge {
  return (kept.openStreams ??= new Gauge({ name: 'reports_live_streams', help: 'Live streams that are open', registers: [] }))
}
