'use client'

import { useTranslations } from 'next-intl'
import type { Perform } from '#components/admin/stories/workbench-block'
import { directionOf } from '#domain/locales'
import type { StoryDraft } from '#domain/stories/story-draft'

type Props = { draft: StoryDraft; wasPublic: boolean; defaultPrompt: string; perform: Perform }

/** What the story itself says, above its reports. */
export function StoryFields({ draft, wasPublic, defaultPrompt, perform }: Props) {
  const t = useTranslations('admin.stories.workbench.story')
  const set = (change: Partial<Omit<StoryDraft, 'reports'>>) => perform({ act: 'set-story', change })
  const direction = directionOf(draft.language)
  return (
    <section aria-labelledby="story-fields" className="grid gap-3">
      <h2 id="story-fields" className="text-xl">
        {t('title')}
      </h2>
      <label className="grid gap-1 text-sm">
        {t('headline')}
        <textarea
          value={draft.headline}
          lang={draft.language}
          dir={direction}
          rows={Math.ceil(draft.headline.length / 50) || 1}
          onChange={event => set({ headline: event.target.value })}
          className="input !min-h-11 text-xl font-semibold [field-sizing:content]"
        />
      </label>
      <label className="grid gap-1 text-sm">
        {t('prompt')}
        <textarea
          value={draft.prompt ?? ''}
          lang={draft.language}
          dir={direction}
          rows={1}
          maxLength={2000}
          onChange={event => set({ prompt: event.target.value || null })}
          className="input !min-h-11 [field-sizing:content]"
        />
        <span className="text-soft">{t('promptHint', { prompt: defaultPrompt })}</span>
      </label>
      <div className="grid gap-3 sm:grid-cols-[1fr_9rem]">
        <label className="grid content-start gap-1 text-sm">
          {t('slug')}
          <input
            type="text"
            value={draft.slug}
            readOnly={wasPublic}
            spellCheck={false}
            maxLength={200}
            onChange={event => set({ slug: event.target.value.normalize('NFC').toLowerCase().replace(/\s+/gu, '-') })}
            className="input read-only:!bg-transparent"
            dir="auto"
          />
          <span className="text-soft">{wasPublic ? t('slugFixed') : t('slugHint')}</span>
        </label>
        <label className="grid content-start gap-1 text-sm">
          {t('language')}
          <input
            type="text"
            list="known-languages"
            value={draft.language}
            maxLength={35}
            onChange={event => set({ language: event.target.value.trim() })}
            className="input"
            dir="ltr"
          />
          <span className="text-soft">{t('languageHint')}</span>
        </label>
      </div>
    </section>
  )
}
