import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnCommentEntry } from '#components/people/own-comment-entry'
import { AccountPage } from '#components/people/account-page'
import { PageLink } from '#components/ui/page-link'
import { ownCommentState, ownCommentStates } from '#domain/comments/own-comment-state'
import type { Locale } from '#domain/locales'
import { listCommentsOf } from '#server/comments/list-comments-of'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ state?: string; cursor?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.myComments' }))('title'))
}

export default async function MyCommentsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const [reader, query, t] = await Promise.all([
    signedInReader(locale, '/account/comments'),
    searchParams,
    getTranslations('people.myComments'),
  ])
  const state = ownCommentState(query.state)
  const { comments, nextCursor } = await listCommentsOf(reader, { state, cursor: query.cursor })
  const address = (shown: string | undefined, cursor?: string) => {
    const text = new URLSearchParams({ ...(shown && { state: shown }), ...(cursor && { cursor }) }).toString()
    return `/account/comments${text && `?${text}`}`
  }
  return (
    <AccountPage
      current="comments"
      title={t('title')}
      lead={t('lead')}
      empty={
        comments.length === 0 && (
          <p className="text-soft">
            {state ? t('emptyState') : t('empty')} {!state && <PageLink href="/">{t('findStory')}</PageLink>}
          </p>
        )
      }
      next={nextCursor ? { href: address(state, nextCursor), label: t('more') } : null}
    >
      <nav aria-label={t('filter')} className="mt-6 flex flex-wrap gap-2">
        {[undefined, ...ownCommentStates].map(entry => (
          <PageLink key={entry ?? 'all'} href={address(entry)} aria-current={entry === state ? 'true' : undefined} className="chip">
            {entry ? t(`states.${entry}`) : t('all')}
          </PageLink>
        ))}
      </nav>
      <ul className="mt-4 divide-y divide-line">
        {comments.map(comment => (
          <li key={comment.id} className="py-5">
            <OwnCommentEntry comment={comment} />
          </li>
        ))}
      </ul>
    </AccountPage>
  )
}
