import 'server-only'
import { headers } from 'next/headers'
import type { Actor } from '#domain/people/actor'
import { currentActor } from '#server/people/current-actor'
import { readerOfToken } from '#server/people/reader-of-token'

/** Set by the web server in front alone, from the header that the operator names: see http/country-header.ts. */
const viewingCountryHeader = 'x-viewing-country'

const known = new WeakMap<object, Promise<string | null>>()

/**
 * The country from which a request reads, for what the law of a country withholds there and for nothing else: what the operator's
 * proxy says, else what the account declares whose session or token it brings, else none. Every public read asks here
 * for itself, so that no page can forget to. Outside a request, in a job or a script, there is none.
 */
export async function viewingCountry(): Promise<string | null> {
  const request = await headersOfRequest()
  if (!request) return null
  // Next hands out the same headers all through a request, also where React's cache does not reach: in routes.
  const asked = known.get(request) ?? readCountry(request)
  known.set(request, asked)
  return asked
}

/** The same for a use case, which is told who acts. */
export async function viewingCountryOf(actor: Actor): Promise<string | null> {
  return (await headersOfRequest())?.get(viewingCountryHeader) ?? actor?.country ?? null
}

async function readCountry(request: Headers): Promise<string | null> {
  const told = request.get(viewingCountryHeader)
  if (told) return told
  const reader = (await currentActor()) ?? (await readerOfToken(request.get('authorization')))
  return reader?.country ?? null
}

async function headersOfRequest(): Promise<Headers | undefined> {
  try {
    return await headers()
  } catch (error) {
    // Anything else that Next throws here, such as its word that a page cannot be made in advance, is its own to catch.
    if (error instanceof Error && error.message.includes('outside a request scope')) return undefined
    throw error
  }
}
