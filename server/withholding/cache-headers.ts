import 'server-only'
import { configuration } from '#server/configuration'
import { viewingCountry } from '#server/withholding/viewing-country'

/**
 * How an answer that holds comments may be kept: what a cache for many gave to a reader elsewhere would bring back what is withheld
 * there. Such a cache may keep it only where no header tells countries apart, and of nobody whose country is known.
 */
export async function cacheHeaders(maximumSeconds = 0): Promise<Record<'cache-control' | 'vary', string>> {
  const { WITHHOLDING_COUNTRY_HEADER } = configuration()
  const isForAll = !WITHHOLDING_COUNTRY_HEADER && (await viewingCountry()) === null
  return {
    'cache-control': `${isForAll ? 'public' : 'private'}, max-age=${maximumSeconds}`,
    vary: ['cookie', 'authorization', ...(WITHHOLDING_COUNTRY_HEADER ? [WITHHOLDING_COUNTRY_HEADER] : [])].join(', '),
  }
}

/** An answer of the API that holds comments or counts them. */
export async function answerByCountry(body: object): Promise<Response> {
  return Response.json(body, { headers: await cacheHeaders() })
}
