import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { database } from '#server/database'
import type { MisuseStep } from '#server/generated/prisma/client'
import type { MisuseOf } from '#server/moderation/misuse/misuse-suspension'

export type ListedMeasure = {
  id: string
  of: MisuseOf
  step: MisuseStep
  unfounded: number
  sent: number
  windowDays: number
  at: Date
  until: Date | null
  isInForce: boolean
  lifted: { at: Date; by: string | null; why: string } | null
}

export type AnsweredFlag = {
  id: string
  reason: string
  note: string | null
  answeredAt: Date
  isUnfounded: boolean
  comment: { id: string; words: string; language: string }
}

const shown = 25
const flagsShown = 10
const wordsShown = 240

/** The measures against misuse, the latest first. Against whom, a moderator need not know: they bind whoever it is. */
export async function listMeasures(
  after: string | undefined,
  now = new Date(),
): Promise<{ measures: ListedMeasure[]; next: string | null }> {
  const cursor = decodeCursor(after)
  const rows = await database.misuseMeasure.findMany({
    where: cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown + 1,
    select: {
      id: true,
      of: true,
      step: true,
      unfounded: true,
      sent: true,
      windowDays: true,
      createdAt: true,
      until: true,
      liftedAt: true,
      liftedWhy: true,
      liftedBy: { select: { name: true } },
    },
  })
  const page = rows.slice(0, shown)
  const last = rows.length > shown ? page.at(-1) : undefined
  return {
    measures: page.map(({ createdAt, liftedAt, liftedWhy, liftedBy, ...row }) => ({
      ...row,
      at: createdAt,
      isInForce: liftedAt === null && (row.until === null || row.until > now),
      lifted: liftedAt && { at: liftedAt, by: liftedBy?.name ?? null, why: liftedWhy ?? '' },
    })),
    next: last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

/** The flags that were answered with no last: what of them was manifestly unfounded is for a moderator to say. */
export async function listAnsweredFlags(): Promise<AnsweredFlag[]> {
  const rows = await database.flag.findMany({
    where: { resolvedAt: { not: null }, decision: { is: { action: 'approve', undoneAt: null } } },
    orderBy: [{ resolvedAt: 'desc' }, { id: 'desc' }],
    take: flagsShown,
    select: {
      id: true,
      reason: true,
      note: true,
      resolvedAt: true,
      unfoundedAt: true,
      comment: { select: { id: true, body: true, language: true } },
    },
  })
  return rows.map(({ resolvedAt, unfoundedAt, comment: { body, ...comment }, ...row }) => ({
    ...row,
    answeredAt: resolvedAt!,
    isUnfounded: unfoundedAt !== null && unfoundedAt >= resolvedAt!,
    comment: { ...comment, words: body.slice(0, wordsShown) },
  }))
}
