import { useTranslations } from 'next-intl'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { PageLink } from '#components/ui/page-link'

type Props = {
  /** The key of the house rule; null where a law is the ground. */
  reason: string | null
  law: string | null
  statement: string
  code: string
}

/** Why a moderator restricted a comment: the rule or the law, the sentence to its author, and the way to the receipt. */
export function RestrictionReasons({ reason, law, statement, code }: Props) {
  const t = useTranslations('moderation.reasons')
  return (
    <>
      <p>
        {reason ? t('rule') : t('law')} <strong>{reason ? <HouseRuleTitle rule={reason} /> : <bdi>{law}</bdi>}</strong>
      </p>
      <p dir="auto">{statement}</p>
      <p>
        <PageLink href={`/receipts/${code}`}>{t('receipt')}</PageLink>
      </p>
    </>
  )
}
