'use client'

import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useCeremony, useKnowsPasskeys } from '#components/people/second-factor/use-passkey'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { CeremonyAnswer } from '#domain/people/ceremony'

type Props = {
  begin: (name: string) => Promise<CeremonyAnswer<PublicKeyCredentialCreationOptionsJSON>>
  add: (name: string, response: RegistrationResponseJSON) => Promise<CeremonyAnswer<null>>
  sentences: Record<'name' | 'nameHint' | 'add' | 'needsScript' | 'cancelled' | 'lost', string>
}

/** Makes a passkey on this device and keeps it under a name. */
export function NewPasskey({ begin, add, sentences }: Props) {
  const isKnown = useKnowsPasskeys()
  const { run, isBusy, problem } = useCeremony(sentences)
  const [name, setName] = useState('')
  if (!isKnown) return <p className="text-sm text-soft">{sentences.needsScript}</p>

  async function make() {
    const { startRegistration } = await import('@simplewebauthn/browser')
    const isAdded = await run({
      begin: () => begin(name),
      ask: optionsJSON => startRegistration({ optionsJSON }),
      end: response => add(name, response),
    })
    if (isAdded) setName('')
  }

  return (
    <form
      className="max-w-md"
      onSubmit={event => {
        event.preventDefault()
        void make()
      }}
    >
      <Field id="passkey-name" label={sentences.name} hint={sentences.nameHint}>
        <input
          id="passkey-name"
          value={name}
          onChange={event => setName(event.target.value)}
          aria-describedby="passkey-name-hint"
          maxLength={60}
          autoComplete="off"
          dir="auto"
          className="input"
        />
      </Field>
      {problem && <Notice tone="bad" title={problem} />}
      <button className="button button-plain" disabled={isBusy}>
        {sentences.add}
      </button>
    </form>
  )
}
