import type { ShownRank } from '#domain/comments/public-comment'

export type FreshComment = { id: string; threadCountry: string; author: string }
export type Fresh = { comments: FreshComment[]; isMore: boolean }

type Hearing = {
  onComments: (fresh: Fresh) => void
  onRatings: (comments: { id: string; rank: ShownRank }[]) => void
  /** Comments may have gone of which was told before. */
  onChanged: () => void
}

/** A proxy that holds the beginning back so long holds everything back. */
const silenceAtFirst = 10_000
/** The stream beats every twenty seconds. */
const silenceLater = 50_000
const pollMilliseconds = 30_000
const pollsBeforeStream = 4

/** What was published after a number and can be read now; undefined where nobody answers. */
export async function pollStory(address: string, since: string): Promise<(Fresh & { since: string }) | undefined> {
  const response = await fetch(`${address}?poll=1&since=${since}`, { credentials: 'omit' }).catch(() => undefined)
  return response?.ok ? ((await response.json()) as Fresh & { since: string }) : undefined
}

/**
 * Follows a story by its stream, and by questions where no stream comes through. Whichever it is begins after what the one
 * before told, so that nothing is missed.
 */
export function followStory(address: string, begin: string, hearing: Hearing): () => void {
  let since = begin
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false

  const wait = (work: () => void, milliseconds: number) => {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(work, milliseconds)
  }
  const stream = () => {
    source?.close()
    const opened = (source = new EventSource(`${address}?since=${since}`))
    wait(() => poll(0), silenceAtFirst)
    const on = (name: string, handle?: (data: never) => void) =>
      opened.addEventListener(name, (event: MessageEvent<string>) => {
        if (event.lastEventId) since = event.lastEventId
        wait(stream, silenceLater)
        handle?.(JSON.parse(event.data) as never)
      })
    on('ready')
    on('heartbeat')
    on('comments', hearing.onComments)
    on('ratings', ({ comments }: { comments: { id: string; rank: ShownRank }[] }) => hearing.onRatings(comments))
    on('changed', hearing.onChanged)
    on('gone', () => stop())
    // While it comes back by itself it is connecting; closed, it was refused for good.
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED) poll(0)
    })
  }
  const poll = (times: number) => {
    source?.close()
    void pollStory(address, since).then(fresh => {
      if (isStopped) return
      if (fresh) {
        since = fresh.since
        if (fresh.comments.length > 0) hearing.onComments(fresh)
      }
      wait(() => (times < pollsBeforeStream ? poll(times + 1) : stream()), pollMilliseconds)
    })
  }
  const stop = () => {
    isStopped = true
    clearTimeout(timer)
    source?.close()
    window.removeEventListener('online', stream)
  }
  window.addEventListener('online', stream)
  stream()
  return stop
}
