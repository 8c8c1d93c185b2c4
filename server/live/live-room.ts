import type { ServerResponse } from 'node:http'
import type pg from 'pg'
import { gathered } from './gathered.ts'
import { changedEvent, commentsEvent, editedEvent, goneEvent, ratingsEvent, readyEvent } from './live-events.ts'
import { readLiveRanks, readNews, type LiveNews, type LiveRank } from './live-reads.ts'
import type { StoryNews } from './story-news.ts'
import { toldTo, type Withholdable } from './told-to.ts'

/** Events of a story are sent no more often; the first one after a rest at once. */
const pauseMilliseconds = 1_000
const mostRanksAtOnce = 50
/** A reader who takes no more is let go before the events that wait for them fill the memory. */
const mostWaitingBytes = 64 * 1024

/**
 * The readers of one story on this process. What happened is read once for all of them, and sent to all as the same bytes, except
 * where something of it is withheld in a country.
 */
export class LiveRoom {
  readonly storyId: string
  readonly #pool: pg.Pool
  /** With the country that each reads from, where a header says it. */
  readonly #streams = new Map<ServerResponse, string | undefined>()
  readonly #gathered = gathered(() => this.#tell(), pauseMilliseconds)
  /** The number of publication up to which all of them are told. */
  #number = 0
  #joining = 0
  #isPending = false
  #isChanged = false
  #rated = new Set<string>()
  #edited = new Set<string>()

  constructor(pool: pg.Pool, storyId: string) {
    this.#pool = pool
    this.storyId = storyId
  }

  get isEmpty(): boolean {
    return this.#streams.size === 0 && this.#joining === 0
  }

  get number(): number {
    return this.#number
  }

  hear(news: StoryNews): void {
    if (news.kind === 'rating') this.#rated.add(news.commentId)
    else if (news.kind === 'edited') this.#edited.add(news.commentId)
    else if (news.kind === 'hidden') this.#isChanged = true
    this.catchUp()
  }

  /** Anything may have been missed. */
  suspectAll(): void {
    this.#isChanged = true
    this.catchUp()
  }

  catchUp(): void {
    this.#isPending = true
    this.#gathered.ask()
  }

  /**
   * Sends what was missed, then adds the stream. The room hears of news from the beginning, and the stream is added in
   * the moment in which both are told the same: nothing falls between. False where the story is gone.
   */
  async join(response: ServerResponse, since: number | undefined, country: string | undefined): Promise<boolean> {
    this.#joining += 1
    try {
      let news = await this.#read(since)
      if (!news) return false
      response.write(readyEvent(since === undefined ? news.number : Math.min(since, news.number)) + commentsTo(news, country))
      while (news.number < this.#number) {
        news = await this.#read(news.number)
        if (!news) return false
        response.write(commentsTo(news, country))
      }
      if (response.closed) return true
      if (this.#streams.size === 0) this.#number = news.number
      this.#streams.set(response, country)
      if (this.#isPending) this.#gathered.ask()
      return true
    } finally {
      this.#joining -= 1
    }
  }

  leave(response: ServerResponse): void {
    this.#streams.delete(response)
  }

  send(text: string): void {
    const bytes = Buffer.from(text)
    this.#write(() => bytes)
  }

  #write(bytesFor: (country: string | undefined) => Buffer | undefined): void {
    for (const [response, country] of this.#streams) {
      const bytes = bytesFor(country)
      if (!bytes) continue
      if (response.writableLength > mostWaitingBytes) response.destroy()
      else response.write(bytes)
    }
  }

  end(): void {
    this.#gathered.stop()
    for (const response of this.#streams.keys()) response.end()
    this.#streams.clear()
  }

  #read(since: number | undefined, edited: readonly string[] = []): Promise<LiveNews | undefined> {
    return readNews(this.#pool, { story: { id: this.storyId }, since, edited })
  }

  /** Once for all, or once for each country where not all may be told the same. */
  #tellOf({ news, ranks, isChanged }: Told): void {
    const isSameForAll = [...news.comments, ...news.edited, ...ranks].every(({ withheldIn }) => withheldIn.length === 0)
    const made = new Map<string | undefined, Buffer>()
    this.#write(from => {
      const country = isSameForAll ? undefined : from
      const bytes = made.get(country) ?? Buffer.from(newsTo(country, { news, ranks, isChanged }))
      made.set(country, bytes)
      return bytes.length > 0 ? bytes : undefined
    })
  }

  async #tell(): Promise<void> {
    if (this.#streams.size === 0) return
    const [isChanged, edited, rated] = [this.#isChanged, [...this.#edited], [...this.#rated].slice(0, mostRanksAtOnce)]
    this.#isPending = this.#rated.size > rated.length
    this.#isChanged = false
    this.#edited.clear()
    for (const id of rated) this.#rated.delete(id)
    try {
      const news = await this.#read(this.#number, edited)
      if (!news) {
        this.send(goneEvent)
        return this.end()
      }
      const ranks = rated.length > 0 ? await readLiveRanks(this.#pool, this.storyId, rated) : []
      this.#number = news.number
      this.#tellOf({ news, ranks, isChanged })
      if (this.#isPending) this.#gathered.ask()
    } catch (error) {
      // Said again when the database answers.
      this.#isPending = true
      this.#isChanged ||= isChanged
      for (const id of edited) this.#edited.add(id)
      for (const id of rated) this.#rated.add(id)
      throw error
    }
  }
}

function commentsTo(news: LiveNews, country: string | undefined): string {
  return commentsEvent({ ...news, comments: toldTo(news.comments, country) })
}

type Told = { news: LiveNews; ranks: Withholdable<LiveRank>[]; isChanged: boolean }

function newsTo(country: string | undefined, { news, ranks, isChanged }: Told): string {
  const edited = toldTo(news.edited, country).map(({ id }) => id)
  return commentsTo(news, country) + editedEvent(edited) + ratingsEvent(toldTo(ranks, country)) + (isChanged ? changedEvent : '')
}
