import { beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { claimSeconds } from '#domain/moderation/claim'
import { database } from '#server/database'
import { claimComment } from '#server/moderation/claims/claim-comment'
import { claimedByOther } from '#server/moderation/claims/claimed-by-other'
import { endClaim } from '#server/moderation/claims/end-claim'
import { readClaims } from '#server/moderation/claims/read-claims'
import { releaseClaim } from '#server/moderation/claims/release-claim'
import { newId } from '#server/new-id'
import { toReader } from '#server/people/current-actor'

const now = new Date('2026-04-01T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const person = async (overrides: Parameters<typeof samplePerson>[1] = {}) => toReader(await samplePerson(database, overrides))

let commentId: string
let anna: Awaited<ReturnType<typeof person>>
let bruno: typeof anna

beforeEach(async () => {
  const story = await sampleStory(database)
  const { id: authorId } = await samplePerson(database)
  ;({ id: commentId } = await sampleComment(database, { storyId: story.id, authorId, state: 'held' }))
  anna = await person({ role: 'moderator', name: 'Anna' })
  bruno = await person({ role: 'moderator', name: 'Bruno' })
})

const held = (who: typeof anna, until: Date) => ({
  ok: false,
  refusal: { code: 'claimed-by-other', holder: { id: who.id, name: who.name, handle: who.handle }, until },
})
const mine = (who: typeof anna, until: Date) => ({ ok: true, value: { name: who.name, handle: who.handle, isOwn: true, until } })

describe('a claim', () => {
  it.each(['reader', 'editor'] as const)('is not made by a %s', async role => {
    expect(await claimComment(await person({ role }), { commentId }, now)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await releaseClaim(await person({ role }), { commentId })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  })

  it('is not made on what is not there, nor outside the scope', async () => {
    const missing = { ok: false, refusal: { code: 'comment-not-found' } }
    expect(await claimComment(anna, { commentId: newId() }, now)).toEqual(missing)
    const scoped = await person({ role: 'moderator', scopeCountries: ['FR'] })
    expect(await claimComment(scoped, { commentId }, now)).toEqual(missing)
    expect(await database.claim.count({ where: { commentId } })).toBe(0)
  })

  it('holds for two minutes, and longer while it is renewed', async () => {
    expect(await claimComment(anna, { commentId }, now)).toEqual(mine(anna, after(claimSeconds)))
    expect(await claimComment(bruno, { commentId }, after(60))).toEqual(held(anna, after(claimSeconds)))
    expect(await claimComment(anna, { commentId }, after(90))).toEqual(mine(anna, after(90 + claimSeconds)))
    expect(await claimComment(bruno, { commentId }, after(claimSeconds + 1))).toEqual(held(anna, after(90 + claimSeconds)))
    const { claimedAt } = await database.claim.findUniqueOrThrow({ where: { commentId } })
    expect(claimedAt).toEqual(now)
  })

  it('is free again when it is over', async () => {
    await claimComment(anna, { commentId }, now)
    const later = after(claimSeconds)
    expect(await claimedByOther(database, bruno, commentId, later)).toBeUndefined()
    expect(await claimComment(bruno, { commentId }, later)).toEqual(mine(bruno, after(2 * claimSeconds)))
    expect((await database.claim.findUniqueOrThrow({ where: { commentId } })).claimedAt).toEqual(later)
  })

  it('is taken over on purpose alone, and the log says from whom', async () => {
    await claimComment(anna, { commentId }, now)
    expect(await claimComment(bruno, { commentId, isTakeOver: true }, after(10))).toEqual(mine(bruno, after(10 + claimSeconds)))
    expect(await claimComment(anna, { commentId }, after(20))).toEqual(held(bruno, after(10 + claimSeconds)))
    const events = await database.event.findMany({ where: { subjectId: commentId, kind: 'claim.taken-over' } })
    expect(events).toMatchObject([{ actorId: bruno.id, data: { from: anna.id } }])
  })

  it('is made by one of two who ask at once', async () => {
    const answers = await Promise.all([anna, bruno].map(who => claimComment(who, { commentId }, now)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { holderId } = await database.claim.findUniqueOrThrow({ where: { commentId } })
    expect(answers[holderId === anna.id ? 0 : 1]!.ok).toBe(true)
  })

  it('is released by who holds it, and by nobody else', async () => {
    await claimComment(anna, { commentId }, now)
    expect(await releaseClaim(bruno, { commentId })).toEqual({ ok: true, value: { wasHeld: false } })
    expect(await readClaims(bruno, [commentId], now)).toEqual(
      new Map([[commentId, { name: 'Anna', handle: anna.handle, isOwn: false, until: after(claimSeconds) }]]),
    )
    expect(await releaseClaim(anna, { commentId })).toEqual({ ok: true, value: { wasHeld: true } })
    expect(await readClaims(bruno, [commentId], now)).toEqual(new Map())
  })

  it('is over when the comment is decided', async () => {
    await claimComment(anna, { commentId }, now)
    await database.$transaction(tx => endClaim(tx, commentId))
    expect(await readClaims(anna, [commentId], now)).toEqual(new Map())
  })
})
