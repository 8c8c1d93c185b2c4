'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { followStory, pollStory, type Fresh, type FreshComment } from '#components/comments/follow-story'
import type { LiveProps } from '#components/comments/live-props'
import { writeSentence } from '#components/comments/live-sentences'
import { showLiveRatings } from '#components/comments/show-live-ratings'
import { useLiveSwitch } from '#components/comments/use-live-switch'

const none: Fresh = { comments: [], isMore: false }
/** A page in the background is left alone after so long. */
const backgroundMilliseconds = 20_000
const announceMilliseconds = 30_000

/**
 * Says how many comments came while the page was read, and shows them when asked. What stands on the page stays where it
 * is until then; only the words of ratings change in place.
 */
export function LiveDiscussion({ address, since, country, unheard, sentences }: LiveProps) {
  const router = useRouter()
  const { state, switchTo } = useLiveSwitch()
  const [fresh, setFresh] = useState(none)
  const [isLoading, startLoading] = useTransition()
  const first = useRef<string>(undefined)

  const counts = (comment: FreshComment) =>
    (!country || comment.threadCountry === country) &&
    !unheard.includes(comment.author) &&
    !document.getElementById(`comment-${comment.id}`)
  const add = useEffectEvent(({ comments, isMore }: Fresh) =>
    setFresh(before => {
      const known = new Set(before.comments.map(({ id }) => id))
      const added = comments.filter(comment => !known.has(comment.id) && counts(comment))
      return { comments: [...before.comments, ...added], isMore: before.isMore || isMore }
    }),
  )
  const recount = useEffectEvent(() => {
    if (fresh.comments.length === 0) return
    void pollStory(address, String(since)).then(now => now && setFresh({ comments: now.comments.filter(counts), isMore: now.isMore }))
  })
  const showRatings = useEffectEvent((ratings: Parameters<typeof showLiveRatings>[0]) => showLiveRatings(ratings, sentences))

  const begin = useEffectEvent(() => String(since))
  useEffect(() => {
    if (state !== 'on') return
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      // From the page on, also when it comes back from the background: what is known already is not counted twice.
      stop ??= followStory(address, begin(), { onComments: add, onRatings: showRatings, onChanged: recount })
    }
    const onVisibility = () => {
      if (!document.hidden) return follow()
      timer = setTimeout(() => {
        stop?.()
        stop = undefined
      }, backgroundMilliseconds)
    }
    if (!document.hidden) follow()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      clearTimeout(timer)
      stop?.()
    }
  }, [address, state])

  const leadToFirst = useEffectEvent(() => {
    setFresh(before => ({ comments: before.comments.filter(counts), isMore: false }))
    const target = document.getElementById(`comment-${first.current}`) ?? document.getElementById('new-comments')
    first.current = undefined
    if (!target) return
    target.tabIndex = -1
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'start' })
  })
  useEffect(() => {
    if (!isLoading && first.current) leadToFirst()
  }, [isLoading])

  const show = () => {
    // Without a connection the browser would leave the page for its own.
    if (!navigator.onLine) return
    const url = new URL(location.href)
    if (!url.searchParams.has('new')) url.searchParams.set('new', String(since))
    for (const name of ['cursor', 'posted', 'picks']) url.searchParams.delete(name)
    first.current = fresh.comments[0]?.id ?? 'none'
    startLoading(() => router.push(`${url.pathname}${url.search}`, { scroll: false }))
  }

  const count = fresh.comments.length
  const words = count === 0 ? '' : writeSentence(sentences, fresh.isMore ? 'many' : 'new', { count })
  const announced = useAnnounced(words)
  return (
    <>
      <div className="pointer-events-none sticky top-3 z-10 h-0">
        {words && (
          <button type="button" className="button button-quiet pointer-events-auto bg-paper shadow-md" onClick={show} aria-busy={isLoading}>
            {words}
          </button>
        )}
      </div>
      <p className={`mb-3 flex min-h-8 flex-wrap items-center gap-x-3 text-[0.88rem] text-soft ${words ? 'invisible' : ''}`}>
        <span>{sentences[state]}</span>
        <button type="button" className="link-button" onClick={() => switchTo(state === 'on' ? 'off' : 'on')}>
          {state === 'on' ? sentences.switchOff : sentences.switchOn}
        </button>
      </p>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </>
  )
}

/** The words as they are said aloud: at most once in half a minute, and then the newest. */
function useAnnounced(words: string): string {
  const [announced, setAnnounced] = useState('')
  const saidAt = useRef(-announceMilliseconds)
  useEffect(() => {
    const timer = setTimeout(
      () => {
        if (words) saidAt.current = performance.now()
        setAnnounced(words)
      },
      words ? Math.max(0, saidAt.current + announceMilliseconds - performance.now()) : 0,
    )
    return () => clearTimeout(timer)
  }, [words])
  return announced
}
