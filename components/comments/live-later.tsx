'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { LiveProps } from '#components/comments/live-props'

const longestWait = 4_000

/** Loads what follows a story once the page has nothing better to do. */
export function LiveLater(props: LiveProps) {
  const [Loaded, setLoaded] = useState<ComponentType<LiveProps>>()
  useEffect(() => {
    let isGone = false
    const load = () =>
      import('#components/comments/live-discussion').then(
        ({ LiveDiscussion }) => {
          if (!isGone) setLoaded(() => LiveDiscussion)
        },
        // Without it the page is as it was sent.
        () => undefined,
      )
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => void load(), { timeout: longestWait })
      else void load()
    }, 500)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return Loaded ? <Loaded {...props} /> : <div className="mb-3 min-h-8" />
}
