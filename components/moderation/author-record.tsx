import { useLocale, useTranslations } from 'next-intl'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { isFormerReader } from '#domain/people/former-reader'
import type { DeskItem } from '#domain/moderation/desk-item'

/** How the author's comments have fared so far, and what was decided about this one. */
export function AuthorRecord({ item }: { item: DeskItem }) {
  const t = useTranslations('moderation.item')
  const locale = useLocale()
  const { author, decisions } = item
  return (
    <div role="group" aria-label={t('author')} className="grid content-start gap-1.5 text-sm lg:border-s lg:border-line lg:ps-5">
      <p>
        {isFormerReader(author) ? (
          <i>{author.name}</i>
        ) : (
          <>
            <PageLink href={`/people/${encodeURIComponent(author.handle)}`} className="font-semibold">
              <bdi>{author.name}</bdi>
            </PageLink>{' '}
            <bdi className="text-soft">@{author.handle}</bdi>
          </>
        )}
      </p>
      {!isFormerReader(author) && (
        <p>
          <PageLink href={`/moderation/people/${author.id}`}>{t('record')}</PageLink>
        </p>
      )}
      {author.country && (
        <p className="flex flex-wrap gap-x-1.5 text-soft">
          {t('homeCountry')} <CountryLabel country={author.country} />
        </p>
      )}
      <p className="text-soft">
        {t('memberSince')} <LocalTime instant={author.memberSince.toISOString()} locale={locale} format="day" />
      </p>
      <p className="text-balance">
        {t('counts', { comments: author.comments, published: author.published, held: author.held, removed: author.removed })}
      </p>
      {author.removals.length > 0 && (
        <div>
          <p className="text-soft">{t('earlierRemovals')}</p>
          <ul>
            {author.removals.map((removal, index) => (
              <li key={index}>
                {removal.reason && (
                  <>
                    <HouseRuleTitle rule={removal.reason} />,{' '}
                  </>
                )}
                <LocalTime instant={removal.at.toISOString()} locale={locale} format="day" className="text-soft" />
              </li>
            ))}
          </ul>
        </div>
      )}
      {decisions.length > 0 && (
        <div className="mt-2 border-t border-line pt-2">
          <p className="font-medium">{t('decisions')}</p>
          <ul className="grid gap-1.5">
            {decisions.map((decision, index) => (
              <li key={index}>
                <span className={decision.undoneAt ? 'line-through' : undefined}>
                  {t('decidedBy', {
                    action: decision.action,
                    name: decision.decider.name,
                    countries: new Intl.ListFormat(locale).format(decision.territory.map(code => countryName(code, locale))),
                  })}
                </span>
                {decision.undoneAt && ` (${t('undone')})`}
                {decision.reason ? (
                  <>
                    : <HouseRuleTitle rule={decision.reason} />
                  </>
                ) : (
                  decision.law && (
                    <>
                      : <bdi>{decision.law}</bdi>
                    </>
                  )
                )}
                <span className="block text-soft">
                  {t('ofRevision', { revision: decision.revision })}, <LocalTime instant={decision.at.toISOString()} locale={locale} />
                </span>
                {(decision.statement ?? decision.reversalReason) && <span dir="auto">{decision.statement ?? decision.reversalReason}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
