import { isDiscussionClosed } from '#domain/stories/story-mode'
import { brokenCharacters } from './broken-characters.ts'
import { blockedWords, heldWords } from './house-words.ts'
import { personalData } from './personal-data.ts'
import { textsOf, type Check, type ScreeningContext, type Verdict } from './verdict.ts'

const closedStory: Check = ({ story, now }) =>
  isDiscussionClosed(story, now) ? { action: 'refuse', refusal: { code: 'story-closed', note: story.closedNote } } : undefined

const suspended: Check = ({ author: { sanction } }) =>
  sanction && sanction.kind !== 'premoderation'
    ? { action: 'refuse', refusal: { code: 'suspended', until: sanction.until, reason: sanction.reason } }
    : undefined

const duplicate: Check = ({ author }) =>
  author.duplicateOf ? { action: 'refuse', refusal: { code: 'duplicate', commentId: author.duplicateOf } } : undefined

const unconfirmed: Check = ({ author }) => (author.isConfirmed ? undefined : { action: 'hold', rule: 'unconfirmed', matched: [] })

const premoderated: Check = ({ author }) =>
  author.sanction?.kind === 'premoderation' ? { action: 'hold', rule: 'sanction', matched: [] } : undefined

const premoderatedStory: Check = ({ story }) =>
  story.mode === 'premoderated' ? { action: 'hold', rule: 'premoderated-story', matched: [] } : undefined

const address = /\b(?:https?:\/\/|www\.)[^\s)\]]+/giu

const linksFromNewAccount: Check = context => {
  const { author, links, settings, now } = context
  const ageHours = (now.getTime() - author.createdAt.getTime()) / 3_600_000
  if (ageHours >= settings.newAccountHours) return undefined
  // An address may be written so that only the page makes one of it: https&colon;//…
  const matched = [...textsOf(context).flatMap(text => text.match(address) ?? []), ...links.filter(link => !link.startsWith('/'))]
  return matched.length > 0 ? { action: 'hold', rule: 'links-from-new-account', matched: [...new Set(matched)] } : undefined
}

const firstComments: Check = ({ author, settings }) =>
  author.publishedCount < settings.heldFirstComments ? { action: 'hold', rule: 'first-comments', matched: [] } : undefined

const secondThoughts: Check = ({ cues }) =>
  cues.length > 0
    ? { action: 'hold', rule: 'second-thoughts', matched: cues.flatMap(({ matched }) => matched), cues: cues.map(({ cue }) => cue) }
    : undefined

/**
 * The checks in their order: what refuses comes first, so that nothing is held which could never be published; then
 * what holds, the most telling reason first. Length is checked by the schema, before anything is looked up.
 */
const checks: readonly Check[] = [
  closedStory,
  suspended,
  brokenCharacters,
  duplicate,
  blockedWords,
  premoderated,
  heldWords,
  personalData,
  linksFromNewAccount,
  secondThoughts,
  firstComments,
  premoderatedStory,
  // Last: what only waits for its author's address goes past the moderators once that is confirmed.
  unconfirmed,
]

/** The first verdict wins; none means that the comment is published. */
export function screenComment(context: ScreeningContext): Verdict | undefined {
  for (const check of checks) {
    const verdict = check(context)
    if (verdict) return verdict
  }
  return undefined
}
