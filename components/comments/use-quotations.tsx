'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { quoteEvent, readDraftQuotations, withQuotation, type DraftQuotation } from '#domain/comments/draft-quotations'

/** The passages in a form: those it came with, and those that are chosen on the page. */
export function useQuotations(field: string | undefined, form: RefObject<HTMLFormElement | null>) {
  const [quotations, setQuotations] = useState(() => readDraftQuotations(field))
  useEffect(() => {
    const onQuote = ({ detail }: CustomEvent<DraftQuotation>) => {
      setQuotations(before => withQuotation(before, detail))
      form.current?.querySelector('textarea')?.focus()
    }
    addEventListener(quoteEvent, onQuote as EventListener)
    return () => removeEventListener(quoteEvent, onQuote as EventListener)
  }, [form])
  // The draft keeps what it hears: a passage is typed by nobody.
  const heard = useRef(quotations)
  useEffect(() => {
    if (heard.current === quotations) return
    heard.current = quotations
    form.current?.dispatchEvent(new Event('input'))
  }, [quotations, form])
  return [quotations, setQuotations] as const
}
