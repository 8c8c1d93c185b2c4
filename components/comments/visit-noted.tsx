'use client'

import { useEffect } from 'react'

/** Notes the visit once the page is there. */
export function VisitNoted({ address }: { address: string }) {
  useEffect(() => {
    // Lost without a connection: the next page notes it.
    fetch(address, { method: 'POST', headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined)
  }, [address])
  return null
}
