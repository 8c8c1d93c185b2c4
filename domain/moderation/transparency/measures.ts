/** What the house counts of its moderation, by month (UTC) and country; `key` is what a measure is divided by. */
const measures = [
  /** Comments that came in, whatever became of them. */
  'received',
  /** People who wrote them, each in the country of their first comment of the month. */
  'authors',
  /** Comments that a check or a moderator held. */
  'held',
  /** Decisions of people, by action; one that was undone within its half minute never counts. */
  'decisions',
  /** Removals, by house rule, or `law`. */
  'removed',
  /** Removals, holds and withholdings: `all`, those `detected` by machine, those `decided` by machine. */
  'restrictions',
  /** Minutes from the first hold or flag that a decision answered to the decision: `median`. */
  'minutes',
  /** Decisions that took another one back. */
  'reversed',
  /** Notices of illegal content by category, and orders of authorities. */
  'notices',
  /** Notices that were decided, by outcome. */
  'noticesDecided',
  /** Appeals, by side. */
  'appeals',
  /** Appeals that were decided, by outcome. */
  'appealsDecided',
  /** Decisions to withhold, by ground; the country is the one where it is withheld, not the one that is spoken of. */
  'withheld',
] as const
export type Measure = (typeof measures)[number]

/** The row of all countries together. */
export const allCountries = ''
/** Of comments that name no country. */
export const noCountry = 'ZZ'

export type Figure = { month: string; country: string; measure: Measure; key: string; value: number }
