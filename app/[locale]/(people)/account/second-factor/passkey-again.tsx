import { getTranslations } from 'next-intl/server'
import { PasskeyProof } from '#components/people/second-factor/passkey-proof'
import { currentSession } from '#server/people/current-actor'
import { getFactors } from '#server/people/second-factor/get-factors'
import { needsFactorField } from '#server/people/second-factor/require-recent-factor'
import { beginPasskeyProofAction, proveAgainWithPasskeyAction } from './actions'

/**
 * Beside forms that ask for the code of a second factor: the same with a passkey, for whoever has one. Once it was given, the
 * field is gone from the forms, and what was typed in them stays.
 */
export async function PasskeyAgain() {
  const [session, isNeeded] = await Promise.all([currentSession(), needsFactorField()])
  if (!session || !isNeeded) return null
  const [{ passkeys }, t] = await Promise.all([getFactors(session), getTranslations('people.secondFactor')])
  if (passkeys.length === 0) return null
  return (
    <PasskeyProof
      begin={beginPasskeyProofAction}
      prove={proveAgainWithPasskeyAction}
      next={null}
      sentences={{ use: t('usePasskeyAgain'), cancelled: t('cancelled'), lost: t('lost') }}
    />
  )
}
