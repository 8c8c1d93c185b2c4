'use client'

import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useCeremony, useKnowsPasskeys } from '#components/people/second-factor/use-passkey'
import { Notice } from '#components/ui/notice'
import type { CeremonyAnswer } from '#domain/people/ceremony'

type Props = {
  begin: () => Promise<CeremonyAnswer<PublicKeyCredentialRequestOptionsJSON>>
  prove: (response: AuthenticationResponseJSON) => Promise<CeremonyAnswer<null>>
  /** Where it leads when it worked; null: nowhere, the page shows that it did. */
  next: string | null
  sentences: Record<'use' | 'cancelled' | 'lost', string>
}

/** Gives a passkey as the second factor. Passkeys need JavaScript: without it the number or a recovery code remains. */
export function PasskeyProof({ begin, prove, next, sentences }: Props) {
  const isKnown = useKnowsPasskeys()
  const { run, isBusy, problem } = useCeremony(sentences)
  if (!isKnown) return null

  async function use() {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const isProved = await run({ begin, ask: optionsJSON => startAuthentication({ optionsJSON }), end: prove })
    if (isProved && next !== null) location.assign(next)
  }

  return (
    <div className="my-4">
      <button type="button" className="button" disabled={isBusy} onClick={() => void use()}>
        {sentences.use}
      </button>
      {problem && <Notice tone="bad" title={problem} />}
    </div>
  )
}
