import compile from 'icu-minify/compile'
import { useLocale, useTranslations } from 'next-intl'
import { LiveLater } from '#components/comments/live-later'

type Props = { slug: string; country: string | null; live: { since: number; unheard: string[] } }

/** What comes while the page is read. Empty without JavaScript; its line keeps its place, so that nothing moves later. */
export function LiveNews({ slug, country, live }: Props) {
  const t = useTranslations('comments.live')
  const rating = useTranslations('comments.rating')
  const compiled = {
    new: compiledOf(t.raw('new')),
    many: compiledOf(t.raw('many')),
    few: compiledOf(rating.raw('few')),
    line: compiledOf(rating.raw('line')),
  }
  return (
    <LiveLater
      address={`/api/v1/stories/${encodeURIComponent(slug)}/live`}
      since={live.since}
      country={country}
      unheard={live.unheard}
      sentences={{
        locale: useLocale(),
        compiled,
        on: t('on'),
        off: t('off'),
        saving: t('saving'),
        switchOff: t('switchOff'),
        switchOn: t('switchOn'),
      }}
    />
  )
}

/** As a plain object, which alone can be sent to the browser. */
function compiledOf(message: unknown) {
  return structuredClone(compile(String(message)))
}
