import { useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { isFormerReader } from '#domain/people/former-reader'
import type { DeskItem } from '#domain/moderation/desk-item'

/** How the author's comments have fared so far, and what was decided about this one. */
export function AuthorRecord({ item }: { item: DeskItem }) {
  const t = useTranslations('moderation.item')
  const houseRules = useTranslations('moderation.houseRules')
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
                {removal.reason && `${houseRules(`${removal.reason}.title`)}, `}
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
                {t(decision.action === 'remove' ? 'removedBy' : 'approvedBy', { name: decision.decider.name })}
                {decision.reason && `: ${houseRules(`${decision.reason}.title`)}`}
                <span className="block text-soft">
                  {t('ofRevision', { revision: decision.revision })}, <LocalTime instant={decision.at.toISOString()} locale={locale} />
                </span>
                {decision.statement && <span dir="auto">{decision.statement}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
