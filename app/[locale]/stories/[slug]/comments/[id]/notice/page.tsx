import type { Metadata } from 'next'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { noticeAction } from './actions'
import { NoticeForm } from '#components/moderation/notice-form'
import { CommentQuote } from '#components/moderation/comment-quote'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, type Locale } from '#domain/locales'
import { noticeCategories } from '#domain/moderation/notice-input'
import { isFormerReader } from '#domain/people/former-reader'
import { configuration } from '#server/configuration'
import { getNoticeTarget } from '#server/moderation/notices/get-notice-target'
import { getAccount } from '#server/people/account'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { decodeSegment } from '#server/request-path'

type Props = { params: Promise<{ locale: Locale; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.notice' }))('title'))
}

/** A notice of illegal content (Art. 16 of the Digital Services Act): open to everybody, without an account. */
export default async function NoticePage({ params }: Props) {
  const { locale, slug, id } = await params
  setRequestLocale(locale)
  const target = z.uuid().safeParse(id).success ? await getNoticeTarget(decodeSegment(slug) ?? '', id) : undefined
  if (!target) notFound()
  const [actor, t, comments, { moderation }] = await Promise.all([
    currentActor(),
    getTranslations('moderation.notice'),
    getTranslations('comments'),
    getMessages(),
  ])
  const account = actor && (await getAccount(actor))
  const path = `/stories/${encodeURIComponent(target.story.slug)}/comments/${target.id}`
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3">{t('lead')}</p>
      <p className="mt-2 text-soft">
        {t('notRules')} <PageLink href={`${path}/flag`}>{t('flagInstead')}</PageLink>
      </p>
      <CommentQuote
        label={t('comment')}
        comment={target}
        authorName={isFormerReader(target.author) ? comments('formerReader') : target.author.name}
      />
      <NoticeForm
        action={noticeAction}
        place={{ commentId: target.id }}
        initial={{
          address: `${configuration().PUBLIC_URL}${localePath(locale, path)}`,
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
