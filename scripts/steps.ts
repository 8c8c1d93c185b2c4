/** Says what is being done and, when it is done, how long it took. */
export async function step<Value>(title: string, work: () => Value | Promise<Value>): Promise<Value> {
  const startedAt = performance.now()
  process.stderr.write(`${title} … `)
  try {
    const value = await work()
    process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
    return value
  } catch (error) {
    process.stderr.write('failed\n')
    throw error
  }
}
