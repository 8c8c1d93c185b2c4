import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { flag } from './actions.ts'
import { FlagForm } from '#components/moderation/flag-form'
import { CountryLabel } from '#components/ui/country-label'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { houseRules } from '#domain/moderation/house-rules'
import { can } from '#domain/people/can'
import { getFlagTarget } from '#server/moderation/get-flag-target'
import { currentActor } from '#server/people/current-actor'

type Props = { params: Promise<{ locale: Locale; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.flag' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function FlagPage({ params }: Props) {
  const { locale, slug, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  const path = `/stories/${encodeURIComponent(slug)}/comments/${id}`
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`${path}/flag`)}`)
  const target = z.uuid().safeParse(id).success ? await getFlagTarget(slug, id, actor.id) : undefined
  if (!target) notFound()
  const [t, rules, refusals] = await Promise.all([
    getTranslations('moderation.flag'),
    getTranslations('moderation.houseRules'),
    getTranslations('refusals.flags'),
  ])
  const isOwn = actor.id === target.authorId
  const isAllowed: boolean = can(actor, 'comment.flag', target)
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3 text-soft">
        {t('lead')} <PageLink href="/house-rules">{t('rules')}</PageLink>
      </p>
      <section aria-label={t('comment')} className="my-6 border-s-4 border-line ps-4">
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
          <bdi className="font-semibold text-ink">{target.authorName}</bdi>
          {target.country && <CountryLabel country={target.country} />}
        </p>
        <blockquote
          lang={target.language === 'und' ? undefined : target.language}
          dir={directionOf(target.language)}
          className="mt-1 line-clamp-[12] font-serif text-[1.12rem] whitespace-pre-wrap"
        >
          {target.body}
        </blockquote>
      </section>
      {isAllowed ? (
        target.flaggedAt ? (
          <Notice tone="good" title={t('earlier')} />
        ) : (
          <FlagForm
            commentId={target.id}
            action={flag}
            reasons={houseRules.map(key => ({ key, title: rules(`${key}.title`), text: rules(`${key}.text`) }))}
            sentences={{
              reason: t('reason'),
              note: t('note'),
              noteHint: t('noteHint'),
              send: t('send'),
              sending: t('sending'),
              'reason-missing': t('errors.reason-missing'),
              'note-too-long': t('errors.note-too-long'),
            }}
          />
        )
      ) : (
        <Notice title={refusals(isOwn ? 'own-comment' : 'not-allowed')}>
          {!isOwn && <PageLink href="/account">{t('confirm')}</PageLink>}
        </Notice>
      )}
      <p className="mt-6">
        <PageLink href={path}>{t('back')}</PageLink>
      </p>
    </div>
  )
}
