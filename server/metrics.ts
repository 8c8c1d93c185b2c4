import 'server-only'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { database } from '#server/database'
import { requestTimes } from '#server/http/request-times'
import { countStatements } from '#server/moderation/statements/list-statements'
import { openStreams } from '#server/live/open-streams'
import { readQueueCounts } from '#server/moderation/queue-counts'

const kept = globalThis as typeof globalThis & { metrics?: Registry }

function registry(): Registry {
  if (kept.metrics) return kept.metrics
  const metrics = (kept.metrics = new Registry())
  collectDefaultMetrics({ register: metrics })
  metrics.registerMetric(requestTimes())
  metrics.registerMetric(openStreams())
  new Gauge({
    name: 'reports_queue_comments',
    help: 'Comments at the moderators’ desk, by queue',
    labelNames: ['queue'],
    registers: [metrics],
    async collect() {
      // Without the database the process still tells of itself.
      const counts = await readQueueCounts(database).catch(() => ({}))
      this.reset()
      for (const [queue, count] of Object.entries(counts)) this.set({ queue }, count)
    },
  })
  new Gauge({
    name: 'reports_statements',
    help: 'Statements of reasons for the transparency database, by where they stand; failed and refused ones need somebody',
    labelNames: ['state'],
    registers: [metrics],
    async collect() {
      const counts = await countStatements().catch(() => ({}))
      this.reset()
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
    },
  })
  return metrics
}

export async function writeMetrics(): Promise<{ contentType: string; text: string }> {
  const metrics = registry()
  return { contentType: metrics.contentType, text: await metrics.metrics() }
}
