import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gathered } from '#server/live/gathered'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('gathered work', () => {
  it('is done at once after a rest, and what is asked meanwhile once after the pause', async () => {
    const work = vi.fn(async () => {})
    const { ask } = gathered(work, 1_000)
    ask()
    ask()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(1)
    for (let times = 0; times < 50; times++) {
      ask()
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(work).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(work).toHaveBeenCalledTimes(2)
    ask()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('never runs twice at a time: what is asked while it runs comes after', async () => {
    let finish = () => {}
    const work = vi.fn(() => new Promise<void>(done => (finish = done)))
    const { ask } = gathered(work, 1_000)
    ask()
    await vi.advanceTimersByTimeAsync(0)
    ask()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(work).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is done again after the pause where it fails', async () => {
    const work = vi.fn().mockRejectedValueOnce(new Error('the database is away')).mockResolvedValue(undefined)
    const { ask } = gathered(work, 1_000)
    ask()
    await vi.advanceTimersByTimeAsync(900)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(work).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is not begun once it is stopped', async () => {
    const work = vi.fn(async () => {})
    const { ask, stop } = gathered(work, 1_000)
    ask()
    stop()
    ask()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(work).not.toHaveBeenCalled()
  })
})
