import { useLocale, useTranslations } from 'next-intl'
import { QuoteLink } from '#components/stories/quote-link'
import { LocalTime } from '#components/ui/local-time'
import { directionOf } from '#domain/locales'
import type { PublicBlock } from '#domain/stories/public-story'

type Props = { blocks: PublicBlock[]; language: string | null; canQuote: boolean }

/** A report's text, block after block; the updates of a live blog on a time line. */
export function ReportBody({ blocks, language, canQuote }: Props) {
  return (
    <div lang={language ?? undefined} dir={directionOf(language)} className="mt-2 grid gap-3.5 font-serif text-[1.06rem] leading-normal">
      {runsOf(blocks).map(run =>
        run[0]?.kind === 'update' ? (
          <ol key={run[0].id} className="timeline">
            {run.map(block => (
              <Update key={block.id} block={block} canQuote={canQuote} />
            ))}
          </ol>
        ) : (
          run.map(block =>
            block.kind === 'heading' ? (
              <h4 key={block.id} id={`block-${block.id}`} className="mt-2 text-[1.12rem]">
                {block.text}
              </h4>
            ) : (
              <p key={block.id} id={`block-${block.id}`} className="scroll-mt-4 whitespace-pre-line">
                <span data-words="">{block.text}</span> {canQuote && <QuoteLink blockId={block.id} />}
              </p>
            ),
          )
        ),
      )}
    </div>
  )
}

/** Neighbouring blocks of a kind that stand in one list. */
function runsOf(blocks: PublicBlock[]): PublicBlock[][] {
  const runs: PublicBlock[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last && (last[0]?.kind === 'update') === (block.kind === 'update')) last.push(block)
    else runs.push([block])
  }
  return runs
}

function Update({ block, canQuote }: { block: PublicBlock; canQuote: boolean }) {
  const t = useTranslations('stories.breakdown')
  const locale = useLocale()
  return (
    <li id={`block-${block.id}`} className="scroll-mt-4">
      <p lang={locale} dir={directionOf(locale)} className="flex flex-wrap gap-x-3 font-sans text-[0.8rem] text-soft">
        {block.at ? (
          <LocalTime instant={block.at.toISOString()} locale={locale} className="font-semibold text-accent" />
        ) : (
          block.atLocal && (
            <span>
              <time dateTime={block.atLocal} className="font-semibold text-accent">
                {block.atLocal.replace('T', ' ')}
              </time>{' '}
              ({t('zoneUnknown')})
            </span>
          )
        )}
        {block.updatedAt && (
          <span>
            {t('updated')} <LocalTime instant={block.updatedAt.toISOString()} locale={locale} format="clock" />
          </span>
        )}
      </p>
      <p className="whitespace-pre-line">
        <span data-words="">{block.text}</span> {canQuote && <QuoteLink blockId={block.id} />}
      </p>
    </li>
  )
}
