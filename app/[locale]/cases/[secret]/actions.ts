'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { textValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { decideByCaseLink } from '#server/moderation/appeals/decide-by-case-link'
import { parseVerdict } from '#server/moderation/appeals/parse-verdict'
import { noticeFieldErrors } from '#server/moderation/notices/refusal-sentence'
import { currentActor } from '#server/people/current-actor'

/** The decision of whoever holds a one-case link: the link's secret is what permits it. */
export async function decideCaseAction(_: FormState, form: FormData): Promise<FormState> {
  const { secret = '', ...values } = textValues(form)
  const [actor, locale, refused] = await Promise.all([currentActor(), getLocale(), getTranslations('moderation.oneCase.refused')])
  const parsed = parseVerdict(values)
  if (!parsed.success) return { values, errors: await noticeFieldErrors(parsed.issues) }
  const result = await decideByCaseLink(actor, { ...parsed.verdict, secret })
  if (!result.ok) return { values, errors: { form: refused(result.refusal.code) } }
  redirect(localePath(locale, '/cases/done'))
}
