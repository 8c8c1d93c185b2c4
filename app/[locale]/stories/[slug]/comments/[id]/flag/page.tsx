import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { flag } from './actions.ts'
import { CommentQuote } from '#components/moderation/comment-quote'
import { FlagForm } from '#components/moderation/flag-form'
import { OtherWays } from '#components/moderation/other-ways'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getFlagTarget } from '#server/moderation/get-flag-target'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'
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
  const target = z.uuid().safeParse(id).success ? await getFlagTarget(slug, id, actor) : undefined
  if (!target) notFound()
  const [t, comments, rules, refusals] = await Promise.all([
    getTranslations('moderation.flag'),
    getTranslations('comments'),
    listOfferedRules(locale),
    getTranslations('refusals.flags'),
  ])
  const isOwn = actor?.id === target.authorId
  const isAllowed: boolean = can(actor, 'comment.flag', target)
  const fate = (
    <p>
      <PageLink href="/account/flags">{t('fate')}</PageLink>
    </p>
  )
  return (
    <div className="max-w-text pt-10">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3 text-soft">
        {t('lead')} <PageLink href="/house-rules">{t('rules')}</PageLink>
      </p>
      <CommentQuote label={t('comment')} comment={target} authorName={target.authorName || comments('formerReader')} />
      {isAllowed ? (
        target.flaggedAt ? (
          <Notice tone="good" title={t('earlier')}>
            {fate}
          </Notice>
        ) : (
          <FlagForm
            commentId={target.id}
            action={flag}
            reasons={rules}
            sentences={{
              reason: t('reason'),
              note: t('note'),
              noteHint: t('noteHint'),
              send: t('send'),
              sending: t('sending'),
              'reason-missing': t('errors.reason-missing'),
              'note-too-long': t('errors.note-too-long'),
            }}
            after={fate}
          />
        )
      ) : (
        <Notice title={actor ? refusals(isOwn ? 'own-comment' : actor.standing?.suspension ? 'suspended' : 'not-allowed') : t('signIn')}>
          {actor ? (
            !isOwn && !actor.isConfirmed && <PageLink href="/account">{t('confirm')}</PageLink>
          ) : (
            <PageLink href={`/sign-in?next=${encodeURIComponent(`${path}/flag`)}`}>{t('signInLink')}</PageLink>
          )}
        </Notice>
      )}
      <OtherWays address={path} isSignedIn={actor !== null} isOwn={isOwn} mine={target.mine ?? undefined} />
      <p className="mt-6">
        <PageLink href={path}>{t('back')}</PageLink>
      </p>
    </div>
  )
}
