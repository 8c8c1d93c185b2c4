/** Every two characters in a row of a run; with `hasEnd`, its last character alone too, so that one character is found anywhere. */
export function bigrams(run: string, { hasEnd }: { hasEnd: boolean }): string[] {
  const characters = Array.from(run)
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return hasEnd || pairs.length === 0 ? [...pairs, characters.at(-1) ?? ''] : pairs
}
