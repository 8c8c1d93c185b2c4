// The one place that reads database errors: with driver adapters Prisma's P2002 carries no `meta.target`.

type AdapterError = {
  code?: string
  meta?: {
    driverAdapterError?: { cause?: { originalCode?: string; constraint?: { fields?: string[]; index?: string }; originalMessage?: string } }
  }
}

function sqlState(error: unknown): string | undefined {
  const { code, meta } = (error ?? {}) as AdapterError
  if (code === 'P2002') return '23505'
  if (code === 'P2034') return '40001'
  return meta?.driverAdapterError?.cause?.originalCode ?? code
}

/** A row with the same unique value exists already; with `constraint`, only if the message names it. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false
  if (!constraint) return true
  const cause = (error as AdapterError).meta?.driverAdapterError?.cause
  const named = JSON.stringify([cause?.constraint, cause?.originalMessage])
  return named.includes(constraint)
}

/** The database says "try the transaction again": a deadlock or a serialisation failure. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error)
  return state === '40001' || state === '40P01'
}

/** The statement took longer than it may. */
export function isTimeout(error: unknown): boolean {
  return sqlState(error) === '57014'
}
