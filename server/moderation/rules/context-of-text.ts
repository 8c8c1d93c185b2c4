import 'server-only'
import type { ScreeningContext } from '#domain/comments/screening/verdict'
import { plainText } from '#server/comments/plain-text'

/** What a rule may look at where a text alone is tried: it was written by nobody, nowhere. */
export function contextOfText(body: string, now = new Date()): ScreeningContext {
  const { text: shown, links } = plainText(body)
  return {
    now,
    body,
    shown,
    links,
    language: 'und',
    country: null,
    quotedCountries: [],
    others: [],
    story: { id: '', mode: 'open', closedNote: null, closesAt: null, checksFailClosed: false },
    author: {
      isConfirmed: true,
      createdAt: new Date(0),
      country: null,
      publishedCount: 0,
      sanction: null,
      hasReadFirstAddress: false,
      duplicateOf: null,
    },
    rules: [],
    counted: new Map(),
    alike: [],
    settings: { newAccountHours: 0, heldFirstComments: 0 },
    clock: () => performance.now(),
  }
}
