/** Something of a comment, with the countries in which that is withheld. */
export type Withholdable<Told> = Told & { withheldIn: readonly string[] }

/**
 * Of what is new, what may be told to who reads from a country. A stream knows no cookie and so no account: to whom no header
 * says a country, it tells nothing of what is withheld in any. The page itself shows it where it may be shown.
 */
export function toldTo<Told extends object>(all: readonly Withholdable<Told>[], country: string | undefined): Told[] {
  return all
    .filter(({ withheldIn }) => withheldIn.length === 0 || (country !== undefined && !withheldIn.includes(country)))
    .map(({ withheldIn: _withheldIn, ...told }) => told as unknown as Told)
}
