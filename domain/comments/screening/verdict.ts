import type { Cue, CueKind } from '#domain/comments/second-thoughts/cue'
import type { RuleAction, RuleKind } from '#domain/moderation/rules/rule-kinds'
import type { RuleSubstance } from '#domain/moderation/rules/rule-terms'
import type { StoryMode } from '#domain/stories/story-mode'

/** Everything a check may look at; what needs the database was fetched before, so that checks stay pure. */
export type ScreeningContext = {
  now: Date
  /** As it was typed. */
  body: string
  /** As readers see it once its marks are read: character references and emphasis hide nothing there. */
  shown: string
  /** Where the links in it lead. */
  links: readonly string[]
  /** Guessed BCP 47 tag of the body, `und` where unsure. */
  language: string
  /** The other texts of the comment: outlet, link and what was missing. */
  others: readonly string[]
  /** The country of the thread: a reply is of its top-level comment's. */
  country: string | null
  /** The countries of the reports it quotes. */
  quotedCountries: readonly string[]
  story: { id: string; mode: StoryMode; closedNote: string | null; closesAt: Date | null; checksFailClosed: boolean }
  author: {
    isConfirmed: boolean
    createdAt: Date
    /** Declared in the account. */
    country: string | null
    publishedCount: number
    sanction: { kind: 'premoderation' | 'suspension' | 'ban'; until: Date | null; reason: string } | null
    /** Everything from the mail domain of the author's address is read first. */
    hasReadFirstAddress: boolean
    /** An earlier comment of the author on this story, with the same text, within the hour. */
    duplicateOf: string | null
  }
  rules: readonly ScreeningRule[]
  /** How many others a rule asked the database for, by the rule's id: the comments of a burst, the near-copies. */
  counted: ReadonlyMap<string, number | 'timed-out'>
  /** Bodies of the story that share numbers with this one: published ones, and the writer's own that wait. */
  alike: readonly string[]
  settings: { newAccountHours: number; heldFirstComments: number }
  /** Milliseconds that only rise; each check has its budget of them. */
  clock: () => number
}

/** Every text of the comment, each once. */
export function textsOf({ body, shown, others }: Pick<ScreeningContext, 'body' | 'shown' | 'others'>): string[] {
  return [...new Set([body, shown, ...others])]
}

/** A rule of the desk in force, or one that is tried. */
export type ScreeningRule = RuleSubstance & {
  id: string
  version: number
  patternKey: string
  languages: readonly string[]
  countries: readonly string[]
  storyIds: readonly string[]
  action: RuleAction
  isShadow: boolean
  priority: number
}

export type ScreeningRefusal =
  | { code: 'story-closed'; note: string | null }
  | { code: 'suspended'; until: Date | null; reason: string }
  | { code: 'duplicate'; commentId: string }
  | { code: 'blocked-words'; matched: string[] }
  /** By a rule that finds no words: what it looks for says what to do next. */
  | { code: 'blocked-by-rule'; kind: RuleKind }
  | { code: 'broken-characters' }

/** The names of the rules that hold; each has its sentence in the messages. */
export const holdRules = [
  'unconfirmed',
  'sanction',
  'mail-domain',
  'premoderated-story',
  'links-from-new-account',
  'house-words',
  'personal-data',
  'first-comments',
  'second-thoughts',
  'moderator',
  'house-patterns',
  'house-domains',
  'house-new-accounts',
  'house-bursts',
  'house-near-copies',
  'house-personal-data',
  'house-country-pairs',
  'check-timed-out',
  'outside-checker',
] as const
export type HoldRule = (typeof holdRules)[number]

/** The check that reads the rules of a kind, and the name of what it holds. */
export const checkOfKind = {
  word: 'house-words',
  pattern: 'house-patterns',
  domain: 'house-domains',
  'new-account': 'house-new-accounts',
  burst: 'house-bursts',
  'near-duplicate': 'house-near-copies',
  'personal-data': 'house-personal-data',
  'country-pair': 'house-country-pairs',
} as const satisfies Record<RuleKind, HoldRule>

/** That a rule or a check fired on a text, kept for whoever judges it. */
export type Firing = {
  /** A hold's rule, or the name of a checker outside. */
  check: string
  /** The rule of the desk and its wording now; null for a check of the house's own. */
  rule: { id: string; version: number } | null
  /** What was done about it; `shadow` is nothing, and `order` only how soon a moderator looks. */
  action: RuleAction | 'shadow' | 'order'
  matched: string[]
  /** 0…1, from a check that gives one. */
  score: number | null
  /** It came to no answer within its time. */
  isTimedOut: boolean
}

export type Verdict =
  | { action: 'refuse'; refusal: ScreeningRefusal }
  | {
      action: 'hold'
      rule: HoldRule
      matched: string[]
      cues?: CueKind[]
      /** The rules of the desk that hold it. */
      rules?: { id: string; version: number }[]
      /** The checks that came to no answer in their time. */
      checks?: string[]
    }

/** The verdict; everything that fired on the way, in the order of the checks; what the writer is asked to think about again. */
export type Screening = { verdict: Verdict | undefined; firings: Firing[]; cues: Cue[] }

/** What a check can say: nothing when the comment may pass it. */
type Outcome = Verdict | 'timed-out' | undefined

/** One named check. It looks at `isOver` between its steps: when its time is up it says so, and decides nothing. */
export type Check = (context: ScreeningContext, isOver: () => boolean) => Outcome
