import 'server-only'
import { noticedPlace } from '#domain/moderation/noticed-place'
import { accept, refuse, type Result } from '#domain/result'
import { configuration } from '#server/configuration'
import type { Prisma } from '#server/generated/prisma/client'
import type { Transaction } from '#server/transaction'

/** A place that a notice names, as it is stored with it. */
export type Target = { address: string; storyId: string; reportId: string | null; commentId: string | null; revision: number }

export type TargetRefusal =
  /** It leads to nothing that can be read here now. */
  { code: 'address-unknown'; address: string } | { code: 'mixed-places' }

/** Which of them the finder may name: what everybody reads, or for an order whatever is stored. */
type Reach = 'public' | 'stored'

/** The comment that a notice names, with its address as stated; undefined where nobody can read it. */
export async function commentTarget(
  tx: Transaction,
  commentId: string,
  address: string,
  reach: Reach = 'public',
): Promise<Target | undefined> {
  const where: Prisma.CommentWhereUniqueInput =
    reach === 'public' ? { id: commentId, state: 'published', story: { status: 'published' } } : { id: commentId }
  const found = await tx.comment.findUnique({ where, select: { storyId: true, revision: true } })
  return found ? { address, ...found, reportId: null, commentId } : undefined
}

/** The story that a notice names, or one of its reports. */
export async function storyTarget(
  tx: Transaction,
  { storyId, reportId, address }: { storyId: string; reportId: string | null; address: string },
): Promise<Target | undefined> {
  const story = await tx.story.findUnique({
    where: { id: storyId, status: 'published' },
    select: { version: true, reports: { where: { id: reportId ?? storyId, removedAt: null }, select: { revision: true } } },
  })
  const revision = reportId ? story?.reports[0]?.revision : story?.version
  return revision === undefined ? undefined : { address, storyId, reportId, commentId: null, revision }
}

/** What each address leads to. One that leads nowhere refuses all: a notice is about what it says. */
export async function findTargets(tx: Transaction, addresses: readonly string[], reach: Reach): Promise<Result<Target[], TargetRefusal>> {
  const found: Target[] = []
  for (const address of addresses) {
    const target = await targetAt(tx, address, reach)
    if (!target) return refuse({ code: 'address-unknown', address })
    if (!found.some(other => isSamePlace(other, target))) found.push(target)
  }
  return found.every(target => isEditorial(target) === isEditorial(found[0]!)) ? accept(found) : refuse({ code: 'mixed-places' })
}

async function targetAt(tx: Transaction, address: string, reach: Reach): Promise<Target | undefined> {
  const place = noticedPlace(address, configuration().PUBLIC_URL)
  if (!place) return undefined
  if (place.commentId) return commentTarget(tx, place.commentId, address, reach)
  const story = await tx.story.findUnique({ where: { slug: place.slug }, select: { id: true } })
  return story ? storyTarget(tx, { storyId: story.id, reportId: place.reportId, address }) : undefined
}

export function isSamePlace(one: Target, other: Target): boolean {
  return one.commentId === other.commentId && one.reportId === other.reportId && one.storyId === other.storyId
}

/** What is no comment is the editors'. */
export function isEditorial(target: Pick<Target, 'commentId'>): boolean {
  return target.commentId === null
}
