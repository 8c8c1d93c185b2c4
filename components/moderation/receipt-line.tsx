import type { ReactNode } from 'react'

/** One fact of a receipt: its name and what it is. */
export function ReceiptLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
