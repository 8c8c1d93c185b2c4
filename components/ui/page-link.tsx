import { useLocale } from 'next-intl'
import type { AnchorHTMLAttributes } from 'react'
import { localePath } from '#domain/locales'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** A path of this site without its language prefix, `/stories/…`, or a fragment or query of this page. */
  href: string
}

/** A link inside the site, in the page's language. A plain anchor: whole answers are small and can be cached. */
export function PageLink({ href, ...rest }: Props) {
  const locale = useLocale()
  return <a {...rest} href={href.startsWith('/') ? localePath(locale, href) : href} />
}
