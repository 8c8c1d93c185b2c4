import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'

const pages = [
  { name: 'log', href: '/moderation/log', verb: 'log.read' },
  { name: 'health', href: '/moderation/health', verb: 'desk.account' },
  { name: 'checker', href: '/moderation/checker', verb: 'settings.change' },
  { name: 'statements', href: '/moderation/statements', verb: 'desk.account' },
] as const

/** The pages by which the desk gives account to itself, as far as this person may open them; and the way back. */
export function AccountNav({ actor, current }: { actor: Reader; current: (typeof pages)[number]['name'] }) {
  const t = useTranslations('moderation.account')
  return (
    <nav aria-label={t('label')} className="pt-6">
      <ul className="flex flex-wrap gap-x-5 text-[0.92rem]">
        <li>
          <PageLink href="/moderation" className="tab inline-block py-1.5">
            {t('desk')}
          </PageLink>
        </li>
        {pages
          .filter(({ verb }) => can(actor, verb))
          .map(({ name, href }) => (
            <li key={name}>
              <PageLink href={href} aria-current={name === current ? 'page' : undefined} className="tab inline-block py-1.5">
                {t(name)}
              </PageLink>
            </li>
          ))}
        <li>
          <PageLink href="/transparency" className="tab inline-block py-1.5">
            {t('transparency')}
          </PageLink>
        </li>
      </ul>
    </nav>
  )
}
