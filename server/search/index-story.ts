import 'server-only'
import { searchConfig } from '#domain/search/search-language'
import { searchDocument } from '#domain/search/search-document'
import { shownUnder } from '#domain/stories/display-rights'
import { Prisma, type PrismaClient } from '#server/generated/prisma/client'
import { storyBasis } from '#server/search/search-basis'
import { getSettings } from '#server/settings'
import { shownRevision, visibleStory } from '#server/stories/public-story-fields'

type Database = PrismaClient | Prisma.TransactionClient

/**
 * Makes a published story findable by its headline, its question and its reports: every report by the words of its own
 * language, and no further than its display rights show it. The story's row is locked meanwhile, or it is the caller's.
 */
export async function indexStory(tx: Database, storyId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from "Story" where id = ${storyId}::uuid for no key update`
  const [story, settings] = await Promise.all([
    tx.story.findUnique({ where: { id: storyId, ...visibleStory }, select: fields }),
    getSettings(tx),
  ])
  if (!story) return false
  const { language } = story
  const parts = [
    { text: story.headline, language, weight: 'A' },
    { text: story.prompt ?? '', language, weight: 'C' },
    ...story.reports.flatMap(({ rights, outlet, revisions: [shown], ...report }) => {
      const spoken = report.language ?? 'und'
      const full = { summary: shown?.summary ?? null, blocks: shown?.blocks ?? [] }
      const { summary, blocks } = shownUnder(rights ?? settings.defaultRights, full)
      const texts = [outlet?.name, summary, ...blocks.map(block => block.text)].filter(text => typeof text === 'string')
      return [
        { text: shown?.headline ?? '', language: spoken, weight: 'B' } as const,
        { text: texts.join('\n\n'), language: spoken, weight: 'D' } as const,
      ]
    }),
  ] as const
  const rows = [...Map.groupBy(parts, part => searchConfig(part.language))].map(([config, own]) => {
    const vectors = own.map(part => {
      const { exact, plain, folded } = searchDocument([part])
      return Prisma.sql`${exact}::tsvector || setweight(to_tsvector(${config}::regconfig, ${plain}) || to_tsvector(${config}::regconfig, ${folded}), ${part.weight}::"char")`
    })
    return Prisma.sql`(${storyId}::uuid, ${config}, ${storyBasis(settings)}, ${Prisma.join(vectors, ' || ')})`
  })
  await tx.$executeRaw`delete from "StorySearch" where "storyId" = ${storyId}::uuid`
  await tx.$executeRaw`insert into "StorySearch" ("storyId", config, basis, vector) values ${Prisma.join(rows)}`
  return true
}

const fields = {
  headline: true,
  prompt: true,
  language: true,
  reports: {
    where: { removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      language: true,
      rights: true,
      outlet: { select: { name: true } },
      revisions: {
        ...shownRevision,
        select: { headline: true, summary: true, blocks: { orderBy: { position: 'asc' }, select: { kind: true, text: true } } },
      },
    },
  },
} as const satisfies Prisma.StorySelect
