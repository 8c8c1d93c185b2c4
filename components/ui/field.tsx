import type { ReactNode } from 'react'

type Props = {
  /** The id of the control; hint and error get `${id}-hint` and `${id}-error`, to be named by its aria-describedby. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  children: ReactNode
}

/** Label, control, hint and error in the order in which they are read. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div className="my-4 grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
