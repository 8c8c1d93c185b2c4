import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { SearchBox } from '#components/search/search-box'
import { PageLink } from '#components/ui/page-link'
import { isStaffPath, localePath, locales, nativeNames, staffLocales } from '#domain/locales'
import { mostCounted } from '#domain/notifications/most-counted'

type Props = {
  /** The path of this page without its language, for the language switcher and the way back after signing in. */
  path: string
  person: { name: string; handle: string } | null
  /** How much the person was told of and has not looked at. */
  unread: number
  isModerator: boolean
  isEditor: boolean
}

/** The head of every page: the name, where to go, who is signed in, the language. */
export function Masthead({ path, person, unread, isModerator, isEditor }: Props) {
  const t = useTranslations('site')
  const locale = useLocale()
  const choice = isStaffPath(path) ? staffLocales : locales
  return (
    <header className="mx-auto w-full max-w-page px-[clamp(1rem,4vw,2.5rem)]">
      <div className="relative flex flex-wrap items-center gap-x-3 gap-y-2 border-b max-[22rem]:gap-x-2 sm:gap-x-6 border-line py-3 text-[0.92rem]">
        <PageLink
          href="/"
          className="flex items-center gap-2 py-1.5 font-serif text-[1.05rem] font-semibold sm:text-[1.2rem] leading-none tracking-tight no-underline max-sm:me-auto"
        >
          <svg
            viewBox="0 0 28 20"
            aria-hidden="true"
            className="w-6 fill-none max-[22rem]:w-5 sm:w-7 stroke-accent stroke-2 rtl:-scale-x-100"
            strokeLinecap="round"
          >
            <path d="M1 10h8c5 0 6-8 12-8h6M9 10h18M9 10c5 0 6 8 12 8h6" />
          </svg>
          {t('name')}
        </PageLink>
        {/* On a phone a second line, which the name of who is signed in shares, or the way to sign in. */}
        <nav aria-label={t('navigation')} className="me-auto max-sm:order-last max-sm:min-w-3/5 max-sm:flex-1">
          <ul className="flex flex-wrap gap-x-5">
            <Entry href="/" current={path === '/'} label={t('stories')} />
            <Entry href="/countries" current={path.startsWith('/countries')} label={t('countries')} />
            <Entry href="/about" current={path === '/about'} label={t('about')} />
            {isModerator && <Entry href="/moderation" current={path.startsWith('/moderation')} label={t('moderation')} />}
            {isEditor && <Entry href="/admin/stories" current={path.startsWith('/admin')} label={t('admin')} />}
          </ul>
        </nav>
        {!isSearchPath(path) && <SearchBox />}
        <details className="sm:relative" name="masthead">
          <summary className="list-none py-1.5 underline decoration-1 underline-offset-4 [&::-webkit-details-marker]:hidden">
            <span className="sr-only">{t('language')}: </span>
            {nativeNames[locale]}
          </summary>
          {/* On a phone as wide as the head: beside a long name, a sheet of its own width would leave the screen. */}
          <ul className="sheet absolute end-0 z-10 mt-1 grid grid-cols-2 !p-2 max-sm:inset-x-0 sm:w-72">
            {choice.map(other => (
              <li key={other}>
                <a
                  href={localePath(other, path)}
                  hrefLang={other}
                  lang={other}
                  aria-current={other === locale ? 'true' : undefined}
                  className="block rounded px-3 py-1.5 no-underline hover:bg-paper aria-[current]:font-semibold"
                >
                  {nativeNames[other]}
                </a>
              </li>
            ))}
          </ul>
        </details>
        {person && <UnreadLink unread={unread} />}
        {person ? (
          <PageLink href="/account" className="button button-plain max-w-44 max-sm:order-last max-sm:min-w-0 max-sm:max-w-1/3">
            <span className="truncate">{person.name}</span>
          </PageLink>
        ) : (
          <a
            href={`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(path)}`}
            className="button button-quiet !min-h-9 !py-1.5 max-sm:order-last max-[22rem]:px-2.5"
          >
            {t('signIn')}
          </a>
        )}
      </div>
    </header>
  )
}

function UnreadLink({ unread }: { unread: number }) {
  const t = useTranslations('notifications')
  const [format, isMany] = [useFormatter(), unread >= mostCounted]
  return (
    <PageLink href="/notifications" className="flex items-center gap-1.5 px-0.5 py-1.5 no-underline hover:underline">
      <svg viewBox="0 0 20 20" aria-hidden="true" className="w-5 fill-none stroke-current stroke-[1.6]" strokeLinejoin="round">
        <path d="M4 14.5h12l-1.6-2.4V8.5a4.4 4.4 0 0 0-8.8 0v3.6zM8.3 17h3.4" strokeLinecap="round" />
      </svg>
      <span className="sr-only">{t('title')}</span>
      {unread > 0 && (
        <>
          <span aria-hidden="true" className="rounded-full bg-accent px-1.5 text-[0.8rem] leading-5 font-semibold text-paper tabular-nums">
            {isMany ? t('many', { count: mostCounted - 1 }) : format.number(unread)}
          </span>
          <span className="sr-only">{t('unread', { count: unread })}</span>
        </>
      )}
    </PageLink>
  )
}

/** The page of the search has its own, larger box. */
function isSearchPath(path: string): boolean {
  return /^\/search(?:[/?#]|$)/u.test(path)
}

function Entry({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <li>
      <PageLink href={href} aria-current={current ? 'page' : undefined} className="tab inline-block py-1.5">
        {label}
      </PageLink>
    </li>
  )
}
