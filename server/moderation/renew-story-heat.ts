import 'server-only'
import { database } from '#server/database'

const dayMilliseconds = 24 * 60 * 60 * 1000
/** So many that nobody who decides meanwhile waits noticeably for their rows. */
const entriesAtOnce = 500

/**
 * Says anew how much is published on each story in a day, by its doublings, and moves what waits there in the desk's order.
 * Returns how many entries moved.
 */
export async function renewStoryHeat(now: Date): Promise<number> {
  const since = new Date(now.getTime() - dayMilliseconds)
  await database.$executeRaw`
    update "Story" s set heat = h.heat
    from (
      select t.id, "desk_step"(count(c.id)) as heat
      from "Story" t left join "Comment" c on c."storyId" = t.id and c."publishedAt" > ${since} and c."publishedAt" <= ${now}
      where t.heat > 0 or exists (select from "Comment" n where n."storyId" = t.id and n."publishedAt" > ${since})
      group by t.id) h
    where s.id = h.id and s.heat <> h.heat`
  for (let moved = 0; ;) {
    const count = await database.$executeRaw`
      update "DeskEntry" e set heat = o.heat
      from (
        select e."commentId", e.queue, s.heat from "DeskEntry" e join "Story" s on s.id = e."storyId" and s.heat <> e.heat
        where e.queue <> 'decided' limit ${entriesAtOnce} for update of e skip locked) o
      where e."commentId" = o."commentId" and e.queue = o.queue`
    moved += count
    if (count < entriesAtOnce) return moved
  }
}
