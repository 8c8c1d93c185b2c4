'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { outboxKey, sentEvent, type OutboxAnswer, type OutboxEntry } from '#domain/comments/outbox'
import { hasOutbox } from './has-outbox.ts'
import type { Sent } from './send-outbox.ts'

const store = () => import('./outbox-store.ts')

/**
 * The part of a form that keeps its comment while there is no network. Its code comes while there is one, with the first
 * letter that is typed; a form without a `draftKey` keeps nothing.
 */
export function useOutbox(draftKey: string | undefined, address: string | undefined) {
  const [entry, setEntry] = useState<OutboxEntry>()
  const [answer, setAnswer] = useState<OutboxAnswer>()
  const loaded = useRef<ReturnType<typeof store>>(undefined)
  const load = useCallback(() => (loaded.current ??= store()), [])

  useEffect(() => {
    if (!draftKey) return
    const look = async () => {
      // Nothing to load where nothing was ever kept.
      if (!loaded.current && !hasOutbox()) return
      const { readOutbox } = await load()
      const own = readOutbox().find(kept => kept.draftKey === draftKey)
      setEntry(own)
      if (own?.answer) setAnswer(own.answer)
    }
    const onSent = ({ detail }: CustomEvent<Sent>) => {
      if (detail.entry.draftKey === draftKey) setAnswer(detail.answer)
    }
    const onChange = () => void look()
    onChange()
    addEventListener(outboxKey, onChange)
    addEventListener('storage', onChange)
    addEventListener(sentEvent, onSent as EventListener)
    return () => {
      removeEventListener(outboxKey, onChange)
      removeEventListener('storage', onChange)
      removeEventListener(sentEvent, onSent as EventListener)
    }
  }, [draftKey, load])

  /** Whether it is kept now. */
  async function keep(form: FormData): Promise<boolean> {
    if (!draftKey || !address) return false
    const { keepInOutbox } = await load()
    setAnswer(undefined)
    const fields = Object.fromEntries(
      [...form].filter((field): field is [string, string] => typeof field[1] === 'string' && !/^\$|^(?:email|password)$/u.test(field[0])),
    )
    return keepInOutbox({
      clientKey: fields.clientKey ?? '',
      address,
      page: `${location.pathname}#${fields.parentId ? 'reply' : 'answer'}`,
      draftKey,
      fields,
      keptAt: Date.now(),
    })
  }

  /** Not to be sent: the writer goes on, or sends it by hand. */
  async function takeBack() {
    setAnswer(undefined)
    if (!draftKey || !entry) return
    const { takeOutOfOutbox } = await load()
    takeOutOfOutbox(draftKey)
  }

  return { isWaiting: entry !== undefined && !answer, answer, keep, takeBack, prepare: load }
}
