import { PageLink } from '#components/ui/page-link'

type Props = { label: string; views: readonly { href: string; label: string; isCurrent: boolean }[] }

/** The views of a list: what waits, what is mine, what was decided. */
export function ViewTabs({ label, views }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5 text-[0.92rem]">
        {views.map(view => (
          <li key={view.href}>
            <PageLink href={view.href} aria-current={view.isCurrent ? 'page' : undefined} className="tab inline-block py-1.5">
              {view.label}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
