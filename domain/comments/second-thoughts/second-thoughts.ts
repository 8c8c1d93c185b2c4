import { isNearDuplicate } from '#domain/comments/near-duplicate'
import { allCapitals } from './all-capitals.ts'
import type { Cue } from './cue.ts'
import { generalisations } from './generalisation.ts'

type Input = {
  body: string
  /** As readers see it once its marks are read. */
  shown: string
  language: string
  /** Words that the desk's rules found and ask about. */
  insults: readonly string[]
  /** Bodies of the story that share numbers with this one: published ones, and the writer's own that wait. */
  alike: readonly string[]
}

const mostMatched = 5

/**
 * What a writer is asked to read again before posting: cheap to see, and often wrong, so it refuses nothing. Who posts it
 * all the same has a moderator read it first.
 */
export function secondThoughts({ body, shown, language, insults, alike }: Input): Cue[] {
  const cues: Cue[] = [
    { cue: 'capitals', matched: allCapitals(shown) },
    { cue: 'insult', matched: [...insults] },
    { cue: 'generalisation', matched: generalisations(shown, language) },
  ]
  const noticed = cues
    .map(({ cue, matched }) => ({ cue, matched: [...new Set(matched)].slice(0, mostMatched) }))
    .filter(({ matched }) => matched.length > 0)
  return alike.some(other => isNearDuplicate(body, other)) ? [...noticed, { cue: 'near-copy', matched: [] }] : noticed
}
