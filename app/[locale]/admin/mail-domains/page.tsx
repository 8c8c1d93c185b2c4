import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { MailDomainForm } from '#components/admin/mail-domain-form'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { mailDomainActions } from '#domain/people/mail-domain-input'
import { listMailDomains } from '#server/moderation/mail-domains/list-mail-domains'
import { currentActor } from '#server/people/current-actor'
import { removeMailDomainAction, setMailDomainAction } from './actions.ts'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({
  after: z.string().max(253).optional().catch(undefined),
  done: z.enum(['set', 'removed']).optional().catch(undefined),
})

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.mailDomains' })
  return { title: t('title'), robots: { index: false } }
}

/** From which mail domains nobody may sign up, and whose comments wait for a moderator. */
export default async function MailDomainsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/mail-domains')}`)
  if (!can(actor, 'mail-domain.edit')) notFound()
  const { after, done } = query.parse(await searchParams)
  const [{ domains, nextAfter }, t] = await Promise.all([listMailDomains(after), getTranslations('admin.mailDomains')])
  return (
    <>
      <AdminNav actor={actor} current="mailDomains" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {done && <Notice tone="good" title={t(`done.${done}`)} />}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-label={t('list')}>
          {domains.length === 0 ? (
            <p className="text-soft">{t('empty')}</p>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {domains.map(({ domain, action, note, at, by }) => (
                <li key={domain} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
                  <span className="min-w-0">
                    <strong dir="ltr" className="wrap-anywhere">
                      {domain}
                    </strong>{' '}
                    {t(`actions.${action}`)}
                    <span className="block text-sm text-soft">
                      {note && (
                        <>
                          <bdi>{note}</bdi>
                          {' · '}
                        </>
                      )}
                      {by && (
                        <>
                          <bdi>{by}</bdi>,{' '}
                        </>
                      )}
                      <LocalTime instant={at.toISOString()} locale={locale} format="day" />
                    </span>
                  </span>
                  <ActForm
                    action={removeMailDomainAction}
                    hidden={{ domain }}
                    label={t('remove')}
                    about={domain}
                    className="button button-plain"
                  />
                </li>
              ))}
            </ul>
          )}
          {nextAfter && (
            <p className="py-4">
              <PageLink href={`/admin/mail-domains?after=${encodeURIComponent(nextAfter)}`} rel="next">
                {t('more')}
              </PageLink>
            </p>
          )}
        </section>
        <section aria-labelledby="add">
          <h2 id="add" className="text-xl">
            {t('add')}
          </h2>
          <MailDomainForm
            action={setMailDomainAction}
            actions={mailDomainActions.map(value => ({ value, label: t(`choices.${value}`), hint: t(`hints.${value}`) }))}
            sentences={{
              domain: t('domain'),
              domainHint: t('domainHint'),
              action: t('action'),
              note: t('note'),
              noteHint: t('noteHint'),
              set: t('set'),
              errors: {
                'domain-wrong': t('errors.domain-wrong'),
                'action-missing': t('errors.action-missing'),
                'note-too-long': t('errors.note-too-long'),
              },
            }}
          />
        </section>
      </div>
    </>
  )
}
