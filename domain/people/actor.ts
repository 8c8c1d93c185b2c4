import type { ModeratorScope } from '#domain/moderation/scope'
import type { Standing } from './standing.ts'

export const roles = ['reader', 'moderator', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** A signed-in person as every use case sees them: taken from the session or the token, never from the request. */
export type Reader = {
  id: string
  role: Role
  name: string
  handle: string
  country: string | null
  locale: string
  isConfirmed: boolean
  /** What a moderator is there for; null: everything. */
  scope: ModeratorScope | null
  /** What sanctions bind the reader to; absent where there is none. */
  standing?: Standing
}

/** Null is a visitor without a session. */
export type Actor = Reader | null
