import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'

type Props = {
  address: string
  why: 'refused' | 'bounced' | 'complaint'
  since: Date
  action: () => Promise<void>
}

/** Why no notification comes by mail, and the way to try again. */
export function MailPauseNotice({ address, why, since, action }: Props) {
  const t = useTranslations('notifications.pause')
  const locale = useLocale()
  return (
    <Notice tone="bad" title={t('title')}>
      <p>{t(why, { address })}</p>
      <p className="mt-1 text-sm text-soft">
        {t('since')} <LocalTime instant={since.toISOString()} locale={locale} />
      </p>
      <form action={action} className="mt-3">
        <button type="submit" className="button button-quiet">
          {t('resume')}
        </button>
      </form>
    </Notice>
  )
}
