import { useLocale, useTranslations } from 'next-intl'
import { RewordForm } from '#components/moderation/reword-form'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { FormState } from '#domain/form-state'
import type { StatementState } from '#domain/moderation/statements/reword-input'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  statement: {
    id: string
    puid: string
    state: StatementState
    attempts: number
    problem: string | null
    receiptId: string | null
    createdAt: Date
    triedAt: Date | null
    nextTryAt: Date
    sentAt: Date | null
    commentId: string | null
    facts: string | null
    explanation: string | null
    findings: { kind: string; words: string }[]
  }
  retry: Action
  reword: Action
}

/** One statement of reasons: of what, what happened to it, and what can be done. */
export function StatementEntry({ statement, retry, reword }: Props) {
  const t = useTranslations('moderation.statements')
  const locale = useLocale()
  const { id, puid, state, attempts, problem, receiptId, createdAt, nextTryAt, sentAt, commentId, facts, explanation } = statement
  const findings = [...new Set(statement.findings.map(({ words }) => words))]
  const time = (instant: Date) => <LocalTime instant={instant.toISOString()} locale={locale} />
  const [cause, ...details] = (problem ?? '').split(' ')
  return (
    <li className="py-4">
      <p>
        {commentId ? <PageLink href={`/moderation/comments/${commentId}`}>{t('ofComment')}</PageLink> : t('ofAccount')}
        {', '}
        {time(createdAt)}
      </p>
      <p className="text-sm text-soft">
        <code dir="ltr">{puid}</code>
        {receiptId && (
          <>
            {' → '}
            <code dir="ltr">{receiptId}</code>
          </>
        )}
      </p>
      {problem && (
        <p className="mt-1 font-medium">
          {t.has(`problems.${cause}` as 'problems.away')
            ? t(`problems.${cause}` as 'problems.away', { details: details.join(', ') })
            : problem}
        </p>
      )}
      {sentAt && (
        <p className="mt-1">
          {t('sentAt')} {time(sentAt)}
        </p>
      )}
      {state === 'waiting' && (
        <p className="mt-1">
          {t('tries', { count: attempts })} {t('nextTry')} {time(nextTryAt)}
        </p>
      )}
      {findings.length > 0 && (
        <p className="mt-2">
          {t('found')}{' '}
          {findings.map(words => (
            <mark key={words} className="me-2">
              <bdi>{words}</bdi>
            </mark>
          ))}
        </p>
      )}
      {facts && state !== 'refused' && (
        <details className="mt-2 max-w-text">
          <summary className="w-fit py-1 text-soft">{t('text')}</summary>
          <p dir="auto" className="whitespace-pre-line">
            {facts}
          </p>
          <p dir="auto" className="mt-2 whitespace-pre-line text-soft">
            {explanation}
          </p>
        </details>
      )}
      {(state === 'refused' || state === 'failed') && (
        <details className="mt-2 max-w-text" open={state === 'refused'}>
          <summary className="w-fit py-1 text-accent underline underline-offset-4">{t('reword')}</summary>
          <RewordForm
            action={reword}
            id={id}
            facts={facts ?? ''}
            explanation={explanation ?? ''}
            sentences={{
              facts: t('facts'),
              explanation: t('explanation'),
              hint: t('rewordHint'),
              send: t('rewordSend'),
              sending: t('sending'),
            }}
          />
        </details>
      )}
      {(state === 'failed' || (state === 'waiting' && attempts > 0)) && (
        <div className="mt-2">
          <ActForm action={retry} hidden={{ id }} label={t('retry')} className="button button-quiet" />
        </div>
      )}
    </li>
  )
}
