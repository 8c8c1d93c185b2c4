import type { DeskMark } from '#domain/moderation/desk-mark'

/** What the desk was told of its items since the page was made, for each item to listen to. */
export type DeskMarks = {
  of: (id: string) => DeskMark | undefined
  put: (mark: DeskMark) => void
  putClaim: (id: string, claim: DeskMark['claim']) => void
  /** Undefined where only decisions were heard of: the page's own word stands. */
  claimOf: (id: string) => DeskMark['claim'] | undefined
  subscribe: (listener: () => void) => () => void
}

export function makeDeskMarks(): DeskMarks {
  const marks = new Map<string, DeskMark>()
  const claims = new Map<string, DeskMark['claim']>()
  const ends = new Map<string, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const putClaim = (id: string, claim: DeskMark['claim']) => {
    claims.set(id, claim)
    clearTimeout(ends.get(id))
    // A lease ends by itself, and nobody says so.
    if (claim)
      ends.set(
        id,
        setTimeout(() => putClaim(id, null), Math.max(0, new Date(claim.until).getTime() - Date.now())),
      )
    tell()
  }
  return {
    of: id => marks.get(id),
    claimOf: id => claims.get(id),
    put: mark => {
      marks.set(mark.id, mark)
      putClaim(mark.id, mark.claim)
    },
    putClaim,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
