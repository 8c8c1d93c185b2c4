import type { Metadata } from 'next'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { noticeAction } from '../comments/[id]/notice/actions'
import { NoticeForm } from '#components/moderation/notice-form'
import { StoryQuote } from '#components/moderation/story-quote'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, type Locale } from '#domain/locales'
import { noticeCategories } from '#domain/moderation/notice-input'
import { configuration } from '#server/configuration'
import { getStoryTarget } from '#server/moderation/notices/get-story-target'
import { getAccount } from '#server/people/account'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { decodeSegment } from '#server/request-path'

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<{ report?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.notice' }))('title'))
}

/** A notice that a story or a report is illegal (Art. 16 of the Digital Services Act): open to everybody, without an account. */
export default async function StoryNoticePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const asked = z
    .uuid()
    .optional()
    .safeParse((await searchParams).report)
  const story = asked.success ? await getStoryTarget(decodeSegment(slug) ?? '', asked.data) : undefined
  if (!story) notFound()
  const [actor, t, { moderation }] = await Promise.all([currentActor(), getTranslations('moderation.notice'), getMessages()])
  const account = actor && (await getAccount(actor))
  const path = `/stories/${encodeURIComponent(story.slug)}`
  const { report } = story
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3">{t('leadStory')}</p>
      <p className="mt-2 text-soft">
        {t('notLaw')} <PageLink href={`${path}/correction${report ? `?report=${report.id}` : ''}`}>{t('correctionInstead')}</PageLink>
      </p>
      <StoryQuote label={t(report ? 'report' : 'story')} {...(report ?? story)} />
      <NoticeForm
        action={noticeAction}
        place={{ storyId: story.id, reportId: report?.id ?? '' }}
        initial={{
          address: `${configuration().PUBLIC_URL}${localePath(locale, path)}${report ? `#report-${report.id}` : ''}`,
          name: account?.name ?? '',
          email: account?.email ?? '',
        }}
        categories={noticeCategories.map(value => ({ value, label: t(`categories.${value}`) }))}
        countries={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
        sentences={moderation.notice.form}
        errors={moderation.notice.errors}
      />
    </div>
  )
}
