/** What may make a writer think again before posting; each has its sentence in the messages. */
export const cueKinds = ['capitals', 'insult', 'generalisation', 'near-copy'] as const
export type CueKind = (typeof cueKinds)[number]

/** The cues that a hold names; what no cue is called is left out. */
export function cuesOf(details: unknown): CueKind[] {
  const cues = (details as { cues?: unknown } | null)?.cues
  return Array.isArray(cues) ? cueKinds.filter(kind => cues.includes(kind)) : []
}

/** What was noticed, with the words as they stand in the text. */
export type Cue = { cue: CueKind; matched: string[] }
