import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { NewPasskey } from '#components/people/second-factor/new-passkey'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import type { FormState } from '#domain/form-state'

type Props = Pick<ComponentProps<typeof NewPasskey>, 'begin' | 'add'> & {
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[]
  remove: (previous: FormState, form: FormData) => Promise<FormState>
}

/** The passkeys of an account, and the way to another one. */
export function PasskeySection({ passkeys, begin, add, remove }: Props) {
  const t = useTranslations('people.secondFactor')
  const locale = useLocale()
  const moment = (instant: Date) => <LocalTime instant={instant.toISOString()} locale={locale} />
  return (
    <section aria-labelledby="passkeys" className="mt-8">
      <h2 id="passkeys" className="text-xl">
        {t('passkeys')}
      </h2>
      <p className="mt-1 text-soft">{t('passkeysLead')}</p>
      <ul className="mt-3 divide-y divide-line">
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-3 text-sm">
            <span>
              <bdi className="font-medium">{name}</bdi>
              <br />
              <span className="text-soft">
                {t('made')} {moment(createdAt)} ·{' '}
                {lastUsedAt ? (
                  <>
                    {t('used')} {moment(lastUsedAt)}
                  </>
                ) : (
                  t('neverUsed')
                )}
              </span>
            </span>
            <ActForm action={remove} hidden={{ factor: id }} label={t('removePasskey')} className="button button-danger" />
          </li>
        ))}
      </ul>
      <NewPasskey
        begin={begin}
        add={add}
        sentences={{
          name: t('passkeyName'),
          nameHint: t('passkeyNameHint'),
          add: t('addPasskey'),
          needsScript: t('needsScript'),
          cancelled: t('cancelled'),
          lost: t('lost'),
        }}
      />
    </section>
  )
}
