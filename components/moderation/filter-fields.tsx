import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageLink } from '#components/ui/page-link'
import { deskStates, type DeskFields, type DeskFilterName } from '#domain/moderation/desk-fields'
import type { FilterChoices } from '#domain/moderation/filter-choices'

type Props = { fields: DeskFields; choices: FilterChoices; zone: string }

/** The finer fields of the desk's filter. */
export function FilterFields({ fields, choices, zone }: Props) {
  const t = useTranslations('moderation.filter')
  const select = (name: Exclude<DeskFilterName, 'q'>, every: string, options: { key: string; title: string }[]) => (
    <Labelled label={t(name)}>
      <select name={name} defaultValue={fields[name]} className="input text-ink">
        <option value="">{every}</option>
        {options.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
        {/* What the address names and the list does not offer any longer stays chosen, and can be seen. */}
        {fields[name] !== '' && !options.some(({ key }) => key === fields[name]) && <option value={fields[name]}>{fields[name]}</option>}
      </select>
    </Labelled>
  )
  const named = (list: { code: string; name: string }[]) => list.map(({ code, name }) => ({ key: code, title: name }))
  return (
    <div className="mt-2 grid gap-3 min-[23rem]:grid-cols-2 lg:grid-cols-4">
      <Labelled label={t('author')}>
        <input name="author" defaultValue={fields.author} maxLength={60} dir="ltr" className="input text-ink" />
      </Labelled>
      <Labelled label={t('story')}>
        <input
          name="story"
          defaultValue={fields.story}
          maxLength={200}
          dir="ltr"
          list="desk-stories"
          placeholder={t('storyHint')}
          className="input text-ink"
        />
        <datalist id="desk-stories">
          {choices.stories.map(({ slug, headline }) => (
            <option key={slug} value={slug}>
              {headline}
            </option>
          ))}
        </datalist>
      </Labelled>
      {select('country', t('every'), named(choices.countries))}
      {select('language', t('every'), [...named(choices.languages), { key: 'und', title: t('noLanguage') }])}
      {select('reason', t('every'), choices.reasons)}
      {select('rule', t('every'), choices.rules)}
      {select(
        'state',
        t('every'),
        deskStates.map(state => ({ key: state, title: t(`states.${state}`) })),
      )}
      {select(
        'moderator',
        t('everybody'),
        choices.moderators.map(({ handle, name }) => ({ key: handle, title: name })),
      )}
      <Labelled label={t('from')}>
        <input type="date" name="from" defaultValue={fields.from} aria-describedby="desk-zone" className="input text-ink" />
      </Labelled>
      <Labelled label={t('to')}>
        <input type="date" name="to" defaultValue={fields.to} aria-describedby="desk-zone" className="input text-ink" />
      </Labelled>
      {select(
        'group',
        t('every'),
        choices.groups.map(({ id, name }) => ({ key: id, title: name })),
      )}
      <p className="self-end py-2 text-sm">
        <PageLink href="/moderation/groups">{t('groups')}</PageLink>
      </p>
      <p id="desk-zone" className="col-span-2 text-sm text-soft lg:col-span-4">
        {t('zone', { zone: zone.replaceAll('_', ' ') })}
      </p>
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="grid min-w-0 grid-cols-1 content-start gap-1 text-[0.85rem] text-soft">
      {label}
      {children}
    </label>
  )
}
