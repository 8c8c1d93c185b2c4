'use client'

import { useActionState, useDeferredValue, useRef, useState, type ChangeEvent, type FormEvent } from 'react'
import { SeedOutline } from '#components/admin/stories/seed-outline'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'
import { decodeDocument } from '#domain/stories/document/decode-document'

type SeedSentences = {
  text: string
  textHint: string
  file: string
  fileHint: string
  submit: string
  sending: string
  /** Why a document is refused, by code. */
  refusals: Record<string, string>
  outline: { title: string; confidences: Record<string, string>; blocks: string; warnings: string }
}

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState>; sentences: SeedSentences }

/**
 * Paste or upload a document. Without JavaScript both fields are sent as they are; with it a chosen file is read here,
 * under the same rules, so that one sees what will be stored.
 */
export function SeedForm({ action, sentences }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  const [text, setText] = useState(state.values['text'] ?? '')
  const [refusal, setRefusal] = useState<string>()
  const file = useRef<HTMLInputElement>(null)
  const shown = useDeferredValue(text)
  const error = refusal ?? state.errors['form']

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0]
    if (!chosen) return
    const decoded = decodeDocument(new Uint8Array(await chosen.arrayBuffer()))
    setRefusal(decoded.ok ? undefined : sentences.refusals[decoded.refusal.code])
    if (decoded.ok) setText(decoded.value)
    // The text field is what is sent from here on.
    if (file.current) file.current.value = ''
  }

  function check(event: FormEvent) {
    const decoded = decodeDocument(new TextEncoder().encode(text))
    setRefusal(decoded.ok ? undefined : sentences.refusals[decoded.refusal.code])
    if (!decoded.ok) event.preventDefault()
  }

  return (
    <form action={formAction} onSubmit={check} className="grid items-start gap-x-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        {error && <Notice tone="bad" title={error} />}
        <Field id="text" label={sentences.text} hint={sentences.textHint}>
          <textarea
            id="text"
            name="text"
            rows={16}
            dir="auto"
            spellCheck={false}
            value={text}
            aria-describedby="text-hint"
            onChange={event => setText(event.target.value)}
            className="input"
          />
        </Field>
        <Field id="document" label={sentences.file} hint={sentences.fileHint}>
          <input
            ref={file}
            id="document"
            name="document"
            type="file"
            accept=".txt,.md,text/plain"
            aria-describedby="document-hint"
            onChange={event => void read(event)}
            className="input"
          />
        </Field>
        <button className="button" disabled={isPending}>
          {isPending ? sentences.sending : sentences.submit}
        </button>
      </div>
      {shown.trim() && <SeedOutline text={shown} sentences={sentences.outline} />}
    </form>
  )
}
