export type MisuseStep = 'warning' | 'suspension'

type Counted = {
  /** Manifestly unfounded ones since the last measure, within the window. */
  unfounded: number
  threshold: number
  /** The last measure within the window that nobody lifted. */
  last: MisuseStep | null
  isSuspended: boolean
}

/**
 * What follows when one more was found manifestly unfounded (Art. 23 of the Digital Services Act): a warning first, and
 * only after it, when as many have come again, a suspension.
 */
export function nextMisuseStep({ unfounded, threshold, last, isSuspended }: Counted): MisuseStep | undefined {
  if (isSuspended || unfounded < threshold) return undefined
  return last === null ? 'warning' : 'suspension'
}
