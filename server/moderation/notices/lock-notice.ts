import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { noticesFor } from '#server/moderation/notices/notices-for'
import type { Transaction } from '#server/transaction'

/** Loads a notice that the actor handles, and keeps everybody else from changing it until the transaction ends. */
export async function lockNotice(tx: Transaction, actor: Reader, id: string) {
  await tx.$queryRaw`select 1 from "Notice" where id = ${id}::uuid for no key update`
  const notice = await tx.notice.findFirst({
    where: { id, ...noticesFor(actor) },
    select: {
      id: true,
      code: true,
      kind: true,
      state: true,
      isEditorial: true,
      category: true,
      email: true,
      personId: true,
      locale: true,
      assigneeId: true,
      dueAt: true,
      targets: {
        orderBy: { position: 'asc' },
        select: { position: true, storyId: true, reportId: true, commentId: true, revision: true, comment: { select: { authorId: true } } },
      },
    },
  })
  return notice && can(actor, 'notice.handle', notice) ? notice : undefined
}

export type LockedNotice = NonNullable<Awaited<ReturnType<typeof lockNotice>>>
export type NoticedTarget = LockedNotice['targets'][number]

/** Of staff who handle what they sent themselves, or what is about their own words, nobody could say that they judged it freely. */
export function isOwnNotice(actor: Reader, notice: Pick<LockedNotice, 'personId' | 'kind' | 'targets'>): boolean {
  if (notice.targets.some(({ comment }) => comment?.authorId === actor.id)) return true
  return notice.kind !== 'order' && notice.personId === actor.id
}
