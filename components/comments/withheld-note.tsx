import { useLocale, useTranslations } from 'next-intl'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment, WithholdingReason } from '#domain/comments/public-comment'
import { countryName } from '#domain/countries'

type Withheld = NonNullable<PublicComment['withheld']>

/** Where a comment stood that is not shown in a country: that one is, and why; never its words or who wrote it. */
export function WithheldNote({ withheld, address, isCurrent }: { withheld: Withheld; address: string; isCurrent: boolean }) {
  const t = useTranslations('comments.withheld')
  const country = countryName(withheld.country, useLocale())
  const { reason } = withheld
  if (!reason) return t('note', { country })
  return (
    <>
      {t('note', { country })} {t('reason')}{' '}
      {isCurrent ? (
        <WithheldGround reason={reason} />
      ) : (
        <PageLink href={`${address}#why`}>
          <WithheldGround reason={reason} />
        </PageLink>
      )}
    </>
  )
}

/** The public reason in full, on the comment's own page. */
export function WithheldReason({ withheld }: { withheld: Withheld }) {
  const t = useTranslations('comments.withheld')
  const locale = useLocale()
  const { reason } = withheld
  if (!reason) return null
  return (
    <section id="why" aria-labelledby="why-title" className="sheet my-4 scroll-mt-4">
      <h2 id="why-title" className="text-xl italic">
        {t('title', { country: countryName(withheld.country, locale) })}
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-[0.95rem]">
        <dt className="text-soft">{t(reason.ground === 'house' ? 'rule' : 'law')}</dt>
        <dd>
          <WithheldGround reason={reason} />
        </dd>
        <dt className="text-soft">{t('since')}</dt>
        <dd>
          <LocalTime instant={reason.since.toISOString()} locale={locale} />
        </dd>
        <dt className="text-soft">{t('until')}</dt>
        <dd>{reason.until ? <LocalTime instant={reason.until.toISOString()} locale={locale} /> : t('forGood')}</dd>
      </dl>
      <p className="mt-3 text-[0.92rem]">{t('elsewhere')}</p>
      {reason.ground === 'house' && (
        <p className="mt-2 text-[0.92rem]">
          <PageLink href="/house-rules">{t('houseRules')}</PageLink>
        </p>
      )}
    </section>
  )
}

function WithheldGround({ reason: { ground, rule, law, lawCountry } }: { reason: WithholdingReason }) {
  const t = useTranslations('comments.withheld')
  const locale = useLocale()
  if (ground === 'house' && rule) return <HouseRuleTitle rule={rule} />
  return (
    <>
      <bdi>{law}</bdi>
      {lawCountry && ` (${t('lawOf', { country: countryName(lawCountry, locale) })})`}
    </>
  )
}
