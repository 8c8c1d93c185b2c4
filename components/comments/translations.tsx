import { useLocale, useTranslations } from 'next-intl'
import { TranslateInPlace } from '#components/comments/translate-in-place'
import { localePath } from '#domain/locales'

/** What lets a page offer translations of the comments that it shows. */
export function Translations({ slug, hasServer }: { slug: string; hasServer: boolean }) {
  const t = useTranslations('comments.translation')
  const locale = useLocale()
  return (
    <TranslateInPlace
      locale={locale}
      story={localePath(locale, `/stories/${encodeURIComponent(slug)}`)}
      hasServer={hasServer}
      sentences={{
        onDevice: t('onDevice'),
        byServer: t('byServer'),
        working: t('working'),
        original: t('original'),
        byMachine: t('byMachine'),
        failed: t('failed'),
      }}
    />
  )
}
