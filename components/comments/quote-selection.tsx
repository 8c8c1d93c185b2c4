'use client'

import { useEffect } from 'react'

type Chooser = typeof import('./quote-chooser.ts')

/**
 * Lets a passage be quoted by selecting it, with pointer, finger or keyboard: one listener for the whole page, and nothing
 * is loaded before the first selection. Without it each block has its link.
 */
export function QuoteSelection({ label }: { label: string }) {
  useEffect(() => {
    let chooser: Chooser | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const offer = async () => {
      const selection = getSelection()
      if (!chooser && (!selection || selection.isCollapsed)) return
      try {
        chooser ??= await import('./quote-chooser.ts')
        chooser.offerQuote(label)
      } catch {
        // No network: the links of the blocks are there.
      }
    }
    // A selection is many changes: the button comes when it rests.
    const onSelection = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void offer(), 250)
    }
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.quote-link') : null
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !document.querySelector('form.comment-form')) return
      event.preventDefault()
      const follow = () => location.assign(link.href)
      import('./quote-chooser.ts').then(({ quoteBlock }) => quoteBlock(link) || follow(), follow)
    }
    document.addEventListener('selectionchange', onSelection)
    document.addEventListener('click', onClick)
    return () => {
      clearTimeout(timer)
      chooser?.hideQuote()
      document.removeEventListener('selectionchange', onSelection)
      document.removeEventListener('click', onClick)
    }
  }, [label])
  return null
}
