import 'server-only'
import { configuration } from '#server/configuration'

/** COSE's numbers of EdDSA, ES256 and RS256, which every browser knows; asking for more would try what Node calls experimental. */
export const passkeyAlgorithms = [-8, -7, -257]

/** For whom a passkey is made: the site's host name, and the one origin whose pages may ask for it. */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(configuration().PUBLIC_URL)
  return { id: hostname, origin }
}
