import 'server-only'
import { configuration } from '#server/configuration'
import { listenForNews, type Listening } from '#server/live/listen-for-news'
import { keptDesks } from '#server/moderation/live/close-desks'
import { deskChannel, readDeskNews } from '#server/moderation/live/desk-channel'
import { DeskRoom, type DeskListener } from '#server/moderation/live/desk-room'

const heartbeatMilliseconds = 20_000
/** A moderator has a few windows open; more is a program that went wrong. */
const mostOfASession = 12
const mostDesks = 500
/** A browser that takes no more is let go before the events that wait for it fill the memory. */
const mostWaitingChunks = 256

type Desks = { room: DeskRoom; listening: Listening; perSession: Map<string, number> }

const kept: typeof keptDesks & { openDesks?: Desks | undefined } = keptDesks

/** Once a process, when the first desk opens its channel. The web server in front of Next closes them when it stops. */
function openDesks(): Desks {
  if (kept.openDesks) return kept.openDesks
  const room = new DeskRoom()
  const listening = listenForNews(configuration().DATABASE_URL, {
    channel: deskChannel,
    read: readDeskNews,
    onNews: news => room.hear(news.commentId),
    onReturn: () => room.suspectAll(),
  })
  const heartbeat = setInterval(() => void room.beat().catch(() => undefined), heartbeatMilliseconds)
  heartbeat.unref()
  kept.closeDesks = async () => {
    kept.openDesks = undefined
    clearInterval(heartbeat)
    room.end()
    await listening.close()
  }
  return (kept.openDesks = { room, listening, perSession: new Map() })
}

type Joining = Pick<DeskListener, 'sessionId' | 'commentIds' | 'say'>

/** The channel of one open desk, as server-sent events; undefined where there is no place for another. */
export async function openDeskStream(joining: Joining): Promise<ReadableStream<Uint8Array> | undefined> {
  const { room, listening, perSession } = openDesks()
  const { sessionId } = joining
  const ofSession = perSession.get(sessionId) ?? 0
  if (ofSession >= mostOfASession || room.size >= mostDesks) return undefined
  const count = (change: 1 | -1) => {
    const left = (perSession.get(sessionId) ?? 0) + change
    if (left > 0) perSession.set(sessionId, left)
    else perSession.delete(sessionId)
  }
  count(1)
  await listening.ready
  const encoder = new TextEncoder()
  let listener: DeskListener | undefined
  let isOver = false
  const over = () => {
    if (isOver) return
    isOver = true
    count(-1)
  }
  return new ReadableStream<Uint8Array>(
    {
      start: async controller => {
        listener = {
          ...joining,
          send: text => {
            if (isOver) return
            controller.enqueue(encoder.encode(text))
            if ((controller.desiredSize ?? 0) < 0) room.leave(listener!)
          },
          end: () => {
            if (isOver) return
            over()
            controller.close()
          },
        }
        await room.join(listener)
      },
      cancel: () => {
        over()
        if (listener) room.leave(listener)
      },
    },
    new CountQueuingStrategy({ highWaterMark: mostWaitingChunks }),
  )
}
