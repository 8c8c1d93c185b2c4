/** One rating as it is tried; a defence may refuse it or lessen its weight. */
export type SimulatedRating = {
  /** Unlike for every person, honest or not. */
  rater: string
  country: string
  /** Whether it is the one country of the rater; a brigade without the cap rates as others too. */
  isHome: boolean
  comment: number
  isHelpful: boolean
  atHour: number
  isYoung: boolean
  hasPublished: boolean
}
