/** ISO 3166-1 alpha-2, officially assigned codes (249). */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

export const countries: readonly string[] = codes.split(' ')
const known = new Set(countries)

export function isCountry(value: unknown): value is string {
  return typeof value === 'string' && known.has(value)
}

const namers = new Map<string, Intl.DisplayNames>()

/** The country's name in a language of the interface. */
export function countryName(code: string, locale: string): string {
  let namer = namers.get(locale)
  if (!namer) namers.set(locale, (namer = new Intl.DisplayNames([locale], { type: 'region' })))
  return namer.of(code) ?? code
}

/** Every country with its name in a language, in that language's own alphabetical order. */
export function countriesByName(locale: string): { code: string; name: string }[] {
  const collator = new Intl.Collator(locale)
  return countries.map(code => ({ code, name: countryName(code, locale) })).toSorted((a, b) => collator.compare(a.name, b.name))
}

/** The countries of a typed list, by name in that language or by code, with commas or lines between them; and what is none. */
export function countriesNamed(typed: string, locale: string): { codes: string[]; unknown: string[] } {
  const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale)
  const byName = new Map(countries.map(code => [folded(countryName(code, locale)), code]))
  const found = new Set<string>()
  const unknown: string[] = []
  for (const part of typed.split(/[,;،、\n]/u)) {
    const name = part.trim()
    if (name === '') continue
    const code = isCountry(name.toUpperCase()) ? name.toUpperCase() : byName.get(folded(name))
    if (code) found.add(code)
    else unknown.push(name)
  }
  return { codes: [...found], unknown }
}
