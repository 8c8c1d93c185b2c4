import 'server-only'
import { takeBackRatings } from '#server/comments/ratings/take-back-ratings'
import { database } from '#server/database'
import { forgetMentions } from '#server/people/erasure/forget-mentions'
import { forgetPerson } from '#server/people/erasure/forget-person'
import { forgetWords } from '#server/people/erasure/forget-words'
import { withdrawForErasure } from '#server/people/erasure/withdraw-for-erasure'
import { inTransaction } from '#server/transaction'

/**
 * Carries out every erasure whose pause is over. Each step can be repeated and finds what is left of it, so that a crash
 * between two of them is mended by the next run; one that fails keeps none of the others from being carried out.
 */
export async function carryOutErasures(now: Date): Promise<{ erased: number }> {
  const due = await database.erasure.findMany({
    where: { cancelledAt: null, doneAt: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const failures: unknown[] = []
  let erased = 0
  for (const { id } of due) {
    try {
      if (await erase(id, now)) erased++
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} erasures failed and will be tried again`)
  return { erased }
}

async function erase(erasureId: string, now: Date): Promise<boolean> {
  const begun = await begin(erasureId, now)
  if (!begun) return false
  const { personId, choice } = begun
  await withdrawForErasure(personId, choice, now)
  const rated = await database.storyRater.findMany({ where: { personId }, select: { storyId: true } })
  for (const { storyId } of rated) await inTransaction(tx => takeBackRatings(tx, { personId, storyId }, now))
  await forgetWords(personId)
  const { handle } = await database.person.findUniqueOrThrow({ where: { id: personId }, select: { handle: true } })
  await forgetMentions(personId, handle)
  await forgetPerson(erasureId, now)
  return true
}

/** From here on it cannot be cancelled, and nobody is signed in to post meanwhile. */
async function begin(erasureId: string, now: Date) {
  return inTransaction(async tx => {
    const { count } = await tx.erasure.updateMany({
      where: { id: erasureId, cancelledAt: null, doneAt: null, startedAt: null },
      data: { startedAt: now },
    })
    const found = await tx.erasure.findUniqueOrThrow({
      where: { id: erasureId },
      select: { personId: true, choice: true, cancelledAt: true, doneAt: true },
    })
    if (count === 0 && (found.cancelledAt || found.doneAt)) return undefined
    const { personId } = found
    await tx.session.deleteMany({ where: { personId } })
    await tx.apiToken.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } })
    await tx.mailToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
    await tx.person.update({ where: { id: personId }, data: { passwordHash: null }, select: { id: true } })
    await tx.outsideAccount.deleteMany({ where: { personId } })
    return found
  })
}
