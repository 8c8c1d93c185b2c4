/** What an action tells its form: what was typed, so that nothing is lost, and what to mend, by field. */
export type FormState = {
  values: Record<string, string>
  /** Sentences in the reader's language, by field; `form` concerns the whole form. */
  errors: Record<string, string>
  /** What to read again before it is sent all the same, with the words it was noticed by. */
  cues?: { sentence: string; matched: string[] }[]
  /** The sentence that says that it worked. */
  done?: string
  /** What the page may need after success, such as the address to go to. */
  next?: string
}

export const emptyForm: FormState = { values: {}, errors: {} }

/** The text fields of a submitted form. A name that comes several times, as of boxes to tick, holds all its values, with commas. */
export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$')) continue
    values[name] = Object.hasOwn(values, name) ? `${values[name]},${value}` : value
  }
  return values
}

/** The text fields of a submitted form, ready to be shown again. Passwords are never echoed. */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.entries(textValues(form)).filter(([name]) => !/password/i.test(name)))
}
