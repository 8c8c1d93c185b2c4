import { waitsForModerator } from '#server/comments/close-case'
import type { LockedComment } from '#server/comments/lock-comment'

type Stored = Pick<LockedComment, 'state' | 'openFlags' | 'openRuleFlags' | 'reviewedRevision' | 'revision' | 'withheldIn'> & {
  holds: { rule: string }[]
}

/** What decides which decisions are possible, of a comment as it is stored. */
export function factsOfCase(comment: Stored) {
  return {
    state: comment.state,
    isWaiting: waitsForModerator(comment),
    flags: comment.openFlags + comment.openRuleFlags,
    isReviewed: comment.reviewedRevision >= comment.revision,
    withheldIn: comment.withheldIn,
  }
}
