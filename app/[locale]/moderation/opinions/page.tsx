import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { DeskHead } from '#components/moderation/desk-head'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listOpinionsAskedOf } from '#server/moderation/opinions/list-opinions'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.case' }))('opinionsTitle'))
}

/** What colleagues want to know of the moderator who looks. */
export default async function OpinionsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/opinions')}`)
  if (!can(actor, 'desk.open')) notFound()
  const [t, counts, opinions] = await Promise.all([getTranslations('moderation.case'), getQueueCounts(actor), listOpinionsAskedOf(actor)])
  return (
    <>
      <DeskHead current={null} counts={counts} title={t('opinionsTitle')} />
      <p className="mt-4 text-soft">{t(opinions.length === 0 ? 'opinionsEmpty' : 'opinionsLead')}</p>
      <ul className="mt-2 divide-y divide-line">
        {opinions.map(({ id, asker, question, at, commentId, story }) => (
          <li key={id} className="py-3">
            <p className="text-sm text-soft">
              <bdi>{asker.name}</bdi>, <LocalTime instant={at.toISOString()} locale={locale} />
              {' · '}
              <bdi lang={story.language} dir={directionOf(story.language)}>
                {story.headline}
              </bdi>
            </p>
            <p dir="auto" className="max-w-text">
              {question}
            </p>
            <p>
              <PageLink href={`/moderation/comments/${commentId}#opinions`}>{t('opinionsOpen')}</PageLink>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
