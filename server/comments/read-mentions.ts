import 'server-only'
import { database } from '#server/database'

/** The handles that comments mention, by comment; who has left is nobody's to find. */
export async function readMentions(commentIds: string[]): Promise<Map<string, string[]>> {
  const rows = await database.$queryRaw<{ commentId: string; handles: string[] }[]>`
    select m."commentId", array_agg(p.handle order by p.handle) as handles
    from "Mention" m join "Person" p on p.id = m."personId" and p."erasedAt" is null
    where m."commentId" = any(${commentIds}::uuid[]) group by m."commentId"`
  return new Map(rows.map(({ commentId, handles }) => [commentId, handles]))
}
