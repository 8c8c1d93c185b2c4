import type { Unit } from '#domain/stories/document/document-units'
import { isOtherLanguage } from '#domain/stories/document/is-other-language'
import { sourceHabit } from '#domain/stories/document/source-habit'
import { termsOf } from '#domain/stories/document/terms-of'
import { updateClues } from '#domain/stories/document/update-clues'

/** What speaks for a report's beginning at a place, apart from its summary; what speaks against it is below nought. */
export type Clues = { score: number; reasons: string[] }

type Clue = (place: number) => { score: number; reason?: string } | undefined

const clueWeights = {
  width: 0.8,
  widest: 1.2,
  veryWide: 0.6,
  source: 3,
  noSource: -1,
  divider: 2.5,
  storyHeadline: 3,
  language: 3,
  widerGap: 1.5,
  narrowerGap: -1.2,
  smallLetter: -2,
  question: -0.3,
}

/** Where headlines begin to be likelier than sub-headings, and by how much wider they are; in Latin letters. */
const usualWidth = { middle: 34, slope: 16 }
/** Lines read on either side of a possible change of language. */
const languageLines = 4

export function boundaryClues(units: Unit[], storyHeadline: string | null): (place: number) => Clues {
  const clues: Clue[] = [
    width(units),
    sources(units),
    gaps(units),
    sameAsStory(units, storyHeadline),
    language(units),
    updateClues(units),
    place => (/^[^\p{L}]*\p{Ll}/u.test(units[place]!.text) ? { score: clueWeights.smallLetter } : undefined),
    place => (/[?？؟]$/.test(units[place]!.text) ? { score: clueWeights.question } : undefined),
  ]
  return place => {
    const found = clues.map(clue => clue(place)).filter(clue => clue !== undefined)
    return {
      score: found.reduce((sum, { score }) => sum + score, 0),
      reasons: found.toSorted((a, b) => b.score - a.score).flatMap(({ reason }) => reason ?? []),
    }
  }
}

function width(units: Unit[]): Clue {
  return place => {
    const wider = (units[place]!.width - usualWidth.middle) / usualWidth.slope
    return {
      score: clamp(wider * clueWeights.width, -clueWeights.widest, clueWeights.widest) + clamp((wider - 2) / 2, 0, clueWeights.veryWide),
    }
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function sources(units: Unit[]): Clue {
  const habit = sourceHabit(units)
  return place => {
    const before = previous(units, place)
    if (before?.kind === 'divider') return { score: clueWeights.divider, reason: 'A dividing line stands above it.' }
    if (habit === 'none') return undefined
    if (habit === 'before' || habit === 'after') {
      return before?.kind === 'source'
        ? { score: clueWeights.source, reason: 'A source line stands above it.' }
        : { score: clueWeights.noSource }
    }
    const isFollowed = units.slice(place + 1, place + 4).some(({ kind }) => kind === 'source')
    return isFollowed ? { score: clueWeights.source, reason: 'A source line belongs to it.' } : { score: clueWeights.noSource }
  }
}

function previous(units: Unit[], place: number): Unit | undefined {
  for (let index = place - 1; index >= 0; index--) if (units[index]!.kind !== 'nothing') return units[index]
  return undefined
}

/** Empty lines tell something where they are not the same everywhere. */
function gaps(units: Unit[]): Clue {
  const all = units
    .slice(1)
    .map(({ gap }) => gap)
    .toSorted((a, b) => a - b)
  const usual = all[Math.floor(all.length / 2)] ?? 0
  return place => {
    const { gap } = units[place]!
    if (gap > usual) return { score: clueWeights.widerGap, reason: 'More empty lines than usual stand above it.' }
    return gap < usual ? { score: clueWeights.narrowerGap } : undefined
  }
}

function sameAsStory(units: Unit[], storyHeadline: string | null): Clue {
  const story = new Set(termsOf(storyHeadline ?? ''))
  return place => {
    const terms = new Set(termsOf(units[place]!.text))
    if (story.size < 3 || terms.size < 3) return undefined
    const shared = [...terms].filter(term => story.has(term)).length / Math.max(story.size, terms.size)
    if (shared > 0.9) return { score: clueWeights.storyHeadline, reason: 'It is the story’s own headline.' }
    return { score: shared * 1.5 }
  }
}

function language(units: Unit[]): Clue {
  return place => {
    const before = textOf(units.slice(Math.max(0, place - languageLines), place))
    const after = textOf(units.slice(place, place + languageLines))
    // The boundary itself, and not a line near it: the title is of the new language too.
    return isOtherLanguage(before, after) &&
      isOtherLanguage(
        before,
        units
          .slice(place + 1, place + 1 + languageLines)
          .map(({ text }) => text)
          .join(' '),
      )
      ? { score: clueWeights.language, reason: 'The language changes here.' }
      : undefined
  }
}

function textOf(units: Unit[]): string {
  return units.map(({ text }) => text).join(' ')
}
