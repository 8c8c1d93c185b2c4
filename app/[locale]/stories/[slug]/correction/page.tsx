import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { correctionAction } from './actions'
import { StoryQuote } from '#components/moderation/story-quote'
import { FieldsForm } from '#components/ui/fields-form'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { maximumExplanation } from '#domain/moderation/notice-input'
import { configuration } from '#server/configuration'
import { getStoryTarget } from '#server/moderation/notices/get-story-target'
import { newId } from '#server/new-id'
import { getAccount } from '#server/people/account'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { decodeSegment } from '#server/request-path'

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<{ report?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.correction' }))('title'))
}

/** Tells the editors what is wrong in a story or a report; open to everybody, without an account. */
export default async function CorrectionPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const asked = z
    .uuid()
    .optional()
    .safeParse((await searchParams).report)
  const story = asked.success ? await getStoryTarget(decodeSegment(slug) ?? '', asked.data) : undefined
  if (!story) notFound()
  const [actor, t] = await Promise.all([currentActor(), getTranslations('moderation.correction')])
  const account = actor && (await getAccount(actor))
  const path = `/stories/${encodeURIComponent(story.slug)}`
  const { report } = story
  const query = report ? `?report=${report.id}` : ''
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3">{t('lead')}</p>
      <p className="mt-2 text-soft">
        {t('illegal')} <PageLink href={`${path}/notice${query}`}>{t('illegalInstead')}</PageLink>
      </p>
      <StoryQuote label={t(report ? 'report' : 'story')} {...(report ?? story)} />
      <FieldsForm
        action={correctionAction}
        hidden={{ storyId: story.id, reportId: report?.id ?? '', clientKey: newId() }}
        initial={{
          address: `${configuration().PUBLIC_URL}${localePath(locale, path)}${report ? `#report-${report.id}` : ''}`,
          name: account?.name ?? '',
          email: account?.email ?? '',
        }}
        fields={[
          { name: 'address', label: t('address'), type: 'url' },
          {
            name: 'explanation',
            label: t('explanation'),
            hint: t('explanationHint'),
            type: 'textarea',
            rows: 7,
            maxLength: maximumExplanation,
          },
          { name: 'name', label: t('name'), hint: t('optional'), autoComplete: 'name', maxLength: 120 },
          { name: 'email', label: t('email'), hint: t('emailHint'), type: 'email', autoComplete: 'email', maxLength: 200 },
        ]}
        submit={t('send')}
        sending={t('sending')}
      />
    </div>
  )
}
