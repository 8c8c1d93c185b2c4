import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { deskAddress, type DeskFields, type DeskFilterName } from '#domain/moderation/desk-fields'
import type { FilterChoices } from '#domain/moderation/filter-choices'

type Props = { fields: DeskFields; choices: FilterChoices }
type Finer = Exclude<DeskFilterName, 'q'>

/** What the list is narrowed to besides the words; pressing one takes it out. */
export function ActiveFilters({ fields, choices }: Props) {
  const t = useTranslations('moderation.filter')
  /** As the list of choices names it; what is in none stands as it was written. */
  const shown: Record<Finer, string | undefined> = {
    author: `@${fields.author}`,
    moderator: choices.moderators.find(({ handle }) => handle === fields.moderator)?.name ?? `@${fields.moderator}`,
    story: choices.stories.find(({ slug }) => slug === fields.story)?.headline,
    group: choices.groups.find(({ id }) => id === fields.group)?.name,
    country: choices.countries.find(({ code }) => code === fields.country)?.name,
    language: fields.language === 'und' ? t('noLanguage') : choices.languages.find(({ code }) => code === fields.language)?.name,
    reason: choices.reasons.find(({ key }) => key === fields.reason)?.title,
    rule: choices.rules.find(({ key }) => key === fields.rule)?.title,
    state: fields.state && t(`states.${fields.state}`),
    from: fields.from,
    to: fields.to,
  }
  const active = (Object.keys(shown) as Finer[]).filter(name => fields[name] !== '')
  if (active.length === 0) return null
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {active.map(name => (
        <li key={name}>
          <PageLink href={deskAddress({ ...fields, [name]: '' })} className="chip">
            <span className="text-soft">{t(name)}</span> <bdi>{shown[name] ?? fields[name]}</bdi> <span aria-hidden="true">×</span>
            <span className="sr-only">{t('without')}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  )
}
