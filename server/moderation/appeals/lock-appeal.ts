import 'server-only'
import type { ModeratorScope } from '#domain/moderation/scope'
import { appealsWithin } from '#server/moderation/appeals/appeals-for'
import type { Transaction } from '#server/transaction'

const recipient = { select: { email: true, locale: true } } as const

/** Loads an appeal within a scope with what it is against, and keeps everybody else from deciding it until the transaction ends. */
export async function lockAppeal(tx: Transaction, id: string, scope: ModeratorScope | null) {
  await tx.$queryRaw`select 1 from "Appeal" where id = ${id}::uuid for no key update`
  const row = await tx.appeal.findFirst({
    where: { id, ...appealsWithin(scope) },
    select: {
      id: true,
      side: true,
      outcome: true,
      dueAt: true,
      firstDeciderId: true,
      firstDecider: { select: { email: true } },
      decision: {
        select: {
          id: true,
          code: true,
          undoneAt: true,
          reversals: { where: { undoneAt: null }, select: { id: true } },
          comment: {
            select: { id: true, storyId: true, state: true, revision: true, lastDecisionId: true, authorId: true, author: recipient },
          },
          action: true,
          revision: true,
          notice: { select: { code: true, kind: true, email: true, locale: true, personId: true } },
        },
      },
      notice: {
        select: {
          id: true,
          code: true,
          kind: true,
          isEditorial: true,
          email: true,
          locale: true,
          personId: true,
          targets: {
            orderBy: { position: 'asc' },
            select: {
              position: true,
              storyId: true,
              reportId: true,
              commentId: true,
              revision: true,
              comment: { select: { authorId: true } },
            },
          },
        },
      },
      sanction: { select: { id: true, code: true, personId: true, liftedAt: true, person: recipient } },
    },
  })
  return row ?? undefined
}

export type LockedAppeal = NonNullable<Awaited<ReturnType<typeof lockAppeal>>>

/** Who appealed, and where their receipt stands. */
export function appellantOf({ decision, notice, sanction }: LockedAppeal): { email: string | null; locale: string; code: string | null } {
  if (decision) return { ...decision.comment.author, code: decision.code }
  if (notice) return { email: notice.email, locale: notice.locale, code: notice.code }
  if (sanction) return { ...sanction.person, code: sanction.code }
  throw new Error('An appeal is of one thing.')
}

/** Who decided first, and who wrote what is judged, sent the notice or was sanctioned. */
export function partiesOf({ firstDeciderId, decision, notice, sanction }: LockedAppeal) {
  return { firstDeciderId, authorId: decision?.comment.authorId, notifierId: notice?.personId, sanctionedId: sanction?.personId }
}

/** Whoever is a party decides nothing about it: nor whose notice led to it, nor whose words a notice names. */
export function isParty(personId: string, appeal: LockedAppeal): boolean {
  const { authorId, notifierId, sanctionedId } = partiesOf(appeal)
  const namedAuthors = appeal.notice?.targets.map(({ comment }) => comment?.authorId) ?? []
  return [authorId, notifierId, sanctionedId, appeal.decision?.notice?.personId, ...namedAuthors].includes(personId)
}
