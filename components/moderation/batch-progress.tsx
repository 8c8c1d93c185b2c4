'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const pauseMilliseconds = 1_000

type Props = { label: string; done: number; total: number; sentence: string; isRunning: boolean }

/** How far a batch is; looked at every second while it runs and the page is seen. */
export function BatchProgress({ label, done, total, sentence, isRunning }: Props) {
  const router = useRouter()
  useEffect(() => {
    if (!isRunning) return
    const look = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, pauseMilliseconds)
    return () => clearInterval(look)
  }, [isRunning, router])
  return (
    <div className="my-4 grid max-w-text gap-1.5">
      <progress
        aria-label={label}
        value={done}
        max={total}
        className="h-2.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <p role="status" className="text-soft tabular-nums">
        {sentence}
      </p>
    </div>
  )
}
