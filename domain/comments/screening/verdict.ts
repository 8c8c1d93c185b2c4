import type { Cue, CueKind } from '#domain/comments/second-thoughts/cue'
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
  story: { mode: StoryMode; closedNote: string | null; closesAt: Date | null }
  author: {
    isConfirmed: boolean
    createdAt: Date
    publishedCount: number
    sanction: { kind: 'premoderation' | 'suspension' | 'ban'; until: Date | null; reason: string } | null
    /** An earlier comment of the author on this story, with the same text, within the hour. */
    duplicateOf: string | null
  }
  rules: readonly ScreeningRule[]
  /** What the writer was asked to think about again. */
  cues: readonly Cue[]
  settings: { newAccountHours: number; heldFirstComments: number }
}

/** Every text of the comment, each once. */
export function textsOf({ body, shown, others }: Pick<ScreeningContext, 'body' | 'shown' | 'others'>): string[] {
  return [...new Set([body, shown, ...others])]
}

export type ScreeningRule = { id: string; patternKey: string; language: string | null; action: 'block' | 'hold' | 'prompt' }

export type ScreeningRefusal =
  | { code: 'story-closed'; note: string | null }
  | { code: 'suspended'; until: Date | null; reason: string }
  | { code: 'duplicate'; commentId: string }
  | { code: 'blocked-words'; matched: string[] }
  | { code: 'broken-characters' }

/** The names of the rules that hold; each has its sentence in the messages. */
export const holdRules = [
  'unconfirmed',
  'sanction',
  'premoderated-story',
  'links-from-new-account',
  'house-words',
  'personal-data',
  'first-comments',
  'second-thoughts',
] as const
export type HoldRule = (typeof holdRules)[number]

export type Verdict =
  | { action: 'refuse'; refusal: ScreeningRefusal }
  | { action: 'hold'; rule: HoldRule; matched: string[]; cues?: CueKind[] }

/** One named check: its verdict, or nothing when the comment may pass it. */
export type Check = (context: ScreeningContext) => Verdict | undefined
