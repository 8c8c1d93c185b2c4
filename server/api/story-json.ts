import 'server-only'
import type { CountryAnswers, PublicStory } from '#domain/stories/public-story'
import { configuration } from '#server/configuration'

type Summary = Omit<PublicStory, 'reports' | 'closedNote' | 'closesAt' | 'slowModeSeconds' | 'controlReason'>

export function storySummaryJson(story: Summary): object {
  return {
    slug: story.slug,
    url: `${configuration().PUBLIC_URL}/stories/${encodeURIComponent(story.slug)}`,
    headline: story.headline,
    prompt: story.prompt,
    language: story.language,
    mode: story.mode,
    publishedAt: story.publishedAt.toISOString(),
    reportCount: story.reportCount,
    reportCountries: story.reportCountries,
    answerCount: story.answerCount,
    commentCount: story.commentCount,
    countries: story.countries.map(countryJson),
  }
}

function countryJson({ country, answers, led, covered, brief, notReported, notSure }: CountryAnswers): object {
  return { country, answers, prominence: { led, covered, brief, 'not-reported': notReported, 'not-sure': notSure } }
}

/** A story with its reports, each as its display rights allow. */
export function storyJson(story: PublicStory): object {
  return {
    ...storySummaryJson(story),
    closedNote: story.closedNote,
    closesAt: story.closesAt?.toISOString() ?? null,
    slowModeSeconds: story.slowModeSeconds,
    reports: story.reports.map(report => ({
      id: report.id,
      revision: report.revision,
      outlet: report.outlet,
      basedIn: report.basedIn,
      country: report.country,
      language: report.language,
      sourceUrl: report.sourceUrl,
      rights: report.rights,
      publishedAt: report.publishedAt?.toISOString() ?? null,
      headline: report.headline,
      summary: report.summary,
      blocks: report.blocks.map(block => ({
        id: block.id,
        kind: block.kind,
        text: block.text,
        at: block.at?.toISOString() ?? null,
        atLocal: block.atLocal,
        updatedAt: block.updatedAt?.toISOString() ?? null,
      })),
    })),
  }
}
