import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

type Listener<News> = {
  /** A name of this code, never of a request. */
  channel: string
  read: (payload: string) => News | undefined
  onNews: (news: News) => void
  /** The connection is there again after it was lost: anything may have been missed. */
  onReturn: () => void
}

export type Listening = {
  /** When the first connection listens. */
  ready: Promise<void>
  close: () => Promise<void>
}

const [shortestPause, longestPause] = [250, 15_000]
const probeMilliseconds = 10_000

/** One connection of the process that hears what the others' transactions tell; it comes back by itself when it is lost. */
export function listenForNews<News>(databaseUrl: string, { channel, read, onNews, onReturn }: Listener<News>): Listening {
  const stopping = new AbortController()
  const { signal } = stopping
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  let isFirst = true

  /** Listens until the connection is lost. */
  const listen = async (onListening: () => void) => {
    const client = new pg.Client({
      ...parseIntoClientConfig(databaseUrl),
      // Found by this name in pg_stat_activity.
      application_name: 'reports live',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    })
    const lost = new Promise<void>(over => client.once('error', () => over()).once('end', () => over()))
    client.on('notification', ({ payload }) => {
      const news = read(payload ?? '')
      if (news) onNews(news)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      onListening()
      while (!signal.aborted) {
        const isOver = await Promise.race([lost.then(() => true), sleep(probeMilliseconds, false, { signal, ref: false })])
        if (isOver) return
        // A connection whose other end is gone without a word looks like one on which nothing happens.
        await client.query('select 1')
      }
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const keepListening = async () => {
    for (let pause = shortestPause; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      await listen(() => {
        pause = shortestPause
        if (isFirst) resolve()
        else onReturn()
        isFirst = false
      }).catch(() => undefined)
      await sleep(pause, undefined, { signal }).catch(() => undefined)
    }
  }
  const done = keepListening()
  return {
    ready,
    close: async () => {
      stopping.abort()
      await done
    },
  }
}
