import { useLocale, useTranslations } from 'next-intl'
import { useEventNames } from '#components/moderation/use-event-names'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'

type Props = {
  entry: {
    sequence: bigint
    at: Date
    kind: string
    actor: { id: string; handle: string; name: string } | null
    isActorHidden: boolean
    subjectType: string
    subjectId: string
    story: { slug: string; headline: string; language: string } | null
    data: Record<string, unknown>
    seal: { position: number; hash: string } | null
  }
  /** Whether the pages about people may be opened from here. */
  isAdmin: boolean
}

/** One entry of the event log: who did what to which, when; and everything that was written down. */
export function LogEntry({ entry, isAdmin }: Props) {
  const t = useTranslations('moderation.log')
  const locale = useLocale()
  const names = useEventNames()
  const { at, kind, actor, isActorHidden, subjectType, subjectId, story, data, seal, sequence } = entry
  const subjectHref = hrefOf(subjectType, subjectId, isAdmin)
  const details = Object.entries(data)
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <LocalTime instant={at.toISOString()} locale={locale} className="text-sm text-soft tabular-nums" />
      <div className="min-w-0">
        <p>
          {actor ? (
            <PageLink href={isAdmin ? `/admin/people/${actor.id}` : `/people/${encodeURIComponent(actor.handle)}`} className="font-medium">
              <bdi>{actor.name || t('former')}</bdi>
            </PageLink>
          ) : (
            <span className="font-medium">{isActorHidden ? t('hidden') : t('system')}</span>
          )}
          {': '}
          {names.of(kind)}
          {subjectHref && (
            <>
              {' '}
              <PageLink href={subjectHref} className="text-sm">
                {t('open')}
              </PageLink>
            </>
          )}
        </p>
        {story && (
          <p className="text-sm text-soft">
            <PageLink
              href={`/stories/${encodeURIComponent(story.slug)}`}
              lang={story.language}
              dir={directionOf(story.language)}
              className="text-soft"
            >
              {story.headline}
            </PageLink>
          </p>
        )}
        <details className="text-sm">
          <summary className="w-fit py-1 text-soft">{t('details')}</summary>
          <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5" dir="ltr">
            <Pair name="kind" value={kind} />
            <Pair name={subjectType} value={subjectId} />
            {details.map(([name, value]) => (
              <Pair key={name} name={name} value={typeof value === 'string' ? value : JSON.stringify(value)} />
            ))}
            <Pair name="entry" value={String(sequence)} />
            {seal && <Pair name="seal" value={`${seal.position} ${seal.hash}`} />}
          </dl>
          {!seal && <p className="text-soft">{t('unsealed')}</p>}
        </details>
      </div>
    </li>
  )
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="break-all">
        <code>{value}</code>
      </dd>
    </>
  )
}

const pages: Record<string, (id: string) => string> = {
  comment: id => `/moderation/comments/${id}`,
  notice: id => `/moderation/notices/${id}`,
  appeal: id => `/moderation/appeals/${id}`,
  rule: id => `/moderation/rules/${id}`,
  batch: id => `/moderation/batches/${id}`,
  statement: () => '/moderation/statements',
}

/** Where what an entry is about can be looked at. */
function hrefOf(subjectType: string, subjectId: string, isAdmin: boolean): string | undefined {
  if (subjectType === 'person') return isAdmin ? `/admin/people/${subjectId}` : `/moderation/people/${subjectId}`
  return pages[subjectType]?.(subjectId)
}
