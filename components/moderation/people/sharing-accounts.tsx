import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

type Props = {
  accounts: readonly { id: string; name: string; handle: string; shared: number; isBanned: boolean }[]
  /** For how long traces are kept. */
  days: number
}

/** Accounts that left the same traces: how many, never which. */
export function SharingAccounts({ accounts, days }: Props) {
  const t = useTranslations('moderation.person')
  return (
    <>
      <p className="text-sm text-soft">{t('sharingLead', { days })}</p>
      {accounts.length === 0 ? (
        <p className="mt-2 text-soft">{t('noSharing')}</p>
      ) : (
        <ul className="mt-2">
          {accounts.map(({ id, name, handle, shared, isBanned }) => (
            <li key={id} className="flex flex-wrap gap-x-3 py-1">
              <PageLink href={`/moderation/people/${id}`}>
                <bdi>{name}</bdi>
              </PageLink>
              <bdi className="text-soft">@{handle}</bdi>
              <span className="text-soft">{t('shared', { count: shared })}</span>
              {isBanned && <strong>{t('banned')}</strong>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
