import type { ReactNode } from 'react'
import { leadToSecondFactor } from '#server/people/second-factor/lead-to-second-factor'

/** Nothing of its own: it only shows the way to whoever has yet to give a second factor. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  await leadToSecondFactor()
  return children
}
