import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { recordOrderAction } from '../actions'
import { DeskHead } from '#components/moderation/desk-head'
import { FieldsForm } from '#components/ui/fields-form'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, type Locale } from '#domain/locales'
import { noticeCategories } from '#domain/moderation/notice-input'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { newId } from '#server/new-id'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.orderDesk' }))('title'))
}

/** Records what an authority orders. */
export default async function OrderPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/notices/order')}`)
  if (!can(actor, 'order.record')) notFound()
  const [counts, t, desk, categories] = await Promise.all([
    getQueueCounts(actor),
    getTranslations('moderation.orderDesk'),
    getTranslations('moderation.noticeDesk'),
    getTranslations('moderation.notice.categories'),
  ])
  const today = new Date().toISOString().slice(0, 10)
  return (
    <>
      <DeskHead current="notices" counts={counts} title={desk('title')} />
      <p className="mt-4 text-sm">
        <PageLink href="/moderation/notices">{desk('back')}</PageLink>
      </p>
      <h2 className="mt-1 text-2xl">{t('title')}</h2>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <FieldsForm
        action={recordOrderAction}
        hidden={{ clientKey: newId() }}
        initial={{ receivedOn: today }}
        fields={[
          { name: 'authority', label: t('authority'), maxLength: 200 },
          { name: 'authorityReference', label: t('reference'), maxLength: 120 },
          { name: 'law', label: t('law'), maxLength: 300 },
          {
            name: 'country',
            label: t('country'),
            type: 'select',
            options: [
              { value: '', label: t('choose') },
              ...countriesByName(locale).map(({ code, name }) => ({ value: code, label: name })),
            ],
          },
          {
            name: 'category',
            label: t('category'),
            type: 'select',
            options: [{ value: '', label: t('choose') }, ...noticeCategories.map(value => ({ value, label: categories(value) }))],
          },
          { name: 'explanation', label: t('explanation'), type: 'textarea', rows: 5, maxLength: 5000 },
          { name: 'addresses', label: t('addresses'), hint: t('addressesHint'), type: 'textarea', rows: 3 },
          { name: 'territory', label: t('territory'), hint: t('territoryHint') },
          { name: 'receivedOn', label: t('received'), type: 'date' },
          { name: 'dueOn', label: t('due'), type: 'date' },
        ]}
        submit={t('send')}
        sending={t('sending')}
      />
    </>
  )
}
