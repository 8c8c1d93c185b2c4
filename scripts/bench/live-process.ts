import type { AddressInfo } from 'node:net'
import { readConfiguration } from '../../server/configuration.ts'
import { makeWebServer } from '../../server/http/web-server.ts'
import { LiveStories } from '../../server/live/live-stories.ts'

/** One process of the bench: the web server in front, and nobody behind it. */
const configuration = readConfiguration(process.env)
const live = new LiveStories(configuration.DATABASE_URL)
const server = makeWebServer(async (_, response) => void response.end(), configuration, false, live)
await live.ready
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  void live.close()
})
