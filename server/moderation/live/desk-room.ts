import 'server-only'
import { type DeskMark } from '#domain/moderation/desk-mark'
import { isWithinScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { gathered } from '#server/live/gathered'
import { readDeskMarks, type StoredMark } from '#server/moderation/live/read-desk-marks'
import { readerOfSession } from '#server/people/current-actor'

export type DeskListener = {
  sessionId: string
  /** The comments of its list: it is told of them at once. */
  commentIds: readonly string[]
  /** In the listener's language. */
  say: (mark: StoredMark, viewer: Reader) => DeskMark
  send: (text: string) => void
  end: () => void
}

/** A moderator decides in seconds: a colleague is to see it before they have read the text. */
const pauseMilliseconds = 300
const mostAtOnce = 200

/**
 * The open desks of this process. Who listens is asked again before every word: a role that was taken, a scope that
 * was narrowed or a session that ended bites on the very next one.
 */
export class DeskRoom {
  readonly #listeners = new Set<DeskListener>()
  readonly #gathered = gathered(() => this.#tell(), pauseMilliseconds)
  readonly #changed = new Set<string>()

  get size(): number {
    return this.#listeners.size
  }

  hear(commentId: string): void {
    if (this.#listeners.size === 0) return
    this.#changed.add(commentId)
    this.#gathered.ask()
  }

  /** Anything may have been missed: every list is told of anew. */
  suspectAll(): void {
    for (const listener of this.#listeners) for (const id of listener.commentIds) this.hear(id)
  }

  /** Told of its list in the moment in which it begins to listen, so that nothing falls between. */
  async join(listener: DeskListener): Promise<void> {
    this.#listeners.add(listener)
    const viewer = await viewerOf(listener)
    if (!viewer) return this.leave(listener)
    send(listener, viewer, await readDeskMarks(listener.commentIds), 'ready')
  }

  leave(listener: DeskListener): void {
    if (this.#listeners.delete(listener)) listener.end()
  }

  /**
   * Also asks who may still listen, where nothing happens that would ask, and tells of every list anew: a pooler between
   * here and the database may let no news through.
   */
  async beat(): Promise<void> {
    this.suspectAll()
    await Promise.all(
      [...this.#listeners].map(async listener => {
        if (await viewerOf(listener)) listener.send('event: heartbeat\ndata: {}\n\n')
        else this.leave(listener)
      }),
    )
  }

  end(): void {
    this.#gathered.stop()
    for (const listener of this.#listeners) this.leave(listener)
  }

  async #tell(): Promise<void> {
    const ids = [...this.#changed].slice(0, mostAtOnce)
    for (const id of ids) this.#changed.delete(id)
    try {
      const marks = await readDeskMarks(ids)
      await Promise.all(
        [...this.#listeners].map(async listener => {
          const viewer = await viewerOf(listener)
          if (viewer) send(listener, viewer, marks, 'marks')
          else this.leave(listener)
        }),
      )
    } catch (error) {
      // Said again when the database answers.
      for (const id of ids) this.#changed.add(id)
      throw error
    }
    if (this.#changed.size > 0) this.#gathered.ask()
  }
}

async function viewerOf({ sessionId }: DeskListener): Promise<Reader | undefined> {
  const reader = await readerOfSession(sessionId)
  return can(reader ?? null, 'desk.open') ? reader : undefined
}

/** What lies outside the viewer's scope is not told of, not even that it is there. */
function send(listener: DeskListener, viewer: Reader, stored: readonly StoredMark[], event: 'ready' | 'marks'): void {
  const marks = stored.filter(mark => isWithinScope(viewer.scope, mark)).map(mark => listener.say(mark, viewer))
  if (marks.length > 0 || event === 'ready') listener.send(`event: ${event}\ndata: ${JSON.stringify({ marks })}\n\n`)
}
