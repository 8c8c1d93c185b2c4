import type { Metadata } from 'next'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { retry, reword } from './actions.ts'
import { AccountNav } from '#components/moderation/account-nav'
import { StatementEntry } from '#components/moderation/statement-entry'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { localePath, type Locale } from '#domain/locales'
import { statementStates } from '#domain/moderation/statements/reword-input'
import { can } from '#domain/people/can'
import { countStatements, listStatements } from '#server/moderation/statements/list-statements'
import { sendsStatements } from '#server/moderation/statements/post-statement'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ state?: string; after?: string }> }

const statementsAPage = 20

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.statements' })
  return privatePage(t('title'))
}

/** The statements of reasons that go to the EU's transparency database: what was sent, what waits, what failed and why. */
export default async function StatementsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/statements')}`)
  if (!can(actor, 'desk.account')) notFound()
  const { state: asked, after } = await searchParams
  const counts = await countStatements()
  // What needs somebody comes first.
  const state = statementStates.find(one => one === asked) ?? (counts.refused > 0 ? 'refused' : counts.failed > 0 ? 'failed' : 'waiting')
  const [t, format, { statements, nextCursor }] = await Promise.all([
    getTranslations('moderation.statements'),
    getFormatter(),
    listStatements({ state, cursor: decodeCursor(after), limit: statementsAPage }),
  ])
  return (
    <>
      <AccountNav actor={actor} current="statements" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {!sendsStatements() && <Notice title={t('off')}>{t('offHow')}</Notice>}
      <nav aria-label={t('states.label')} className="my-5 flex flex-wrap gap-2">
        {statementStates.map(one => (
          <PageLink
            key={one}
            href={`/moderation/statements?state=${one}`}
            aria-current={one === state ? 'page' : undefined}
            className="chip"
          >
            {t(`states.${one}`)} <span className="tabular-nums">{format.number(counts[one])}</span>
          </PageLink>
        ))}
      </nav>
      {statements.length === 0 ? (
        <p>{t(`none.${state}`)}</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {statements.map(statement => (
            <StatementEntry key={statement.id} statement={statement} retry={retry} reword={reword} />
          ))}
        </ol>
      )}
      {nextCursor && (
        <p className="mt-6">
          <PageLink
            href={`/moderation/statements?state=${state}&after=${encodeCursor(nextCursor)}`}
            className="button button-quiet"
            rel="next"
          >
            {t('older')}
          </PageLink>
        </p>
      )}
    </>
  )
}
