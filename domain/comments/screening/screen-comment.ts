import { isDiscussionClosed } from '#domain/stories/story-mode'
import { brokenCharacters } from './broken-characters.ts'
import type { Cue } from '#domain/comments/second-thoughts/cue'
import { secondThoughts } from '#domain/comments/second-thoughts/second-thoughts'
import { personalData } from './personal-data.ts'
import { blockOf, holdOf, readDeskRules, timeOut } from './rules/desk-rules.ts'
import { budgetOf } from './time-budgets.ts'
import { textsOf, type Check, type Firing, type Screening, type ScreeningContext, type Verdict } from './verdict.ts'

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

const premoderatedAddress: Check = ({ author }) =>
  author.hasReadFirstAddress ? { action: 'hold', rule: 'mail-domain', matched: [] } : undefined

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

const thoughtAgain =
  (cues: readonly Cue[]): Check =>
  () =>
    cues.length > 0
      ? { action: 'hold', rule: 'second-thoughts', matched: cues.flatMap(({ matched }) => matched), cues: cues.map(({ cue }) => cue) }
      : undefined

/** What refuses comes first, so that nothing is held which could never be published. */
const refusing: readonly [name: string, check: Check][] = [
  ['story-closed', closedStory],
  ['suspended', suspended],
  ['broken-characters', brokenCharacters],
  ['duplicate', duplicate],
]

/**
 * After what refuses comes what holds, the most telling reason first. The first verdict wins, and none means that the comment is published; but every check is asked, so that
 * whoever judges the comment sees all that fired. Length is checked by the schema, before anything is looked up.
 */
export function screenComment(context: ScreeningContext): Screening {
  for (const [name, check] of refusing) {
    const { verdict } = ask(context, name, check)
    if (verdict) return { verdict, firings: [], cues: [] }
  }
  const desk = readDeskRules(context)
  const blocked = blockOf(desk, context)
  if (blocked) return { verdict: blocked, firings: desk, cues: [] }
  const insults = desk.filter(({ action }) => action === 'prompt').flatMap(({ matched }) => matched)
  const cues = secondThoughts({ ...context, insults })

  const telling = [
    ask(context, 'sanction', premoderated),
    ask(context, 'mail-domain', premoderatedAddress),
    { verdict: holdOf(desk), firings: desk },
    ask(context, 'personal-data', personalData),
    ask(context, 'links-from-new-account', linksFromNewAccount),
    ask(context, 'second-thoughts', thoughtAgain(cues)),
    ask(context, 'first-comments', firstComments),
  ]
  const general = [
    ask(context, 'premoderated-story', premoderatedStory),
    // Last: what only waits for its author's address goes past the moderators once that is confirmed.
    ask(context, 'unconfirmed', unconfirmed),
  ]
  const firings = [...telling, ...general].flatMap(asked => asked.firings)
  const verdicts = [...telling, { verdict: timedOutOf(firings) }, ...general].map(({ verdict }) => verdict)
  return { verdict: verdicts.find(verdict => verdict !== undefined), firings, cues }
}

/** One check within its time; what it says is noted under its name. */
function ask(context: ScreeningContext, name: string, check: Check): { verdict?: Verdict; firings: Firing[] } {
  const endsAt = context.clock() + budgetOf(name)
  const outcome = check(context, () => context.clock() > endsAt)
  if (!outcome) return { firings: [] }
  if (outcome === 'timed-out') return { firings: [timeOut(name, context)] }
  const matched = outcome.action === 'hold' ? outcome.matched : []
  return { verdict: outcome, firings: [{ check: name, rule: null, action: 'hold', matched, score: null, isTimedOut: false }] }
}

/** Where the story says that nothing is published which a check could not read in its time. */
function timedOutOf(firings: readonly Firing[]): Verdict | undefined {
  const checks = firings.filter(({ isTimedOut, action }) => isTimedOut && action === 'hold').map(({ check }) => check)
  return checks.length > 0 ? { action: 'hold', rule: 'check-timed-out', matched: [], checks: [...new Set(checks)] } : undefined
}
