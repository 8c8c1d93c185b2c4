import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ReloadWhile } from '#components/moderation/rules/reload-while'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import type { FormState } from '#domain/form-state'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'
import type { RuleRun as Run, Tally } from '#domain/moderation/rules/rule-run'

type Props = {
  rule: Pick<DeskRule, 'id' | 'version' | 'action'>
  run: Run
  stop: (previous: FormState, form: FormData) => Promise<FormState>
}

const mostTallies = 12

/** One run of a rule over past comments: how far it is, what it would have done, and what people had decided about that. */
export function RuleRun({ rule, run, stop }: Props) {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  const format = useFormatter()
  const isAtWork = !run.finishedAt && !run.stoppedAt
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const language = (tag: string) =>
    tag === 'und' ? t('languageUnsure') : (new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag)
  const country = (code: string) => (code === '' ? t('noCountry') : countryName(code, locale))
  return (
    <div>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft tabular-nums">
        <LocalTime instant={run.createdAt.toISOString()} locale={locale} />
        {isAtWork ? (
          <span>{t('running', { read: run.read, total: run.total })}</span>
        ) : (
          <span>{run.finishedAt ? t('runFinished') : t('runStopped', { read: run.read, total: run.total })}</span>
        )}
        {run.ruleVersion !== rule.version && <span>{t('oldWording', { version: run.ruleVersion })}</span>}
      </p>
      {isAtWork && (
        <div className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <progress max={Math.max(1, run.total)} value={run.read} aria-label={t('lab')} className="h-2.5 w-64 max-w-full accent-accent" />
          <ActForm action={stop} hidden={{ runId: run.id, ruleId: rule.id }} label={t('stop')} className="button button-quiet" />
          <noscript>
            <PageLink href={`/moderation/rules/${rule.id}`}>{t('reload')}</PageLink>
          </noscript>
          <ReloadWhile seconds={1} />
        </div>
      )}
      <p className="my-2 text-lg tabular-nums">
        <strong className="font-semibold">{t('would', { action: rule.action, matched: run.matched, read: run.read })}</strong>{' '}
        {run.matched > 0 && t('outcomesAre', run.outcomes)}
      </p>
      {run.precision && (
        <p className="text-sm text-soft tabular-nums">
          {t('precisionIs', {
            share: percent(run.precision.share),
            upheld: run.precision.upheld,
            decided: run.precision.decided,
            low: percent(run.precision.low),
            high: percent(run.precision.high),
          })}
        </p>
      )}
      {run.matched > 0 && (
        <div className="mt-4 grid items-start gap-x-10 gap-y-4 sm:grid-cols-2">
          <Tallies title={t('byLanguage')} tallies={run.languages} nameOf={language} />
          <Tallies title={t('byCountry')} tallies={run.countries} nameOf={country} />
        </div>
      )}
    </div>
  )
}

function Tallies({ title, tallies, nameOf }: { title: string; tallies: readonly Tally[]; nameOf: (key: string) => string }) {
  const t = useTranslations('moderation.rules')
  const shown = tallies.filter(({ matched }) => matched > 0).slice(0, mostTallies)
  return (
    <table className="w-full text-sm">
      <caption className="text-start font-semibold">{title}</caption>
      <tbody>
        {shown.map(({ key, read, matched }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {nameOf(key)}
            </th>
            <td className="py-1 text-end tabular-nums">{t('ofRead', { matched, read })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
