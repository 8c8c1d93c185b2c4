import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { byName, stemmedLanguages } from '#domain/search/named-languages'
import { exactLanguages, unspacedLanguages } from '#domain/search/search-language'

const examples = { quotes: '“freedom of the press”', minus: 'election -football', or: 'strike OR walkout', letters: 'zeitung citta الأمة' }

/** What can be asked, and what is found in which language. */
export function SearchHelp({ isOpen }: { isOpen: boolean }) {
  const t = useTranslations('search.help')
  const format = useFormatter()
  const locale = useLocale()
  const list = (codes: readonly string[]) => format.list(byName(codes, locale).map(({ name }) => name))
  const example = (name: keyof typeof examples) => () => <bdi className="font-medium text-ink">{examples[name]}</bdi>
  return (
    <details open={isOpen || undefined} className="mt-8 max-w-text text-[0.92rem]">
      <summary className="w-fit py-1.5 text-soft underline underline-offset-4">{t('title')}</summary>
      <ul className="mt-2 list-disc space-y-1.5 ps-5 text-soft">
        <li>{t('words')}</li>
        {(['quotes', 'minus', 'or', 'letters'] as const).map(name => (
          <li key={name}>{t.rich(name, { q: example(name) })}</li>
        ))}
      </ul>
      <h2 className="mt-5 text-[1.1rem]">{t('languages')}</h2>
      <dl className="mt-2 grid gap-2 text-soft">
        <dt>{t('stems')}</dt>
        <dd className="ps-5 text-ink">{list(stemmedLanguages)}</dd>
        <dt>{t('runs')}</dt>
        <dd className="ps-5 text-ink">{list(unspacedLanguages)}</dd>
        <dt>{t('exact')}</dt>
        <dd className="ps-5 text-ink">{list(exactLanguages)}</dd>
      </dl>
    </details>
  )
}
