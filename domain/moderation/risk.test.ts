import { expect, it } from 'vitest'
import { riskOf, riskPoints, type RiskFactors } from '#domain/moderation/risk'

const now = new Date('2026-05-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const plain: RiskFactors = { severity: 1, replies: 0, heat: 0, reliability: 1, model: 1, openedAt: now }

it('is nothing where nothing speaks for it', () => {
  expect(riskOf(plain, now)).toBe(0)
})

it('gives one point for every doubling', () => {
  expect(riskPoints({ severity: 8, replies: 1, heat: 2, reliability: 0.5, model: 4, openedAt: hoursAgo(48) }, now)).toEqual({
    severity: 3,
    reach: 2,
    reliability: -1,
    model: 2,
    waiting: 1,
  })
})

it('lets a light case that waits overtake a grave one in six days, and not before', () => {
  const threat = { ...plain, severity: 8 }
  const light = (hours: number) => ({ ...plain, openedAt: hoursAgo(hours) })
  expect(riskOf(light(6 * 24 - 1), now)).toBeLessThan(riskOf(threat, now))
  expect(riskOf(light(6 * 24 + 1), now)).toBeGreaterThan(riskOf(threat, now))
})

it('gives no points for a time to come', () => {
  expect(riskPoints({ ...plain, openedAt: hoursAgo(-3) }, now).waiting).toBe(0)
})
