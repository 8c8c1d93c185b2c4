import next from 'next'
import { ConfigurationError, readConfiguration } from '../server/configuration.ts'
import { makeWebServer } from '../server/http/web-server.ts'
import { LiveStories } from '../server/live/live-stories.ts'
import { closeDesks } from '../server/moderation/live/close-desks.ts'
import { stopWithParent } from './stop-with-parent.ts'

const isDevelopment = process.argv.includes('--dev')
const shutdownSeconds = 25

try {
  await serve()
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error)
  process.exit(1)
}

async function serve(): Promise<void> {
  const configuration = readConfiguration(process.env)
  // Where Next asks itself for the page that an action redirects to, with the reader's cookie: this very process, and
  // not whatever answers at its default port or at the public address.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${configuration.PORT}`
  // Never a hostname for Next: with languages on prefixes, `/` would then be redirected to itself.
  const app = next({ dev: isDevelopment, dir: process.cwd(), port: configuration.PORT })
  await app.prepare()
  const handle = app.getRequestHandler()
  const live = new LiveStories(configuration.DATABASE_URL)
  const server = makeWebServer((request, response) => handle(request, response), configuration, isDevelopment, live)
  if (isDevelopment) server.on('upgrade', (request, socket, head) => void app.getUpgradeHandler()(request, socket, head))
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${configuration.PORT} is taken: set PORT to another one.` : error.message)
    process.exit(1)
  })
  server.listen(configuration.PORT, () => {
    console.log(`Serving on ${configuration.PUBLIC_URL}`)
    process.send?.('serving')
  })

  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    // Requests in flight are finished; live streams end, and connections that only wait are closed at once.
    server.close(() => process.exit(0))
    void live.close()
    void closeDesks()
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), shutdownSeconds * 1000).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  stopWithParent(stop)
}
