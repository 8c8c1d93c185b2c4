/** What may make a writer think again before posting; each has its sentence in the messages. */
export const cueKinds = ['capitals', 'insult', 'generalisation', 'near-copy'] as const
export type CueKind = (typeof cueKinds)[number]

/** What was noticed, with the words as they stand in the text. */
export type Cue = { cue: CueKind; matched: string[] }
