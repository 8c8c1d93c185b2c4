import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { DecisionForm } from '#components/moderation/decision-form'
import { DeskItem } from '#components/moderation/desk-item'
import { DeskShell } from '#components/moderation/desk-shell'
import { DeskStanding } from '#components/moderation/desk-standing'
import { ItemActs } from '#components/moderation/item-standing'
import type { DecisionReason } from '#components/moderation/restriction-form'
import { useDecisionSentences } from '#components/moderation/use-decision-sentences'
import { useJudgeable } from '#components/moderation/use-judgeable'
import { useShellSentences } from '#components/moderation/use-shell-sentences'
import { PageLink } from '#components/ui/page-link'
import type { FormState } from '#domain/form-state'
import type { DecisionAction } from '#domain/moderation/decision-actions'
import type { DecisionState, Undoable } from '#domain/moderation/decision-state'
import { deskAddress, type DeskFields } from '#domain/moderation/desk-fields'
import type { DeskItem as Item } from '#domain/moderation/desk-item'

type Props = {
  fields: DeskFields
  /** How many stand in the queue. */
  count: number
  /** None at the end of the list. */
  item: Item | undefined
  reasons: Record<string, readonly DecisionReason[]>
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  undo: (previous: FormState, form: FormData) => Promise<FormState>
  /** The address of this place in the list, without its language. */
  path: string
  previousHref: string | null
  nextHref: string | null
  /** The decision whose form is open. */
  act: DecisionAction | null
  notice?: string
  undoable?: Undoable
}

const large = 'button min-h-12 grow text-base'

/** One comment of a list, with the ways on and the decisions where a thumb reaches them; links and forms, without JavaScript too. */
export function DeskOne({ fields, count, item, reasons, action, undo, path, previousHref, nextHref, act, notice, undoable }: Props) {
  const t = useTranslations('moderation')
  const format = useFormatter()
  const locale = useLocale()
  const { decision } = useDecisionSentences()
  const { shell, base } = useShellSentences()
  const judgeable = useJudgeable()
  const canDecide = item !== undefined && !item.bar && item.actions.length > 0
  const offered = canDecide && !act ? item.actions.filter(possible => possible !== 'approve') : []
  return (
    <DeskShell
      key={path}
      sentences={shell}
      base={base}
      path={path}
      undo={undo}
      notice={notice}
      undoable={undoable}
      sole={canDecide ? item.id : undefined}
      head={
        <div className="flex grow flex-wrap items-baseline gap-x-4 pt-4">
          <h1 className="text-2xl">
            {t(`desk.queues.${fields.queue}`)} <span className="font-semibold tabular-nums">{format.number(count)}</span>
          </h1>
          <PageLink href={deskAddress(fields)} className="inline-block py-2">
            {t('one.list')}
          </PageLink>
        </div>
      }
    >
      {item ? (
        <DeskItem key={item.id} item={item} standing={<DeskStanding item={item} />}>
          {item.bar && <p className="mt-3 text-soft">{t(`item.${item.bar}`)}</p>}
        </DeskItem>
      ) : (
        <p className="border-t border-line py-10 text-soft">
          {t(previousHref ? 'desk.endOfList' : 'desk.emptyMatching')} <PageLink href={deskAddress(fields)}>{t('one.list')}</PageLink>
        </p>
      )}
      <div
        data-thumb
        // A form has a keyboard over it: it stands in the page, below what is judged.
        className={`-mx-4 grid gap-2 border-t border-line bg-paper px-4 py-3 ${act ? '' : 'sticky bottom-0 z-10'}`}
      >
        {canDecide && (
          <ItemActs key={item.id} item={item}>
            <div
              className={act ? '' : 'grid grid-cols-2 gap-2 [&_form]:grow [&_form>.button]:min-h-12 [&_form>.button]:w-full [&>div]:mt-0'}
            >
              {(act !== null || item.actions.includes('approve')) && (
                <DecisionForm
                  key={act}
                  item={{ ...judgeable(item), actions: [act ?? 'approve'] }}
                  action={action}
                  returnTo={path}
                  queue={fields.queue}
                  reasons={reasons[item.author.locale] ?? []}
                  sentences={decision}
                  locale={locale}
                  isOpen={act !== null}
                />
              )}
              {act && (
                <PageLink href={path} className="button button-plain mt-3 min-h-12">
                  {t('one.cancel')}
                </PageLink>
              )}
              {offered.map(wanted => (
                <PageLink
                  key={wanted}
                  href={`${path}&act=${wanted}:${item.id}`}
                  data-act={wanted}
                  className={`${large} ${wanted === 'restore' ? '' : 'button-danger'}`}
                >
                  {t(`one.${wanted}`)}
                </PageLink>
              ))}
            </div>
          </ItemActs>
        )}
        <nav aria-label={t('one.ways')} className="flex gap-2">
          <Way href={previousHref} act="previous" label={t('one.previous')} />
          <Way href={nextHref} act="next" label={t('one.next')} />
        </nav>
      </div>
    </DeskShell>
  )
}

/** Keeps its place where there is no way, so that the other one stays under the thumb. */
function Way({ href, act, label }: { href: string | null; act: 'previous' | 'next'; label: string }) {
  const className = `${large} button-quiet basis-1/2`
  if (!href) return <span aria-hidden className={`${className} invisible`} />
  return (
    <PageLink href={href} rel={act === 'next' ? 'next' : 'prev'} data-act={act} className={className}>
      {label}
    </PageLink>
  )
}
