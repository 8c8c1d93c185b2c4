import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { CheckerForm } from '#components/admin/checker-form'
import { CheckerState } from '#components/admin/checker-state'
import { useCheckerSentences } from '#components/admin/use-checker-sentences'
import { ActForm } from '#components/ui/act-form'
import { FieldsForm } from '#components/ui/fields-form'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getChecker, type ListedChecker } from '#server/moderation/checkers/list-checkers'
import { currentActor } from '#server/people/current-actor'
import { changeCheckerAction, deleteCheckerAction, switchCheckerAction, testCheckerAction } from '../actions.ts'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.checkers' })
  return { title: t('title'), robots: { index: false } }
}

/** One checker: test it, change it, switch it, delete it. */
export default async function CheckerPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/checkers/${id}`)}`)
  if (!can(actor, 'settings.change') || !z.uuid().safeParse(id).success) notFound()
  const checker = await getChecker(id)
  if (!checker) notFound()
  return (
    <>
      <AdminNav actor={actor} current="checkers" />
      <Checker checker={checker} />
    </>
  )
}

function Checker({ checker }: { checker: ListedChecker }) {
  const t = useTranslations('admin.checkers')
  const { id, name, url, action, threshold, timeoutMs, isEnabled } = checker
  const { sentences, actions } = useCheckerSentences(t('save'))
  return (
    <>
      <p className="mt-6 text-sm">
        <PageLink href="/admin/checkers">{t('back')}</PageLink>
      </p>
      <h1 dir="auto" className="mt-1 text-3xl">
        {name}
      </h1>
      <div className="mt-2">
        <CheckerState checker={checker} />
      </div>
      <div className="mt-3">
        <ActForm
          action={switchCheckerAction}
          hidden={{ id, isEnabled: isEnabled ? 'no' : 'yes' }}
          label={isEnabled ? t('disable') : t('enable')}
          className="button button-quiet"
        />
      </div>
      <section aria-labelledby="test" className="mt-6">
        <SectionHead id="test" title={t('test')} />
        <p className="max-w-text text-soft">{t('testLead')}</p>
        <FieldsForm
          action={testCheckerAction}
          hidden={{ id }}
          initial={{ sample: t('sampleFirst') }}
          fields={[{ name: 'sample', label: t('sample'), type: 'textarea', rows: 3, maxLength: 5_000 }]}
          submit={t('ask')}
          sending={t('asking')}
          buttonClass="button button-quiet"
        />
      </section>
      <section aria-labelledby="change" className="mt-8">
        <SectionHead id="change" title={t('change')} />
        <CheckerForm
          action={changeCheckerAction}
          initial={{ id, url, action, threshold: String(threshold), timeoutMs: String(timeoutMs) }}
          actions={actions}
          sentences={sentences}
          isChange
        />
      </section>
      <details className="mt-8">
        <summary className="w-fit py-1.5 underline underline-offset-4">{t('delete')}</summary>
        <p className="max-w-text text-soft">{t('deleteAsk')}</p>
        <div className="mt-3">
          <ActForm action={deleteCheckerAction} hidden={{ id }} label={t('deleteYes')} className="button button-danger" />
        </div>
      </details>
    </>
  )
}
