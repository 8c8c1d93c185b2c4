import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

const pages = {
  account: '/account',
  comments: '/account/comments',
  ratings: '/account/ratings',
  following: '/account/following',
  ignored: '/account/ignored',
  flags: '/account/flags',
  sanctions: '/account/sanctions',
  notifications: '/notifications',
  data: '/account/data',
} as const

export type AccountPageName = keyof typeof pages

/** The ways between the pages of one's account. */
export function AccountNav({ current }: { current: AccountPageName }) {
  const t = useTranslations('people.accountNav')
  return (
    <nav aria-label={t('label')} className="mb-6 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {(Object.keys(pages) as AccountPageName[]).map(page => (
          <li key={page}>
            <PageLink href={pages[page]} aria-current={page === current ? 'page' : undefined} className="tab inline-block py-2">
              {t(page)}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
