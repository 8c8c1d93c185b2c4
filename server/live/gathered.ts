export type Gathered = { ask: () => void; stop: () => void }

/**
 * Work that is asked for often and done at most once in so many milliseconds: at once after a rest, and what is asked
 * meanwhile together. Work that fails is done again after the pause.
 */
export function gathered(work: () => Promise<void>, pause: number): Gathered {
  let timer: NodeJS.Timeout | undefined
  let isWorking = false
  let isAsked = false
  let isStopped = false
  let begunAt = Number.NEGATIVE_INFINITY

  const run = async () => {
    timer = undefined
    isWorking = true
    isAsked = false
    begunAt = performance.now()
    try {
      await work()
    } catch {
      isAsked = true
    }
    isWorking = false
    if (isAsked) ask()
  }
  const ask = () => {
    isAsked = true
    if (isStopped || isWorking || timer) return
    timer = setTimeout(() => void run(), Math.max(0, begunAt + pause - performance.now()))
  }
  return {
    ask,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
