/** Pairs of what two judges said of the same things: whether each would restrict. */
export type Agreement = { bothRestrict: number; bothKeep: number; onlyFirst: number; onlySecond: number }

export const noAgreement: Agreement = { bothRestrict: 0, bothKeep: 0, onlyFirst: 0, onlySecond: 0 }

export function addPair(agreement: Agreement, first: boolean, second: boolean): Agreement {
  const cell = first ? (second ? 'bothRestrict' : 'onlyFirst') : second ? 'onlySecond' : 'bothKeep'
  return { ...agreement, [cell]: agreement[cell] + 1 }
}

export function countPairs({ bothRestrict, bothKeep, onlyFirst, onlySecond }: Agreement): number {
  return bothRestrict + bothKeep + onlyFirst + onlySecond
}

/** The share on which they agree, 0…1; null without a pair. */
export function shareAgreed(agreement: Agreement): number | null {
  const pairs = countPairs(agreement)
  return pairs === 0 ? null : (agreement.bothRestrict + agreement.bothKeep) / pairs
}

/**
 * Cohen's kappa: how far they agree beyond what chance would do, 1 for always, 0 for as by chance; null where one of them
 * always said the same, because chance then does all.
 */
export function kappa(agreement: Agreement): number | null {
  const pairs = countPairs(agreement)
  if (pairs === 0) return null
  const first = (agreement.bothRestrict + agreement.onlyFirst) / pairs
  const second = (agreement.bothRestrict + agreement.onlySecond) / pairs
  const chance = first * second + (1 - first) * (1 - second)
  if (chance === 1) return null
  return ((agreement.bothRestrict + agreement.bothKeep) / pairs - chance) / (1 - chance)
}

/**
 * The area under the curve of hits against false alarms: the chance that a restricted comment scores higher than one that was
 * kept, ties by half (Mann and Whitney). Null without one of each.
 */
export function areaUnderCurve(scored: readonly { score: number; isRestricted: boolean }[]): number | null {
  const ordered = scored.toSorted((one, other) => one.score - other.score)
  const bad = scored.filter(({ isRestricted }) => isRestricted).length
  const good = scored.length - bad
  if (bad === 0 || good === 0) return null
  let rankSum = 0
  for (let at = 0; at < ordered.length;) {
    let end = at
    while (end < ordered.length && ordered[end]!.score === ordered[at]!.score) end++
    const rank = (at + 1 + end) / 2
    for (let index = at; index < end; index++) if (ordered[index]!.isRestricted) rankSum += rank
    at = end
  }
  return (rankSum - (bad * (bad + 1)) / 2) / (bad * good)
}
