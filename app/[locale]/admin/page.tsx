import { setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { adminSections } from '#components/admin/admin-nav'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'

type Props = { params: Promise<{ locale: Locale }> }

/** Leads to the first section that this person may open. */
export default async function AdminPage({ params }: Props): Promise<never> {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin')}`)
  const first = can(actor, 'admin.open') ? adminSections.find(({ verb }) => can(actor, verb)) : undefined
  if (!first) notFound()
  redirect(localePath(locale, first.href))
}
