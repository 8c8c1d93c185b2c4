import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { CountryLabel } from '#components/ui/country-label'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { roles } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { listPeople } from '#server/people/list-people'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({
  search: z.string().max(200).catch(''),
  role: z.enum(roles).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin.people' })
  return { title: t('title'), robots: { index: false } }
}

/** Everybody who has an account, found by words and role. */
export default async function AdminPeoplePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/people')}`)
  if (!can(actor, 'people.manage')) notFound()
  const { search, role, after } = query.parse(await searchParams)
  const [{ people, nextAfter }, t, roleNames, fields] = await Promise.all([
    listPeople({ search, role, after }),
    getTranslations('admin.people'),
    getTranslations('people.roles'),
    getTranslations('people.fields'),
  ])
  const address = (change: { role?: string; after?: string }) => {
    const parts = new URLSearchParams({ ...(search && { search }), ...change })
    return `/admin/people${parts.size > 0 ? `?${parts}` : ''}`
  }
  return (
    <>
      <AdminNav actor={actor} current="people" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <form className="mt-4 flex flex-wrap items-end gap-3" role="search">
        <label className="grid min-w-0 flex-1 basis-64 gap-1 text-sm">
          {t('search')}
          <input type="search" name="search" defaultValue={search} maxLength={200} className="input" dir="auto" />
        </label>
        {role && <input type="hidden" name="role" value={role} />}
        <button className="button button-quiet">{t('find')}</button>
      </form>
      <nav aria-label={fields('role')} className="my-4 flex flex-wrap gap-2">
        <PageLink href={address({})} aria-current={role ? undefined : 'page'} className="chip">
          {t('all')}
        </PageLink>
        {roles.map(one => (
          <PageLink key={one} href={address({ role: one })} aria-current={role === one ? 'page' : undefined} className="chip">
            {roleNames(one)}
          </PageLink>
        ))}
      </nav>
      {people.length === 0 && <Notice>{t('none')}</Notice>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {people.map(person => (
          <li key={person.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_auto] sm:items-baseline">
            <div className="min-w-0">
              <h2 className="text-[1.1rem]">
                <PageLink href={`/admin/people/${person.id}`} className="inline-block py-1">
                  <bdi>{person.name}</bdi>
                </PageLink>
              </h2>
              <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
                <bdi>@{person.handle}</bdi>
                {person.email && (
                  <span>
                    <bdi>{person.email}</bdi> ({person.isConfirmed ? t('confirmed') : t('unconfirmed')})
                  </span>
                )}
                {person.country && <CountryLabel country={person.country} />}
                <span>{t('comments', { count: person.publishedCount })}</span>
              </p>
            </div>
            <p className={person.role === 'reader' ? 'text-sm text-soft' : 'text-sm font-semibold'}>{roleNames(person.role)}</p>
          </li>
        ))}
      </ul>
      {nextAfter && (
        <p className="mt-6">
          <PageLink href={address({ ...(role && { role }), after: nextAfter })} className="button button-quiet">
            {t('next')}
          </PageLink>
        </p>
      )}
    </>
  )
}
