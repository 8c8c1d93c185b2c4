import 'server-only'
import { database } from '#server/database'

export type ListedGroup = { id: string; name: string; stories: { slug: string; headline: string; language: string }[] }

const groupsAPage = 50

/** Groups of stories by name, some at a time; the caller has asked `desk.open`. */
export async function listGroups(after = ''): Promise<{ groups: ListedGroup[]; nextAfter: string | null }> {
  const rows = await database.storyGroup.findMany({
    where: { name: { gt: after } },
    orderBy: { name: 'asc' },
    take: groupsAPage + 1,
    select: {
      id: true,
      name: true,
      stories: {
        orderBy: { story: { publishedAt: 'desc' } },
        select: { story: { select: { slug: true, headline: true, language: true } } },
      },
    },
  })
  const shown = rows.slice(0, groupsAPage)
  return {
    groups: shown.map(({ stories, ...group }) => ({ ...group, stories: stories.map(({ story }) => story) })),
    nextAfter: rows.length > groupsAPage ? (shown.at(-1)?.name ?? null) : null,
  }
}
