/** Stops this process when the one that started it has gone without a word (SIGKILL), so that nothing is left running. */
export function stopWithParent(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 500).unref()
}
