import { isSlug } from '#domain/stories/slug'
import type { StoryDraft } from '#domain/stories/story-draft'

export type PublishingProblem =
  | { code: 'headline-missing' }
  | { code: 'slug-invalid' }
  | { code: 'report-missing' }
  /** `report` is counted from 1. */
  | { code: 'report-headline-missing'; report: number }

/** What stands between a draft and its publication; empty for a story that readers can be shown. */
export function publishingProblems(draft: StoryDraft): PublishingProblem[] {
  const problems: PublishingProblem[] = []
  if (!draft.headline) problems.push({ code: 'headline-missing' })
  if (!isSlug(draft.slug)) problems.push({ code: 'slug-invalid' })
  if (draft.reports.length === 0) problems.push({ code: 'report-missing' })
  for (const [index, report] of draft.reports.entries()) {
    if (!report.headline) problems.push({ code: 'report-headline-missing', report: index + 1 })
  }
  return problems
}
