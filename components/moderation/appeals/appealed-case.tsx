import { useLocale, useTranslations } from 'next-intl'
import type { Place } from '#components/moderation/notices/noticed-places'
import { ReceiptLine } from '#components/moderation/receipt-line'
import { LocalTime } from '#components/ui/local-time'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'

type Against =
  | {
      kind: 'decision'
      action: 'remove' | 'hold' | 'withhold'
      rule: string | null
      law: string | null
      facts: string
      statement: string
      territory: string[]
      isOver: boolean
      comment: { id: string; words: string; language: string; country: string | null }
      story: { slug: string; headline: string; language: string }
    }
  | {
      kind: 'notice'
      reference: string
      noticeId: string
      isEditorial: boolean
      explanation: string
      law: string | null
      outcome: 'lawful' | 'unlawful' | 'corrected' | 'declined' | null
      answer: string
      places: Place[]
    }
  | {
      kind: 'sanction'
      sanction: 'warning' | 'premoderation' | 'suspension' | 'ban'
      rule: string
      facts: string
      statement: string
      personId: string
      isOver: boolean
    }

export type Case = {
  id: string
  reference: string
  side: 'author' | 'notifier'
  text: string
  receivedAt: Date
  dueAt: Date
  decidedFirstAt: Date
  against: Against
}

type Props = {
  appeal: Case
  /** Below a page's title, or below that of the appeal. */
  level?: 2 | 3
}

/** What an appeal says, and what was decided first: without a name of anybody. */
export function AppealedCase({ appeal, level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const t = useTranslations('moderation.oneCase')
  const locale = useLocale()
  const { against } = appeal
  return (
    <>
      <Heading className="mt-6 text-xl">{t('appeal')}</Heading>
      <p className="text-sm text-soft">
        {t(appeal.side === 'author' ? 'byAuthor' : 'byNotifier')}, <LocalTime instant={appeal.receivedAt.toISOString()} locale={locale} />
      </p>
      <p dir="auto" className="mt-2 wrap-anywhere whitespace-pre-line">
        {appeal.text}
      </p>
      <Heading className="mt-6 text-xl">{t('firstDecision')}</Heading>
      <p className="text-sm text-soft">
        <LocalTime instant={appeal.decidedFirstAt.toISOString()} locale={locale} />
      </p>
      {against.kind === 'decision' && <AppealedDecision against={against} />}
      {against.kind === 'sanction' && (
        <dl className="divide-y divide-line">
          <Line name={t('rule')} text={against.rule} />
          <Line name={t('firstDecision')} text={t(`sanction.${against.sanction}`)} />
          <Line name={t('facts')} text={against.facts} />
          <Line name={t('statement')} text={against.statement} />
        </dl>
      )}
      {against.kind === 'notice' && (
        <>
          <dl className="divide-y divide-line">
            <Line name={t('explanation')} text={against.explanation} />
            {against.law && <Line name={t('law')} text={against.law} />}
            <Line name={t('answer')} text={against.answer} />
          </dl>
          {against.places.map(({ position, comment, story, report }) =>
            comment ? (
              <Words key={position} label={`${t('words')} ${position + 1}`} words={comment.words} language={comment.language} />
            ) : (
              story && (
                <Words
                  key={position}
                  label={t('words')}
                  words={(report ?? story).headline}
                  language={(report ?? story).language ?? 'und'}
                />
              )
            ),
          )}
        </>
      )}
    </>
  )
}

function AppealedDecision({ against }: { against: Extract<Against, { kind: 'decision' }> }) {
  const t = useTranslations('moderation.oneCase')
  const locale = useLocale()
  const { action, rule, law, facts, statement, territory, comment } = against
  return (
    <>
      <dl className="divide-y divide-line">
        <Line name={t('firstDecision')} text={t(`action.${action}`)} />
        {rule && <Line name={t('rule')} text={rule} />}
        {law && <Line name={t('law')} text={law} />}
        {territory.length > 0 && (
          <Line name={t('where')} text={new Intl.ListFormat(locale).format(territory.map(code => countryName(code, locale)))} />
        )}
        <Line name={t('facts')} text={facts} />
        <Line name={t('statement')} text={statement} />
      </dl>
      <Words label={t('words')} words={comment.words} language={comment.language} />
    </>
  )
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <ReceiptLine name={name}>
      <span dir="auto" className="wrap-anywhere whitespace-pre-line">
        {text}
      </span>
    </ReceiptLine>
  )
}

function Words({ label, words, language }: { label: string; words: string; language: string }) {
  return (
    <section aria-label={label} className="mt-4">
      <p className="text-sm font-medium">{label}</p>
      <blockquote
        lang={language === 'und' ? undefined : language}
        dir={directionOf(language)}
        className="mt-1 border-s-2 border-line ps-3 font-serif text-[1.08rem] whitespace-pre-wrap"
      >
        {words}
      </blockquote>
    </section>
  )
}
