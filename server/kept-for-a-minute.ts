const keptMilliseconds = 60_000

const kept = globalThis as typeof globalThis & { keptForAMinute?: Map<string, { until: number; value: Promise<unknown> }> }

/**
 * What is costly to count and public, counted once a minute and process however many ask for it. A failure is not remembered. Keys
 * are few and ours: nobody from outside makes them.
 */
export function keptForAMinute<Value>(key: string, count: () => Promise<Value>, now = Date.now()): Promise<Value> {
  const values = (kept.keptForAMinute ??= new Map())
  const known = values.get(key)
  if (known && known.until > now) return known.value as Promise<Value>
  const value = count()
  values.set(key, { until: now + keptMilliseconds, value })
  value.catch(() => values.delete(key))
  return value
}
