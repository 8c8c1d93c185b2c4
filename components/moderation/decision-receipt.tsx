import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import type { DecisionGround, DecisionSource, Restriction } from '#domain/moderation/decision-actions'

type Receipt = {
  action: Restriction
  decidedAt: Date
  ground: DecisionGround
  rule: { title: string; text: string } | null
  law: string | null
  lawCountry: string | null
  facts: string
  statement: string
  source: DecisionSource
  isDetectedByMachine: boolean
  isDecidedByMachine: boolean
  territory: string[]
  until: Date | null
  standing: 'in-force' | 'undone' | 'reversed' | 'over' | 'withdrawn'
  endedAt: Date | null
  comment: { body: string; language: string }
  story: { slug: string; headline: string; language: string } | null
}

type Props = {
  code: string
  receipt: Receipt
  /** How to appeal, or what came of an appeal. */
  children?: ReactNode
}

/** The statement of reasons of one decision: what, where, how long, why, by which rule, and how it came about. */
export function DecisionReceipt({ code, receipt, children }: Props) {
  const t = useTranslations('moderation.decisionReceipt')
  const locale = useLocale()
  const { comment, story, rule, standing } = receipt
  const isStanding = standing === 'in-force'
  const places = receipt.territory.map(country => countryName(country, locale))
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <Notice tone={isStanding ? 'bad' : 'good'} title={t(`what.${receipt.action}`)}>
        <p>
          {t(`standing.${standing}`)}
          {receipt.endedAt && (
            <>
              {' '}
              <LocalTime instant={receipt.endedAt.toISOString()} locale={locale} />
            </>
          )}
        </p>
      </Notice>
      <h2 className="mt-8 text-xl">{t('why')}</h2>
      <dl className="mt-2 divide-y divide-line">
        {rule && (
          <Line name={t('rule')}>
            <strong className="font-semibold">{rule.title}</strong>
            <span className="block">{rule.text}</span>
          </Line>
        )}
        {receipt.law && (
          <Line name={t('law')}>
            <bdi>{receipt.law}</bdi>
            {receipt.lawCountry && ` (${countryName(receipt.lawCountry, locale)})`}
          </Line>
        )}
        <Line name={t('facts')}>
          <span dir="auto" className="whitespace-pre-line">
            {receipt.facts}
          </span>
        </Line>
        <Line name={t('statement')}>
          <span dir="auto" className="whitespace-pre-line">
            {receipt.statement}
          </span>
        </Line>
        <Line name={t('where')}>{places.length > 0 ? new Intl.ListFormat(locale).format(places) : t('everywhere')}</Line>
        <Line name={t('howLong')}>
          {receipt.until ? (
            <>
              {t('until')} <LocalTime instant={receipt.until.toISOString()} locale={locale} />
            </>
          ) : (
            t('forGood')
          )}
        </Line>
        <Line name={t('source')}>{t(`sources.${receipt.source}`)}</Line>
        <Line name={t('means')}>
          {t(receipt.isDetectedByMachine ? 'detectedByMachine' : 'detectedByPeople')}{' '}
          {t(receipt.isDecidedByMachine ? 'decidedByMachine' : 'decidedByPeople')}
        </Line>
        <Line name={t('at')}>
          <LocalTime instant={receipt.decidedAt.toISOString()} locale={locale} />
        </Line>
        {story && (
          <Line name={t('story')}>
            <bdi lang={story.language} dir={directionOf(story.language)}>
              <PageLink href={`/stories/${story.slug}`}>{story.headline}</PageLink>
            </bdi>
          </Line>
        )}
        <Line name={t('code')}>
          <code className="break-all" dir="ltr">
            {code}
          </code>
        </Line>
      </dl>
      <h2 className="mt-8 text-xl">{t('comment')}</h2>
      {comment.body ? (
        <blockquote
          lang={comment.language === 'und' ? undefined : comment.language}
          dir={directionOf(comment.language)}
          className="mt-2 border-s-2 border-line ps-3 font-serif text-[1.08rem] whitespace-pre-line"
        >
          {comment.body}
        </blockquote>
      ) : (
        <p className="mt-2 text-soft">{t('commentGone')}</p>
      )}
      {children}
      <h2 className="mt-8 text-xl">{t('redress')}</h2>
      <p className="mt-2">{t('redressText')}</p>
      <p className="mt-2">
        <PageLink href="/contact">{t('contact')}</PageLink>
      </p>
    </div>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
