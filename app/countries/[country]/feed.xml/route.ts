import { getTranslations } from 'next-intl/server'
import { countryName, isCountry } from '#domain/countries'
import { defaultLocale } from '#domain/locales'
import { atomResponse, noSuchFeed } from '#server/feeds/atom'
import { commentEntry } from '#server/feeds/comment-entry'
import { getCountry } from '#server/stories/get-country'

const entries = 50

/** The newest answers that speak of a country, across stories. */
export async function GET(_: Request, { params }: { params: Promise<{ country: string }> }): Promise<Response> {
  const country = (await params).country.toUpperCase()
  if (!isCountry(country)) return noSuchFeed()
  const [t, { answers }] = await Promise.all([
    getTranslations({ locale: defaultLocale, namespace: 'feeds' }),
    getCountry(country, { limit: entries }),
  ])
  const path = `/countries/${country.toLowerCase()}`
  return atomResponse({
    title: t('country', { country: countryName(country, defaultLocale) }),
    path,
    ownPath: `${path}/feed.xml`,
    beganAt: answers.at(-1)?.createdAt ?? new Date(0),
    entries: answers.map(({ story, ...comment }) => commentEntry(comment, story.slug, t('story', { headline: story.headline }))),
  })
}
