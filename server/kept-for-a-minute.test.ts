import { expect, it } from 'vitest'
import { keptForAMinute } from '#server/kept-for-a-minute'

it('counts once a minute, and again at once after a failure', async () => {
  let counted = 0
  const count = async () => {
    counted += 1
    if (counted === 3) throw new Error('no database')
    return counted
  }
  const key = `a test ${Math.random()}`
  expect(await Promise.all([keptForAMinute(key, count, 0), keptForAMinute(key, count, 59_999)])).toEqual([1, 1])
  expect(await keptForAMinute(key, count, 60_000)).toBe(2)
  await expect(keptForAMinute(key, count, 120_000)).rejects.toThrow('no database')
  expect(await keptForAMinute(key, count, 120_001)).toBe(4)
})
