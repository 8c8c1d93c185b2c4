import type { ServerResponse } from 'node:http'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { listenForNews } from './listen-for-news.ts'
import { heartbeatEvent } from './live-events.ts'
import { readNews, type LiveNews } from './live-reads.ts'
import { LiveRoom } from './live-room.ts'
import { openStreams } from './open-streams.ts'
import { readStoryNews, storyChannel } from './story-news.ts'

/** Since which number of publication, and from where it is read as far as a header says it. */
type Asked = { since: number | undefined; country: string | undefined }

export type StreamLimits = { streams: number; streamsPerAddress: number }

/** A stream costs a socket and some 50 KB; an address may be a whole office, or one person with many windows. */
const ordinaryLimits: StreamLimits = { streams: 5_000, streamsPerAddress: 40 }
const heartbeatMilliseconds = 20_000

/** The live streams of this process, by story: one connection listens for all of them, and two more read. */
export class LiveStories {
  /** When it hears what other processes tell. */
  readonly ready: Promise<void>
  readonly #pool: pg.Pool
  readonly #rooms = new Map<string, LiveRoom>()
  readonly #perAddress = new Map<string, number>()
  readonly #listening: ReturnType<typeof listenForNews>
  readonly #heartbeat: NodeJS.Timeout
  readonly #limits: StreamLimits
  #open = 0
  #isClosed = false

  constructor(databaseUrl: string, limits = ordinaryLimits) {
    this.#limits = limits
    this.#pool = new pg.Pool({
      ...(parseIntoClientConfig(databaseUrl) as pg.PoolConfig),
      max: 2,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    })
    // An idle connection that the server closes must not end the process.
    this.#pool.on('error', () => {})
    this.#listening = listenForNews(databaseUrl, {
      channel: storyChannel,
      read: readStoryNews,
      onNews: news => this.#rooms.get(news.storyId)?.hear(news),
      onReturn: () => {
        for (const room of this.#rooms.values()) room.suspectAll()
      },
    })
    this.ready = this.#listening.ready
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMilliseconds)
    this.#heartbeat.unref()
  }

  /** What is new on a published story since a number of publication. */
  read(slug: string, since: number | undefined): Promise<LiveNews | undefined> {
    return readNews(this.#pool, { story: { slug }, since })
  }

  /** Takes a place for a stream until its answer is closed; false where there is none. */
  takePlace(response: ServerResponse, address: string): boolean {
    const ofAddress = this.#perAddress.get(address) ?? 0
    if (this.#isClosed || this.#open >= this.#limits.streams || ofAddress >= this.#limits.streamsPerAddress) return false
    this.#count(address, 1)
    response.once('close', () => this.#count(address, -1))
    return true
  }

  /** Tells an answer whose head is written what was missed since, and then what comes. */
  async join(storyId: string, response: ServerResponse, { since, country }: Asked): Promise<void> {
    const room = this.#rooms.get(storyId) ?? new LiveRoom(this.#pool, storyId)
    this.#rooms.set(storyId, room)
    const leave = () => {
      room.leave(response)
      if (room.isEmpty) this.#forget(room)
    }
    response.once('close', leave)
    if (!(await room.join(response, since, country)) || this.#isClosed) response.end()
    if (response.closed) leave()
  }

  /** Ends every stream; their browsers come back, to another process or to this one when it serves again. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#heartbeat)
    for (const room of this.#rooms.values()) this.#forget(room)
    await this.#listening.close()
    await this.#pool.end()
  }

  #forget(room: LiveRoom): void {
    room.end()
    if (this.#rooms.get(room.storyId) === room) this.#rooms.delete(room.storyId)
  }

  #count(address: string, change: 1 | -1): void {
    this.#open += change
    openStreams().set(this.#open)
    const ofAddress = (this.#perAddress.get(address) ?? 0) + change
    if (ofAddress > 0) this.#perAddress.set(address, ofAddress)
    else this.#perAddress.delete(address)
  }

  /** Also looks whether every room knows what there is: a pooler between here and the database may let no news through. */
  async #beat(): Promise<void> {
    for (const room of this.#rooms.values()) room.send(heartbeatEvent)
    try {
      const { rows } = await this.#pool.query<{ id: string; publications: number }>(
        `select id, publications from "Story" where id = any($1::uuid[]) and status = 'published'`,
        [[...this.#rooms.keys()]],
      )
      const numbers = new Map(rows.map(({ id, publications }) => [id, publications]))
      for (const room of this.#rooms.values()) if (numbers.get(room.storyId) !== room.number) room.catchUp()
    } catch {
      // The next beat looks again.
    }
  }
}
