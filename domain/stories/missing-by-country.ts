/** What one answer says was missing in its country's coverage, in its writer's words. */
export type MissingPart = {
  /** The comment that says it. */
  id: string
  text: string
  /** Guessed BCP 47 tag of the comment, `und` where unsure. */
  language: string
  /** Null where its author is not to be named, or is no reader any longer. */
  name: string | null
}

export type MissingInCountry = { country: string; parts: MissingPart[]; hasMore: boolean }
