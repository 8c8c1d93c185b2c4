'use client'

import { useEffect } from 'react'

type Props = {
  /** The id of the list; its links with `data-unread` name the notification that they lead to. */
  list: string
  read: (id: string) => Promise<void>
}

/** How long a click waits for its mark: who wants to read should not wait for our bookkeeping. */
const patienceMilliseconds = 800

/** Marks what a reader follows from the list as read, on the way there. Without JavaScript the buttons do. */
export function ReadOnClick({ list, read }: Props) {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-unread]') : null
      const id = link?.dataset.unread
      if (!link || !id || event.defaultPrevented || event.button !== 0) return
      const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      const marked = read(id).catch(() => {})
      if (isElsewhere) return
      event.preventDefault()
      const waited = new Promise(resolve => setTimeout(resolve, patienceMilliseconds))
      void Promise.race([marked, waited]).then(() => location.assign(link.href))
    }
    const element = document.getElementById(list)
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [list, read])
  return null
}
