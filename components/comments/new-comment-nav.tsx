import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'

type Props = { id: string; slug: string; newIds: readonly string[] }

/** From one new comment to the next, in the order in which they came. */
export function NewCommentNav({ id, slug, newIds }: Props) {
  const t = useTranslations('comments.visit')
  const place = newIds.indexOf(id)
  if (place === -1) return null
  const [previous, next] = [newIds[place - 1], newIds[place + 1]]
  const address = (other: string) => `/stories/${encodeURIComponent(slug)}/comments/${other}`
  return (
    <nav aria-label={t('nav')} className="mt-4 flex flex-wrap gap-x-5 border-s-4 border-mark ps-3 text-[0.92rem]">
      <span className="font-medium">{t('place', { place: place + 1, count: newIds.length })}</span>
      {previous && (
        <PageLink href={address(previous)} rel="prev">
          {t('previous')}
        </PageLink>
      )}
      {next && (
        <PageLink href={address(next)} rel="next">
          {t('next')}
        </PageLink>
      )}
    </nav>
  )
}
