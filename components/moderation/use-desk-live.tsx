import { useEffect, useState, type RefObject } from 'react'
import type { DeskMarks } from '#components/moderation/desk-marks'
import { mostMarksAsked, type DeskMark } from '#domain/moderation/desk-mark'

const [shortestPause, longestPause] = [2_000, 7_000]
/** Two beats may be lost before the channel counts as dead. */
const deadMilliseconds = 50_000

/** Follows the desk while the page is open. False once it is known that nothing is heard. */
export function useDeskLive(address: string, list: RefObject<HTMLElement | null>, marks: DeskMarks): boolean {
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    let source: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const comeBack = () => {
      close()
      setLive(false)
      again = setTimeout(open, shortestPause + Math.random() * (longestPause - shortestPause))
    }
    const hear = () => {
      clearTimeout(again)
      again = setTimeout(comeBack, deadMilliseconds)
    }
    const close = () => {
      clearTimeout(again)
      source?.close()
      source = undefined
    }
    const open = () => {
      close()
      const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-desk-item]') ?? [])]
      const ids = items.slice(0, mostMarksAsked).map(item => item.dataset.deskItem)
      source = new EventSource(`${address}?items=${ids.join(',')}`)
      source.addEventListener('error', comeBack)
      source.addEventListener('heartbeat', hear)
      for (const kind of ['ready', 'marks']) {
        source.addEventListener(kind, event => {
          hear()
          setLive(true)
          for (const mark of (JSON.parse(event.data as string) as { marks: DeskMark[] }).marks) marks.put(mark)
        })
      }
    }
    open()
    // A page that waits in the browser's memory holds no connection, and asks anew when it is shown again.
    addEventListener('pagehide', close)
    addEventListener('pageshow', open)
    return () => {
      removeEventListener('pagehide', close)
      removeEventListener('pageshow', open)
      close()
    }
  }, [address, list, marks])
  return isLive
}
