'use client'

import { useEffect } from 'react'
import { forgetDraft } from '#components/comments/use-kept-draft'

/** On the page that a posted reply leads to: its draft has done its work. */
export function ForgetDraft({ draftKey }: { draftKey: string }) {
  useEffect(() => forgetDraft(draftKey), [draftKey])
  return null
}
