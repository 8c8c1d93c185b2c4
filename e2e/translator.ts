import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of LibreTranslate's kind that turns every text into its target and itself. */
export async function startTranslator(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece: Buffer) => (text += piece.toString()))
    request.on('end', () => {
      const { q, target } = JSON.parse(text) as { q: string; target: string }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ translatedText: `(${target}) ${q}` }))
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
