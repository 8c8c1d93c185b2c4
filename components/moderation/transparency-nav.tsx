import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

const pages = [
  { name: 'figures', href: '/transparency' },
  { name: 'log', href: '/transparency/log' },
  { name: 'heads', href: '/transparency/heads' },
] as const

/** The pages by which the house gives account to everybody. */
export function TransparencyNav({ current }: { current: (typeof pages)[number]['name'] }) {
  const t = useTranslations('transparency.nav')
  return (
    <nav aria-label={t('label')} className="mt-4">
      <ul className="flex flex-wrap gap-x-5 text-[0.92rem]">
        {pages.map(({ name, href }) => (
          <li key={name}>
            <PageLink href={href} aria-current={name === current ? 'page' : undefined} className="tab inline-block py-1.5">
              {t(name)}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
