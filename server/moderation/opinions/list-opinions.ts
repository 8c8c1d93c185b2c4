import 'server-only'
import type { CaseOpinion } from '#domain/moderation/case-file'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { withinScope } from '#server/moderation/within-scope'

const most = 50
const colleague = { select: { id: true, name: true, handle: true } } as const
const opinionFields = {
  id: true,
  question: true,
  createdAt: true,
  answer: true,
  answeredAt: true,
  asker: colleague,
  asked: colleague,
} as const

/** What colleagues were asked about a comment, and said, the latest first. */
export async function listOpinionsAbout(commentId: string): Promise<CaseOpinion[]> {
  const rows = await database.secondOpinion.findMany({
    where: { commentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: opinionFields,
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }))
}

export type AskedOpinion = CaseOpinion & { commentId: string; story: { headline: string; language: string } }

function askedOf(actor: Reader): Prisma.SecondOpinionWhereInput {
  return { askedId: actor.id, answeredAt: null, comment: { is: withinScope(actor.scope) } }
}

export function countOpinionsAskedOf(actor: Reader): Promise<number> {
  return database.secondOpinion.count({ where: askedOf(actor) })
}

/** What is asked of somebody and waits for their answer, the oldest first. */
export async function listOpinionsAskedOf(actor: Reader): Promise<AskedOpinion[]> {
  const rows = await database.secondOpinion.findMany({
    where: askedOf(actor),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { ...opinionFields, commentId: true, comment: { select: { story: { select: { headline: true, language: true } } } } },
  })
  return rows.map(({ createdAt, comment, ...row }) => ({ ...row, at: createdAt, story: comment.story }))
}
