import { useLocale, useTranslations } from 'next-intl'
import { directionOf } from '#domain/locales'
import { ruleActions, type RuleAction } from '#domain/moderation/rules/rule-input'

type Rule = {
  id: string
  pattern: string
  language: string | null
  action: RuleAction
  note: string | null
  isEnabled: boolean
}

type Props = {
  rules: readonly Rule[]
  change: (form: FormData) => Promise<void>
  remove: (form: FormData) => Promise<void>
}

/** The house words, each with what it does; changing one opens below it, and deleting asks once more. */
export function RuleList({ rules, change, remove }: Props) {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return (
    <ul>
      {rules.map(rule => (
        <li key={rule.id} id={`rule-${rule.id}`} className="scroll-mt-4 border-b border-line py-2 target:bg-mark/30">
          <details>
            <summary className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-0.5">
              <span
                lang={rule.language ?? undefined}
                dir={directionOf(rule.language)}
                className={`font-serif text-[1.1rem] ${rule.isEnabled ? '' : 'text-soft line-through'}`}
              >
                {rule.pattern}
              </span>
              <span className="text-sm text-soft">{rule.language ? names.of(rule.language) : t('everyLanguage')}</span>
              <span className={`text-sm font-medium ${rule.action === 'block' ? 'text-danger' : ''}`}>
                {t(`actionShort.${rule.action}`)}
              </span>
              {!rule.isEnabled && <span className="text-sm text-soft">{t('off')}</span>}
              {rule.note && (
                <span dir="auto" className="text-sm text-soft italic">
                  {rule.note}
                </span>
              )}
              <span className="ms-auto text-sm underline underline-offset-4">{t('change')}</span>
            </summary>
            <div className="max-w-text pb-3">
              <form action={change} className="grid gap-3 py-2">
                <input type="hidden" name="ruleId" value={rule.id} />
                <label className="grid gap-1 text-sm font-medium">
                  {t('action')}
                  <select name="action" defaultValue={rule.action} className="input">
                    {ruleActions.map(action => (
                      <option key={action} value={action}>
                        {t(`actions.${action}`)}
                      </option>
                    ))}
                  </select>
                </label>
                <label className="grid gap-1 text-sm font-medium">
                  {t('note')}
                  <input name="note" defaultValue={rule.note ?? ''} maxLength={300} dir="auto" autoComplete="off" className="input" />
                </label>
                <label className="flex min-h-11 items-center gap-2.5">
                  <input type="checkbox" name="isEnabled" defaultChecked={rule.isEnabled} className="size-4.5 accent-accent" />
                  {t('isEnabled')}
                </label>
                <button className="button w-fit">{t('save')}</button>
              </form>
              <details className="mt-2">
                <summary className="w-fit py-1.5 text-sm text-danger">{t('delete')}</summary>
                <form action={remove} className="py-2">
                  <input type="hidden" name="ruleId" value={rule.id} />
                  <p className="mb-3">{t('deleteAsk')}</p>
                  <button className="button button-danger">{t('deleteConfirm')}</button>
                </form>
              </details>
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
