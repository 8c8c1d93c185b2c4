import type { StoryMode } from '#domain/stories/story-mode'

/** Answers of one country on one story, by how prominently it was reported there. */
export type CountryAnswers = {
  country: string
  answers: number
  led: number
  covered: number
  brief: number
  notReported: number
  notSure: number
}

export type PublicBlock = {
  id: string
  kind: 'paragraph' | 'heading' | 'update'
  text: string
  at: Date | null
  /** The time as the report states it, `2025-07-10T18:10`. */
  atLocal: string | null
  updatedAt: Date | null
}

/** A report as its display rights let everybody see it. */
export type PublicReport = {
  id: string
  outlet: string | null
  basedIn: string | null
  country: string | null
  language: string | null
  sourceUrl: string | null
  rights: 'full' | 'excerpt' | 'link'
  publishedAt: Date | null
  revision: number
  headline: string
  summary: string | null
  blocks: PublicBlock[]
}

export type PublicStory = {
  id: string
  slug: string
  headline: string
  prompt: string | null
  language: string
  mode: StoryMode
  closedNote: string | null
  closesAt: Date | null
  /** So long a reader waits between two comments; 0: not at all. */
  slowModeSeconds: number
  /** Why moderators changed the discussion, see story-control.ts; null where they did not. */
  controlReason: string | null
  /** The country badge of a comment is hidden until the reader has rated it. */
  isBlindFirst: boolean
  publishedAt: Date
  reportCount: number
  reportCountries: string[]
  answerCount: number
  commentCount: number
  /** How often a comment was published: what is live begins after it. */
  publications: number
  countries: CountryAnswers[]
  reports: PublicReport[]
}

/** A story as lists show it: with its first reports' headlines, without their texts. */
export type StorySummary = Omit<PublicStory, 'reports' | 'closedNote' | 'slowModeSeconds' | 'controlReason'> & {
  headlines: { id: string; outlet: string | null; country: string | null; language: string | null; headline: string }[]
}

/** The countries of a story's reports for which nobody has answered yet. */
export function notAnswered({ reportCountries, countries }: Pick<PublicStory, 'reportCountries' | 'countries'>): string[] {
  const answered = new Set(countries.map(entry => entry.country))
  return reportCountries.filter(country => !answered.has(country))
}
