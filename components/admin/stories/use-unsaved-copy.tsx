'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { StoryDraft } from '#domain/stories/story-draft'

export type UnsavedCopy = {
  /** The version that the edits began from. */
  version: number
  /** ISO instant of the last edit. */
  at: string
  draft: StoryDraft
}

const writingDelay = 400

/** The edits that this browser keeps of a story, from an earlier visit. Undefined where there are none. */
export function readUnsavedCopy(storyId: string): UnsavedCopy | undefined {
  try {
    const text = localStorage.getItem(keyOf(storyId))
    const copy = text === null ? undefined : (JSON.parse(text) as UnsavedCopy)
    return copy && Array.isArray(copy.draft.reports) ? copy : undefined
  } catch {
    // Storage is switched off, or holds what this version did not write.
    return undefined
  }
}

export function dropUnsavedCopy(storyId: string): void {
  try {
    localStorage.removeItem(keyOf(storyId))
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

/**
 * Keeps unsaved edits in this browser, so that a reload loses nothing, and drops them once they are saved or taken back.
 * Says whether they fit.
 */
export function useUnsavedCopy(storyId: string, version: number, draft: StoryDraft, isDirty: boolean): boolean {
  const [fits, setFits] = useState(true)
  const wasDirty = useRef(false)
  // With the commit that shows what is saved, not after it: a page that is left at once would still write the old copy.
  useLayoutEffect(() => {
    // A copy of an earlier visit waits for the editor's choice.
    if (!isDirty && wasDirty.current) dropUnsavedCopy(storyId)
    wasDirty.current = isDirty
    if (!isDirty) return
    const write = () => setFits(writeCopy(storyId, { version, at: new Date().toISOString(), draft }))
    const timer = setTimeout(write, writingDelay)
    // A reload within the delay must not lose the last words.
    window.addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', write)
    }
  }, [storyId, version, draft, isDirty])
  return fits
}

function writeCopy(storyId: string, copy: UnsavedCopy): boolean {
  try {
    localStorage.setItem(keyOf(storyId), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

function keyOf(storyId: string): string {
  return `unsaved story ${storyId}`
}
