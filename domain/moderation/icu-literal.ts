/**
 * A text that somebody typed, as a message that says exactly it: in ICU MessageFormat braces and angle brackets are signs
 * unless they stand between apostrophes, and an apostrophe is written twice.
 */
export function icuLiteral(text: string): string {
  return text.replace(/'*[{}<>][{}<>']*|'/gu, run => (run === "'" ? "''" : `'${run.replaceAll("'", "''")}'`))
}
