/** A translator of `moderation.houseRules`, whichever of next-intl's it is. */
type Words = { (key: 'insult.title'): string; has: (key: 'insult.title') => boolean }

/** What a house rule is called now, a retired one too; its key where it has no words. */
export function ruleTitle(words: Words, key: string): string {
  // Rules are added at run time: the types know those alone that the product brings.
  const path = `${key}.title` as 'insult.title'
  return words.has(path) ? words(path) : key
}
