import { useLocale, useTranslations } from 'next-intl'
import { MapLegend } from '#components/stories/map-legend'
import { MapPatterns } from '#components/stories/map-patterns'
import { countryName } from '#domain/countries'
import { localePath } from '#domain/locales'
import { coverageOf, type Coverage } from '#domain/stories/coverage'
import { notAnswered, type CountryAnswers } from '#domain/stories/public-story'
import type { Place, WorldMap } from '#domain/stories/world-map'

type Props = {
  map: WorldMap
  story: { slug: string; reportCountries: string[]; countries: CountryAnswers[] }
  /** The country that the discussion shows. */
  chosen: string | null
  /** Where whoever skips the map goes on. */
  after: string
}

/** The world and its crowded parts, by the numbers of UN M49, which Intl names in every language. The style sheet enlarges them. */
const parts = ['001', '150', '145', '011', '029', '035', '009'] as const
/** What is large lies below: a small country's target reaches into its neighbours. */
const order: Record<Place['size'], number> = { land: 0, small: 1, dot: 2 }

/**
 * The answers as a map of the world. The outlines lie in one file for all stories, so a page holds only which country has
 * which colour; a country is a plain link to its answers.
 */
export function CoverageMap({ map, story, chosen, after }: Props) {
  const t = useTranslations('stories.coverage')
  const locale = useLocale()
  const regions = new Intl.DisplayNames([locale], { type: 'region' })
  const page = localePath(locale, `/stories/${encodeURIComponent(story.slug)}`)
  const answered = story.countries.map(coverageOf)
  const outside = answered.filter(({ country }) => !map.places[country]).map(({ country }) => countryName(country, locale))
  const asked = notAnswered(story)
  return (
    <figure className="world">
      <a href={`#${after}`} className="sr-only focus:not-sr-only">
        {t('map.skip')}
      </a>
      <MapPatterns />
      <svg role="group" aria-label={t('map.label')} viewBox={`0 0 ${map.width} ${map.height}`} className="map">
        <g className="map-plane">
          <use href={`${map.address}#land`} className="map-land" />
          {asked.map(country => (
            <a key={country} href={`${page}?speak=${country}#answer`} className="map-asked">
              <title>{t('map.placeAsked', { country: countryName(country, locale) })}</title>
              <Shape map={map} country={country} />
            </a>
          ))}
          {inDrawingOrder(answered, map, chosen).map(coverage => (
            <a
              key={coverage.country}
              href={`${page}?country=${coverage.country}#discussion`}
              className={`map-${coverage.step ?? 'few'}`}
              aria-current={coverage.country === chosen ? 'true' : undefined}
            >
              <PlaceTitle coverage={coverage} />
              <Shape map={map} country={coverage.country} />
            </a>
          ))}
        </g>
      </svg>
      <figcaption className="mt-2 grid gap-3 text-[0.83rem] text-soft">
        <div className="flex flex-wrap justify-between gap-x-8 gap-y-3">
          <MapLegend hasAsked={asked.length > 0} />
          <fieldset className="map-parts flex flex-wrap gap-1">
            <legend className="sr-only">{t('map.parts')}</legend>
            {parts.map(part => (
              <label key={part} className="map-part">
                <input type="radio" name="part" value={part} defaultChecked={part === '001'} className="sr-only" />
                <span className="inline-block first-letter:uppercase">{regions.of(part)}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <p>
          <strong className="font-medium text-ink">{t('note')}</strong> {t('map.choose')}{' '}
          {outside.length > 0 && t('map.outside', { countries: new Intl.ListFormat(locale).format(outside) })} {t('map.borders')}
        </p>
      </figcaption>
    </figure>
  )
}

/** Name and figures of a country, for who hears the map and who points at it. */
function PlaceTitle({ coverage: { country, answers, step } }: { coverage: Coverage }) {
  const t = useTranslations('stories.coverage.map')
  const words = useTranslations('comments.prominences')
  const name = countryName(country, useLocale())
  return (
    <title>
      {step ? t('place', { country: name, count: answers, step: words(step) }) : t('placeFew', { country: name, count: answers })}
    </title>
  )
}

function Shape({ map, country }: { map: WorldMap; country: string }) {
  const place = map.places[country]
  if (!place) return null
  const { x, y, size } = place
  return (
    <>
      {size !== 'land' && <circle cx={x} cy={y} className="map-target" />}
      {size === 'dot' ? <circle cx={x} cy={y} className="map-dot" /> : <use href={`${map.address}#${country}`} />}
    </>
  )
}

/** Large countries first, and last the one that is chosen, whose outline nothing may cover. */
function inDrawingOrder(answered: Coverage[], map: WorldMap, chosen: string | null): Coverage[] {
  const rank = ({ country }: Coverage) => order[map.places[country]?.size ?? 'land'] + (country === chosen ? 9 : 0)
  return answered.filter(({ country }) => map.places[country]).toSorted((one, other) => rank(one) - rank(other))
}
