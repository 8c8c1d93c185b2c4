import 'server-only'
import { configuration } from '#server/configuration'

/** For whom a passkey is made: the site's host name, and the one origin whose pages may ask for it. */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(configuration().PUBLIC_URL)
  return { id: hostname, origin }
}
