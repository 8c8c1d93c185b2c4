import { useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { directionOf } from '#domain/locales'
import type { StoryDraft } from '#domain/stories/story-draft'

/** A draft to be read only: what is stored, report after report, with every block. */
export function StoryPreview({ draft }: { draft: StoryDraft }) {
  const t = useTranslations('admin.stories.workbench')
  return (
    <div className="grid gap-8">
      {draft.reports.map((report, index) => (
        <article
          key={report.id}
          lang={report.language ?? undefined}
          dir={directionOf(report.language)}
          className="border-t border-line pt-4"
        >
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <span>{t('report', { number: index + 1 })}</span>
            {report.outlet && <bdi className="font-semibold">{report.outlet}</bdi>}
            {report.country && <CountryLabel country={report.country} />}
          </p>
          <h2 className="mt-1 text-[1.35rem] leading-snug">{report.headline}</h2>
          {report.summary && <p className="mt-2 font-serif text-lg">{report.summary}</p>}
          <details className="mt-2">
            <summary className="py-1.5 text-sm">{t('text')}</summary>
            <div className="grid max-w-text gap-3 font-serif">
              {report.blocks.map(block => (
                <PreviewBlock key={block.id} block={block} />
              ))}
            </div>
          </details>
        </article>
      ))}
    </div>
  )
}

function PreviewBlock({ block }: { block: StoryDraft['reports'][number]['blocks'][number] }) {
  const locale = useLocale()
  if (block.kind === 'heading') return <h3 className="mt-2 text-lg">{block.text}</h3>
  return (
    <div>
      {block.at ? (
        <LocalTime instant={block.at} locale={locale} className="block font-sans text-sm text-soft" />
      ) : (
        block.atLocal && <span className="block font-sans text-sm text-soft">{block.atLocal.replace('T', ' ')}</span>
      )}
      <p>{block.text}</p>
    </div>
  )
}
