import '../globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OutboxWatch } from '#components/comments/outbox/outbox-watch'
import { StandingNotice } from '#components/people/standing-notice'
import { Masthead } from '#components/ui/masthead'
import { SiteFooter } from '#components/ui/site-footer'
import { can } from '#domain/people/can'
import { directionOf, isLocale, localePath } from '#domain/locales'
import { configuration } from '#server/configuration'
import { countUnread } from '#server/notifications/count-unread'
import { currentSession } from '#server/people/current-actor'
import { requestPath } from '#server/request-path'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'site' })
  return {
    metadataBase: new URL(configuration().PUBLIC_URL),
    title: { default: t('name'), template: `%s – ${t('name')}` },
    description: t('description'),
  }
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const [t, outbox, session, path] = await Promise.all([
    getTranslations('site'),
    getTranslations('comments.outbox'),
    currentSession(),
    requestPath(),
  ])
  const actor = session?.reader ?? null
  // Also of a role that sleeps: its link leads to where it is woken.
  const offered = session && { ...session.reader, role: session.storedRole }
  // What moderators decided about the account is news too, until it is read.
  const unread = actor ? (await countUnread(actor)) + (actor.standing?.unread ?? 0) : 0
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="flex min-h-dvh flex-col">
        <a href="#main" className="button absolute -start-[999rem] top-2 z-10 focus:start-4">
          {t('skip')}
        </a>
        <Masthead
          path={path}
          person={actor && { name: actor.name, handle: actor.handle }}
          unread={unread}
          isModerator={can(offered ?? null, 'desk.open')}
          isEditor={can(offered ?? null, 'admin.open')}
        />
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-[clamp(1rem,4vw,2.5rem)] pb-16 outline-none">
          {actor?.standing && actor.standing.unread > 0 && path !== '/account/sanctions' && <StandingNotice standing={actor.standing} />}
          {children}
        </main>
        <SiteFooter />
        <OutboxWatch
          sentences={{
            region: outbox('region'),
            see: outbox('see'),
            back: outbox('back'),
            signIn: outbox('signIn'),
            dismiss: outbox('dismiss'),
          }}
          signInPath={localePath(locale, '/sign-in')}
        />
      </body>
    </html>
  )
}
