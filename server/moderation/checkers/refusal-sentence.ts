import 'server-only'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { CheckerFailure } from '#domain/moderation/checkers/checker-answer'
import { adminRefusalSentence } from '#server/admin/refusal-sentence'
import type { AddCheckerRefusal } from '#server/moderation/checkers/add-checker'
import type { CheckerRefusal } from '#server/moderation/checkers/change-checker'

/** What happened and what to do next. */
export async function checkerRefusalSentence({ code }: AddCheckerRefusal | CheckerRefusal): Promise<string> {
  if (code === 'not-allowed') return adminRefusalSentence(code)
  return (await getTranslations('admin.checkers.refusals'))(code)
}

/** Why a checker that was tested gave no answer, and where to look. */
export async function failureSentence({ failure, timeoutMs }: { failure: CheckerFailure; timeoutMs: number }): Promise<string> {
  const [t, format] = await Promise.all([getTranslations('admin.checkers.failures'), getFormatter()])
  if (failure.code === 'status') return t('status', { status: String(failure.status) })
  if (failure.code === 'timed-out') return t('timed-out', { milliseconds: format.number(timeoutMs) })
  // A test is asked whatever the breaker says.
  return t(failure.code === 'resting' ? 'unreachable' : failure.code)
}
