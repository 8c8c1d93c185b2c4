import type { Prominence } from '#domain/comments/comment-limits'
import type { HoldRule } from '#domain/comments/screening/verdict'
import type { HouseRule } from '#domain/moderation/house-rules'
import type { StoryMode } from '#domain/stories/story-mode'

export type SampleOutlet = {
  key: string
  name: string
  /** ISO 3166-1 alpha-2: where the outlet is based. */
  country: string
  ownerCountry?: string
  /** BCP 47 tag. */
  language: string
  domain: string
}

export type SampleBlock = {
  kind: 'paragraph' | 'heading' | 'update'
  text: string
  /** ISO instant in UTC. */
  at?: string
  /** The time as the report states it, `2026-07-10T18:10`. */
  atLocal?: string
  /** ISO instant in UTC. */
  updatedAt?: string
}

export type SampleReport = {
  /** Key of an outlet. */
  outlet: string
  headline: string
  summary: string
  language: string
  country: string
  /** ISO instant in UTC, before the story's publication. */
  publishedAt: string
  sourceUrl: string
  blocks: SampleBlock[]
  rights?: 'full' | 'excerpt' | 'link'
}

export type SampleStory = {
  slug: string
  language: string
  headline: string
  /** Absent: the default prompt. */
  prompt?: string
  daysAgo: number
  /** ISO instant in UTC: `daysAgo` before the samples' now. */
  publishedAt: string
  mode: StoryMode
  closedNote?: string
  reports: SampleReport[]
}

type SampleTestimony = { prominence: Prominence; outlet?: string; link?: string; missing?: string }

export type SampleFlag = {
  /** Key of a person. */
  by: string
  reason: HouseRule
  note?: string
}

export type SampleComment = {
  key: string
  /** Slug of a story. */
  story: string
  /** Key of the comment that it answers, which stands earlier in the list. */
  parent?: string
  /** Key of a person. */
  author: string
  /** Top-level comments only. */
  country?: string
  language: string
  body: string
  testimony?: SampleTestimony
  hoursAfterStory: number
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  hold?: { rule: HoldRule; matched?: string[] }
  /** A removal's complete statement of reasons. */
  removal?: { reason: HouseRule; statement: string }
  flags?: SampleFlag[]
  /** The earlier body of an edited comment. */
  edited?: string
}

export type SamplePerson = {
  key: string
  name: string
  handle: string
  country: string
  language: string
  daysAgo: number
}
