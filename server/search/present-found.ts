import 'server-only'
import { highlightMatches, matchesIn, matchingExcerpt, soughtBy, type Sought } from '#domain/search/highlight-matches'
import type { SearchQuery } from '#domain/search/search-query'
import type { FoundComment, FoundStory } from '#domain/search/search-result'
import type { PublicReport } from '#domain/stories/public-story'
import { plainText } from '#server/comments/plain-text'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import type { CompiledQuery } from '#server/search/compile-query'
import { findForms } from '#server/search/find-forms'
import { getStory } from '#server/stories/get-story'
import { visibleStory } from '#server/stories/public-story-fields'
import type { Transaction } from '#server/transaction'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

type Found = { query: SearchQuery; compiled: CompiledQuery; ids: readonly string[] }

/** The found comments as everybody may see them, each with the words round its first match. */
export async function presentComments(tx: Transaction, { query, compiled, ids }: Found): Promise<FoundComment[]> {
  const seenFrom = await viewingCountry()
  const rows = await tx.comment.findMany({
    where: { id: { in: [...ids] }, state: 'published', story: visibleStory, ...visibleIn(seenFrom) },
    select: { ...publicCommentFields, story: { select: { slug: true, headline: true, language: true, isBlindFirst: true } } },
  })
  const shown = inOrder(rows, ids).map(({ story, ...row }) => ({ story, comment: toPublicComment(row, seenFrom), texts: textsOf(row) }))
  const forms = await findForms(
    tx,
    compiled,
    shown.flatMap(({ comment, texts }) => texts.map(text => ({ text, language: comment.language }))),
  )
  const sought = soughtBy(query, forms)
  return shown.map(({ story, comment, texts }) => {
    const text = texts.find(one => matchesIn(one, sought).length > 0) ?? texts[0] ?? ''
    return { story, comment, excerpt: matchingExcerpt(text, sought) }
  })
}

function textsOf(row: { body: string; missing: string | null; outletNamed: string | null }): string[] {
  return [plainText(row.body).text, row.missing, row.outletNamed].filter(text => text !== null)
}

const reportsShown = 3

/** The found stories with the reports in which something was found, as far as their display rights show them. */
export async function presentStories(tx: Transaction, { query, compiled, ids }: Found): Promise<FoundStory[]> {
  const rows = await tx.story.findMany({ where: { id: { in: [...ids] }, ...visibleStory }, select: { id: true, slug: true } })
  const stories = []
  for (const { slug } of inOrder(rows, ids)) stories.push(await getStory(slug))
  const shown = stories.filter(story => story !== undefined)
  const forms = await findForms(
    tx,
    compiled,
    shown.flatMap(({ headline, language, reports }) => [
      { text: headline, language },
      ...reports.flatMap(report => [report.headline, ...passagesOf(report)].map(text => ({ text, language: report.language ?? 'und' }))),
    ]),
  )
  const sought = soughtBy(query, forms)
  return shown.map(({ slug, headline, language, publishedAt, answerCount, reports }) => ({
    slug,
    headline: highlightMatches(headline, sought),
    language,
    publishedAt,
    answerCount,
    reports: reports.flatMap(report => reportFound(report, sought) ?? []).slice(0, reportsShown),
  }))
}

function passagesOf({ summary, blocks }: PublicReport): string[] {
  return [...(summary ? [summary] : []), ...blocks.map(block => block.text)]
}

function reportFound(report: PublicReport, sought: Sought): FoundStory['reports'][number] | undefined {
  const { id, outlet, country, language, headline } = report
  const passage = passagesOf(report).find(text => matchesIn(text, sought).length > 0)
  if (passage === undefined && matchesIn(headline, sought).length === 0) return undefined
  return {
    id,
    outlet,
    country,
    language,
    headline: highlightMatches(headline, sought),
    excerpt: passage === undefined ? null : matchingExcerpt(passage, sought),
  }
}

function inOrder<Row extends { id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
