'use client'

import { useEffect, useState } from 'react'
import { sentEvent } from '#domain/comments/outbox'
import { hasOutbox } from './has-outbox.ts'
import type { Sent } from './send-outbox.ts'

type Props = { sentences: Record<'region' | 'see' | 'back' | 'signIn' | 'dismiss', string>; signInPath: string }

const againMilliseconds = 20_000

/**
 * On every page: sends what this browser kept while there was no network, and says what became of it. Where nothing was
 * kept it loads nothing.
 */
export function OutboxWatch({ sentences, signInPath }: Props) {
  const [sent, setSent] = useState<Sent[]>([])
  useEffect(() => {
    let isSending = false
    const trySending = async () => {
      if (isSending || !navigator.onLine || !hasOutbox()) return
      isSending = true
      try {
        const { sendOutbox } = await import('./send-outbox.ts')
        const now = await sendOutbox()
        for (const detail of now) dispatchEvent(new CustomEvent(sentEvent, { detail }))
        if (now.length > 0) {
          setSent(before => [...before.filter(({ entry }) => !now.some(one => one.entry.draftKey === entry.draftKey)), ...now])
        }
      } catch {
        // The code could not be loaded: there is no network after all.
      } finally {
        isSending = false
      }
    }
    const onChange = () => void trySending()
    onChange()
    addEventListener('online', onChange)
    // A network may be there and the server not; nothing says when it is back.
    const timer = setInterval(onChange, againMilliseconds)
    return () => {
      removeEventListener('online', onChange)
      clearInterval(timer)
    }
  }, [])
  return (
    <div role="status" aria-label={sentences.region} className="outbox-results">
      {sent.map(({ entry, answer }) => (
        <div key={entry.draftKey} className="sheet border-s-4 border-s-accent">
          <p className="font-semibold">{answer.sentence}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4">
            {'href' in answer && <a href={answer.href}>{sentences.see}</a>}
            {'refused' in answer && <a href={entry.page}>{sentences.back}</a>}
            {'needs' in answer && <a href={`${signInPath}?next=${encodeURIComponent(entry.page)}`}>{sentences.signIn}</a>}
            <button type="button" className="link-button" onClick={() => setSent(before => before.filter(one => one.entry !== entry))}>
              {sentences.dismiss}
            </button>
          </p>
        </div>
      ))}
    </div>
  )
}
