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
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { usualTimeoutMs } from '#domain/moderation/checkers/outside-checker'
import { can } from '#domain/people/can'
import { listCheckers } from '#server/moderation/checkers/list-checkers'
import { currentActor } from '#server/people/current-actor'
import { addCheckerAction, switchCheckerAction } from './actions.ts'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({ done: z.enum(['enabled', 'disabled', 'deleted']).optional().catch(undefined) })

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.checkers' })
  return { title: t('title'), robots: { index: false } }
}

/** Which programs elsewhere read comments, and whether they answer. */
export default async function CheckersPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/checkers')}`)
  if (!can(actor, 'settings.change')) notFound()
  const [{ done }, checkers, t] = await Promise.all([
    searchParams.then(given => query.parse(given)),
    listCheckers(),
    getTranslations('admin.checkers'),
  ])
  return (
    <>
      <AdminNav actor={actor} current="checkers" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {done && <Notice tone="good" title={t(`done.${done}`)} />}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-label={t('list')}>
          {checkers.length === 0 ? (
            <p className="text-soft">{t('empty')}</p>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {checkers.map(checker => (
                <li key={checker.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
                  <div className="min-w-0 flex-1 basis-72">
                    <strong dir="ltr">{checker.name}</strong>
                    <CheckerState checker={checker} />
                  </div>
                  <div className="flex flex-wrap gap-2">
                    <PageLink href={`/admin/checkers/${checker.id}`} className="button button-plain">
                      {t('change')}
                      <span className="sr-only">: {checker.name}</span>
                    </PageLink>
                    <ActForm
                      action={switchCheckerAction}
                      hidden={{ id: checker.id, isEnabled: checker.isEnabled ? 'no' : 'yes' }}
                      label={checker.isEnabled ? t('disable') : t('enable')}
                      about={checker.name}
                      className="button button-plain"
                    />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        <NewChecker />
      </div>
    </>
  )
}

function NewChecker() {
  const t = useTranslations('admin.checkers')
  return (
    <section aria-labelledby="add">
      <h2 id="add" className="text-xl">
        {t('add')}
      </h2>
      <CheckerForm
        action={addCheckerAction}
        initial={{ action: 'order', threshold: '0.8', timeoutMs: String(usualTimeoutMs) }}
        {...useCheckerSentences(t('add'))}
      />
    </section>
  )
}
