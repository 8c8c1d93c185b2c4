import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import type { CaseNotice } from '#domain/moderation/case-file'
import { isNoticeCategory } from '#domain/moderation/notice-input'

/** Notices and orders about a comment, with what they say; who sent one is not part of it. */
export function CaseNotices({ notices }: { notices: readonly CaseNotice[] }) {
  const t = useTranslations('moderation.case')
  const categories = useTranslations('moderation.notice.categories')
  const locale = useLocale()
  if (notices.length === 0) return <p className="text-soft">{t('noNotices')}</p>
  return (
    <ul className="divide-y divide-line">
      {notices.map(({ id, reference, state, category, explanation, law, country, at }) => (
        <li key={id} className="py-2.5">
          <p className="flex flex-wrap gap-x-3">
            <PageLink href={`/moderation/notices/${id}`} className="font-medium">
              {reference}
            </PageLink>
            {isNoticeCategory(category) && <span>{categories(category)}</span>}
            <span className="text-soft">{t('noticeState', { state })}</span>
            <LocalTime instant={at.toISOString()} locale={locale} className="text-soft" />
          </p>
          <p dir="auto" className="mt-0.5 whitespace-pre-line wrap-anywhere">
            {explanation}
          </p>
          {law && (
            <p className="text-sm text-soft">
              <bdi>{law}</bdi>
              {country && ` (${countryName(country, locale)})`}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
