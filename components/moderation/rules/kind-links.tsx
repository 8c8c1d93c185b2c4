import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { ruleKinds, type RuleKind } from '#domain/moderation/rules/rule-kinds'

type Props = {
  current?: RuleKind | undefined
  /** Leads to a form for each kind, not to the list of each. */
  isNew?: boolean
}

/** The kinds of rules: to look at those of one, or to add another. */
export function KindLinks({ current, isNew = false }: Props) {
  const t = useTranslations('moderation.rules')
  if (isNew) {
    return (
      <ul className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {ruleKinds.map(kind => (
          <li key={kind}>
            <PageLink href={`/moderation/rules/new?kind=${kind}`} className="inline-block py-2">
              {t(`kinds.${kind}`)}
            </PageLink>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <nav aria-label={t('filter')}>
      <ul className="flex flex-wrap gap-x-5">
        {[undefined, ...ruleKinds].map(kind => (
          <li key={kind ?? 'all'}>
            <PageLink
              href={kind ? `/moderation/rules?kind=${kind}` : '/moderation/rules'}
              aria-current={kind === current ? 'page' : undefined}
              className="tab inline-block py-2 text-sm"
            >
              {kind ? t(`kinds.${kind}`) : t('allKinds')}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
