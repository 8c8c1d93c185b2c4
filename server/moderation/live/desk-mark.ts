import type { getTranslations } from 'next-intl/server'
import type { DeskMark } from '#domain/moderation/desk-mark'
import type { Reader } from '#domain/people/actor'
import type { StoredMark } from '#server/moderation/live/read-desk-marks'

type Sentences = Awaited<ReturnType<typeof getTranslations<'moderation.live'>>>

/** What a moderator is told of a comment's standing, in their language. */
export function deskMark(
  { id, state, revision, lastDecisionId, decision, claim }: StoredMark,
  viewer: Pick<Reader, 'id'>,
  t: Sentences,
): DeskMark {
  const isOwn = claim?.holderId === viewer.id
  return {
    id,
    revision,
    lastDecisionId,
    isWithdrawn: state === 'withdrawn',
    decided: decision ? t('decided', { action: decision.action, name: decision.decider.name }) : null,
    claim: claim && {
      sentence: isOwn ? t('claimedByYou') : t('claimed', { name: claim.holder.name }),
      isOwn,
      until: claim.expiresAt.toISOString(),
    },
  }
}
