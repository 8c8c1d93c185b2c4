import 'server-only'
import { database } from '#server/database'

export type ListedMailDomain = { domain: string; action: 'block' | 'premoderate'; note: string | null; at: Date; by: string | null }

const shown = 100

/** The rules about mail domains by their domain, 100 at a time, for admins. */
export async function listMailDomains(after?: string): Promise<{ domains: ListedMailDomain[]; nextAfter: string | null }> {
  const rows = await database.mailDomainRule.findMany({
    where: after ? { domain: { gt: after } } : {},
    orderBy: { domain: 'asc' },
    take: shown + 1,
    select: { domain: true, action: true, note: true, createdAt: true, createdBy: { select: { name: true } } },
  })
  const page = rows.slice(0, shown)
  return {
    domains: page.map(({ createdAt, createdBy, ...row }) => ({ ...row, at: createdAt, by: createdBy?.name ?? null })),
    nextAfter: rows.length > shown ? (page.at(-1)?.domain ?? null) : null,
  }
}
