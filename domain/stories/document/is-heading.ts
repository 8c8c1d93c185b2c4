import type { Unit } from '#domain/stories/document/document-units'

/** Wider titles inside a body are pull-quotes or captions. */
const widestHeading = 110
const widestByline = 50

/** Whether a short line inside a report heads the paragraph after it; `isFirst` of the body. */
export function isHeading(unit: Unit, next: Unit | undefined, isFirst: boolean): boolean {
  if (!unit.isTitle || unit.width > widestHeading || next?.kind !== 'text') return false
  // Where paragraphs end without a full stop they are known by their length.
  if (next.isTitle && next.width < Math.max(45, 2.5 * unit.width)) return false
  if (/^[^\p{L}]*\p{Ll}/u.test(unit.text) || isCredit(unit.text)) return false
  return !(isFirst && unit.width <= widestByline && isName(unit.text))
}

/** `Photograph: A. Person/Agency`, `© Agency`. */
function isCredit(text: string): boolean {
  return /©|\p{L}\/\p{L}/u.test(text) || /^\S{2,20}\s?[:：]\s?\S+(?:\s\S+){0,2}$/u.test(text)
}

/** Only capitals, as in `By Ada Moretti`: the writer's name stands above a body. */
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 6 && words.every(word => /^[\p{Lu}(]/u.test(word) || word.length <= 3)
}
