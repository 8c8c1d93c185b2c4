import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { PublishingProblem } from '#domain/stories/publishing-problems'
import type { DiscardingRefusal } from '#server/stories/discard-draft'
import type { PublishingRefusal } from '#server/stories/publish-story'
import type { OutletRefusal } from '#server/stories/save-outlet'
import type { SavingRefusal } from '#server/stories/save-story'
import type { DiscussionModeRefusal } from '#server/stories/set-discussion-mode'
import type { UnpublishingRefusal } from '#server/stories/unpublish-story'

type Refusal =
  | SavingRefusal
  | PublishingRefusal
  | UnpublishingRefusal
  | DiscardingRefusal
  | DiscussionModeRefusal
  | OutletRefusal
  | { code: 'signed-out' }

/** What happened and what to do next, in the editor's language; a code without a sentence does not compile. */
export async function storyRefusalSentence(refusal: Refusal): Promise<string> {
  const t = await getTranslations('refusals.stories')
  switch (refusal.code) {
    case 'slug-taken':
      return t('slug-taken', { free: refusal.free })
    case 'slug-fixed':
      return t('slug-fixed', { slug: refusal.slug })
    case 'not-publishable':
      return t('not-publishable', { problems: (await problemSentences(refusal.problems)).join(' ') })
    default:
      return t(refusal.code)
  }
}

export async function problemSentences(problems: PublishingProblem[]): Promise<string[]> {
  const t = await getTranslations('admin.stories.editor.problems')
  return problems.map(problem =>
    problem.code === 'report-headline-missing' ? t(problem.code, { report: problem.report }) : t(problem.code),
  )
}
