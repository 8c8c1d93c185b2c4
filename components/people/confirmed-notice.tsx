import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice'

/** Where the confirmation link leads: the address is confirmed, and so many comments (digits) had waited for it. */
export function ConfirmedNotice({ published }: { published: string }) {
  const t = useTranslations('people.confirm')
  const count = /^\d{1,4}$/.test(published) ? Number(published) : 0
  return (
    <Notice tone="good" title={t('done')}>
      {count > 0 && <p className="mt-1">{t('published', { count })}</p>}
    </Notice>
  )
}
