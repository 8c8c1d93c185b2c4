import { PhraseTrie } from '#domain/stories/document/phrase-trie'
import { residueByLanguage, type Residue } from '#domain/stories/document/residue-by-language'

export type ResidueKind = keyof Residue

let known: PhraseTrie<ResidueKind> | undefined

/** The table of residue, of all languages at once: a page may carry buttons in another language than its text. */
export function residuePhrases(): PhraseTrie<ResidueKind> {
  if (!known) {
    known = new PhraseTrie()
    for (const residue of Object.values(residueByLanguage)) {
      for (const [kind, phrases] of Object.entries(residue) as [ResidueKind, string][]) {
        for (const phrase of phrases.split('|')) known.add(phrase, kind)
      }
    }
  }
  return known
}
