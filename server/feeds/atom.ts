import 'server-only'
import { generateAtomFeed } from 'feedsmith'
import { configuration } from '#server/configuration'
import { cacheHeaders } from '#server/withholding/cache-headers'

export type FeedEntry = {
  /** Stays the same for ever, whatever else changes: an address of this site. */
  path: string
  title: string
  text: string
  /** BCP 47 tag of title and text. */
  language: string
  author: string
  publishedAt: Date
  updatedAt: Date
}

const keptSeconds = 300

type Feed = {
  title: string
  subtitle?: string
  /** The page that the feed follows. */
  path: string
  /** The feed's own address. */
  ownPath: string
  /** When the feed's subject began; what an empty feed is dated with. */
  beganAt: Date
  entries: FeedEntry[]
}

// What XML 1.0 cannot hold in any form (section 2.2).
const unfit = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** An Atom feed (RFC 4287), kept by readers' programs for five minutes. */
export async function atomResponse({ title, subtitle, path, ownPath, beganAt, entries }: Feed): Promise<Response> {
  const { PUBLIC_URL } = configuration()
  const text = (value: string) => ({ value: value.replace(unfit, ''), type: 'text' })
  const updated = entries.reduce((latest, entry) => (entry.updatedAt > latest ? entry.updatedAt : latest), beganAt)
  const xml = generateAtomFeed({
    id: `${PUBLIC_URL}${ownPath}`,
    title: text(title),
    ...(subtitle && { subtitle: text(subtitle) }),
    updated,
    generator: { text: 'Diverging Reports', uri: PUBLIC_URL },
    links: [
      { href: `${PUBLIC_URL}${ownPath}`, rel: 'self', type: 'application/atom+xml' },
      { href: `${PUBLIC_URL}${path}`, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map(entry => ({
      id: `${PUBLIC_URL}${entry.path}`,
      title: text(entry.title),
      content: text(entry.text),
      authors: [{ name: text(entry.author).value }],
      links: [{ href: `${PUBLIC_URL}${entry.path}`, rel: 'alternate', type: 'text/html' }],
      published: entry.publishedAt,
      updated: entry.updatedAt,
      ...(entry.language !== 'und' && { xml: { lang: entry.language } }),
    })),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', ...(await cacheHeaders(keptSeconds)) } })
}

/** The answer for a feed of something that is not there. */
export function noSuchFeed(): Response {
  return new Response('There is no feed at this address.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
