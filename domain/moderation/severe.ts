/** House rules whose breach nobody should have to read unprepared. */
const severeRules: ReadonlySet<string> = new Set(['hatred', 'threat', 'illegal'])
/** From here on the learning checker holds a comment for very likely against the rules. */
const severeScore = 0.9

type Complained = { flags: readonly { reason: string }[]; modelScore: number | null }

/** Whether a comment was complained about for something severe, or is very likely so. */
export function isSevere({ flags, modelScore }: Complained): boolean {
  return flags.some(({ reason }) => severeRules.has(reason)) || (modelScore !== null && modelScore >= severeScore)
}
