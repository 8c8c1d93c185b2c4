import { useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { Role } from '#domain/people/actor'

type Props = {
  person: {
    handle: string
    role: Role
    country: string | null
    memberSince: Date
    isConfirmed: boolean
    counts: { comments: number; published: number; held: number; removed: number; judged: number; rejected: number; flags: number }
  }
  /** The name of the language that they read. */
  language: string
  isScoped: boolean
}

/** Who a person is to the desk, and how their comments have fared. */
export function PersonRecord({ person, language, isScoped }: Props) {
  const t = useTranslations('moderation.person')
  const profile = useTranslations('people.profile')
  const locale = useLocale()
  const { published, held, removed, judged, rejected } = person.counts
  return (
    <>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-soft">
        <PageLink href={`/people/${encodeURIComponent(person.handle)}`}>
          <bdi>@{person.handle}</bdi>
        </PageLink>
        <span>{t('role', { role: person.role })}</span>
        {person.country && <CountryLabel country={person.country} />}
        <span>
          {profile('since')} <LocalTime instant={person.memberSince.toISOString()} locale={locale} format="day" />
        </span>
        <span>{t('writesTo', { language })}</span>
        {!person.isConfirmed && <span>{t('unconfirmed')}</span>}
      </p>
      <p className="mt-3">
        {t('comments', { count: person.counts.comments, published, held, removed })}{' '}
        {t('rejection', { judged, rejected, share: judged === 0 ? 0 : rejected / judged })} {t('flags', { count: person.counts.flags })}
        {isScoped && <span className="text-soft"> {t('inScope')}</span>}
      </p>
    </>
  )
}
