import type { ReactNode } from 'react'
import { AccountNav, type AccountPageName } from '#components/people/account-nav'
import { PageLink } from '#components/ui/page-link'

type Props = {
  current: AccountPageName
  title: string
  lead: string
  /** What stands in the place of an empty list. */
  empty?: ReactNode
  next?: { href: string; label: string } | null
  children: ReactNode
}

/** A list of one's account: the ways between the pages, what it is, and the way to what is older. */
export function AccountPage({ current, title, lead, empty, next, children }: Props) {
  return (
    <div className="py-8">
      <AccountNav current={current} />
      <div className="max-w-text">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-2 text-soft">{lead}</p>
        {children}
        {empty && <div className="mt-6">{empty}</div>}
        {next && (
          <p className="mt-6">
            <PageLink href={next.href} className="button button-quiet" rel="next">
              {next.label}
            </PageLink>
          </p>
        )}
      </div>
    </div>
  )
}
