import type { ReactNode } from 'react'
import type { ReadingLanguages } from '#domain/people/reading-languages'

type Props = {
  name: string
  label: ReactNode
  hint?: string
  error?: string
  languages: ReadingLanguages
  /** The tags that are ticked at first. */
  chosen: string[]
}

/** Boxes to tick: the languages of the site and those already chosen at once, the others on demand. */
export function LanguageChoice({ name, label, hint, error, languages, chosen }: Props) {
  const boxes = (all: ReadingLanguages['usual']) => (
    <ul className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
      {all.map(({ tag, name: language }) => (
        <li key={tag}>
          <label className="flex min-h-9 items-center gap-2.5 py-1">
            <input
              type="checkbox"
              name={name}
              value={tag}
              defaultChecked={chosen.includes(tag)}
              className="size-5 flex-none accent-accent"
            />
            {language}
          </label>
        </li>
      ))}
    </ul>
  )
  return (
    <fieldset className="my-4" aria-describedby={hint && `${name}-hint`}>
      <legend className="font-medium">{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="mt-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      {boxes(languages.usual)}
      <details className="mt-1">
        <summary className="w-fit py-1 text-sm underline underline-offset-4">{languages.more}</summary>
        {boxes(languages.others)}
      </details>
      {error && (
        <p role="alert" className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
