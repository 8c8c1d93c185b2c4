import 'server-only'
import { redirect } from 'next/navigation'
import { localePath, type Locale } from '#domain/locales'
import type { Reader } from '#domain/people/actor'
import { currentActor } from '#server/people/current-actor'

/** Who is signed in, for a page of an account; whoever is not is led to signing in and back. */
export async function signedInReader(locale: Locale, path: string): Promise<Reader> {
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(path)}`)
  return actor
}
