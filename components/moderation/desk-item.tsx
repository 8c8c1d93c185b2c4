import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AuthorRecord } from '#components/moderation/author-record'
import { CoveredWords } from '#components/moderation/covered-words'
import { MarkedText } from '#components/moderation/marked-text'
import { ConversationLines } from '#components/moderation/conversation-lines'
import { WhyHere } from '#components/moderation/why-here'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'
import type { DeskItem as Item } from '#domain/moderation/desk-item'

type Props = {
  item: Item
  /** Who works on it, and what happened to it meanwhile. */
  standing: ReactNode
  /** The decision form, or what stands in its place. */
  children: ReactNode
  /** On a page of its own the item needs no link to that page. */
  isAlone?: boolean
}

/** One comment at the desk: its story and country, why it is here, its conversation, its author, what can be done. */
export function DeskItem({ item, standing, children, isAlone = false }: Props) {
  const t = useTranslations('moderation.item')
  const locale = useLocale()
  const words = [...new Set([...item.holds, ...item.ruleFlags].flatMap(({ matched }) => matched))]
  const { conversation, testimony } = item
  const said = (
    <>
      <blockquote
        lang={item.language === 'und' ? undefined : item.language}
        dir={directionOf(item.language)}
        className="my-3 max-w-text font-serif text-[1.12rem] leading-normal whitespace-pre-wrap"
      >
        <MarkedText text={item.body} words={words} />
      </blockquote>
      {testimony && (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
          {testimony.prominence && <ProminenceLabel prominence={testimony.prominence} />}
          {testimony.outlet && (
            <bdi>
              <MarkedText text={testimony.outlet} words={words} />
            </bdi>
          )}
          {testimony.link && (
            // Shown and not linked: a held link may lead anywhere.
            <bdi dir="ltr">
              <MarkedText text={testimony.link} words={words} />
            </bdi>
          )}
          {testimony.missing && (
            <span>
              {t('missing')}{' '}
              <bdi>
                <MarkedText text={testimony.missing} words={words} />
              </bdi>
            </span>
          )}
        </p>
      )}
    </>
  )
  return (
    <article
      id={`item-${item.id}`}
      data-desk-item={item.id}
      tabIndex={-1}
      aria-label={t('label', { name: item.author.name, headline: item.story.headline })}
      className="grid gap-x-10 gap-y-4 border-t border-line py-5 text-[0.92rem] focus:outline-2 focus:outline-offset-4 focus:outline-accent lg:grid-cols-[minmax(0,1fr)_16rem]"
    >
      <div className="min-w-0">
        <header>
          <h2 lang={item.story.language} dir={directionOf(item.story.language)} className="headline text-[1.05rem] leading-snug">
            <PageLink href={`/stories/${item.story.slug}`}>{item.story.headline}</PageLink>
          </h2>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-soft">
            <bdi className="font-semibold text-ink">{item.author.name}</bdi>
            {item.country ? (
              <span className="inline-flex items-center gap-1.5">
                {t('says')} <CountryLabel country={item.country} />
              </span>
            ) : (
              <span>{t('reply')}</span>
            )}
            <LocalTime instant={item.createdAt.toISOString()} locale={locale} />
            {item.editedAt && <span>{t('edited', { revision: item.revision })}</span>}
            {item.state === 'published' && <PageLink href={`/stories/${item.story.slug}/comments/${item.id}`}>{t('inStory')}</PageLink>}
            <PageLink href={`/moderation/stories/${item.story.id}`}>{t('discussion')}</PageLink>
            {!isAlone && (
              <PageLink href={`/moderation/comments/${item.id}`} data-act="open" aria-keyshortcuts="o">
                {t('open')}
              </PageLink>
            )}
          </p>
        </header>
        {standing}
        <WhyHere item={item} />
        <ConversationLines conversation={conversation} part="before" />
        {item.isCovered ? <CoveredWords>{said}</CoveredWords> : said}
        <ConversationLines conversation={conversation} part="after" />
        {children}
      </div>
      <AuthorRecord item={item} />
    </article>
  )
}
