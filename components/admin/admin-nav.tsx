import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'

/** Where Admin leads, in this order, and who may go there. */
export const adminSections = [
  { name: 'stories', href: '/admin/stories', verb: 'story.seed' },
  { name: 'notices', href: '/admin/notices', verb: 'story.seed' },
  { name: 'outlets', href: '/admin/outlets', verb: 'story.seed' },
  { name: 'people', href: '/admin/people', verb: 'people.manage' },
  { name: 'settings', href: '/admin/settings', verb: 'settings.change' },
  { name: 'pages', href: '/admin/pages', verb: 'pages.edit' },
  { name: 'houseRules', href: '/admin/house-rules', verb: 'house-rule.edit' },
  { name: 'mailDomains', href: '/admin/mail-domains', verb: 'mail-domain.edit' },
  { name: 'rules', href: '/moderation/rules', verb: 'rule.edit' },
  { name: 'checkers', href: '/admin/checkers', verb: 'settings.change' },
] as const

/** The sections of Admin that this person may open. */
export function AdminNav({ actor, current }: { actor: Reader; current: (typeof adminSections)[number]['name'] }) {
  const t = useTranslations('admin.nav')
  return (
    <nav aria-label={t('label')} className="mt-4">
      <ul className="flex flex-wrap gap-x-5 text-[0.92rem]">
        {adminSections
          .filter(({ verb }) => can(actor, verb))
          .map(({ name, href }) => (
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
