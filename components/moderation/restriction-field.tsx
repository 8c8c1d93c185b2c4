import type { ReactNode } from 'react'

type Props = { id: string; label: string; hint?: string; error?: string; className?: string; children: ReactNode }

/** One control of the form of reasons, with its label, its hint and what is wrong with it. */
export function RestrictionField({ id, label, hint, error, className = 'grid', children }: Props) {
  return (
    <div className={`${className} gap-1`}>
      <label htmlFor={id} className="text-sm font-medium">
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
