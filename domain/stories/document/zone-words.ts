/**
 * How pages state the zone of a time. An abbreviation names an offset that holds only where and when its zones use it; one that
 * several parts of the world claim names none. Zones are of the IANA database.
 */
export type StatedZone =
  | { kind: 'offset'; minutes: number }
  /** An offset in minutes, sound only on dates when one of the zones has it. */
  | { kind: 'seasonal'; minutes: number; zones: string[] }
  | { kind: 'place'; zone: string }
  /** `IST`, or `local time`: stated, and still unknown. */
  | { kind: 'unknown'; why: 'ambiguous' | 'local' | 'unfamiliar' }

const offset = (hours: number): StatedZone => ({ kind: 'offset', minutes: hours * 60 })
const seasonal = (hours: number, ...zones: string[]): StatedZone => ({ kind: 'seasonal', minutes: hours * 60, zones })
const place = (zone: string): StatedZone => ({ kind: 'place', zone })
const ambiguous: StatedZone = { kind: 'unknown', why: 'ambiguous' }
const local: StatedZone = { kind: 'unknown', why: 'local' }

/** Read only where they are written in capitals: `est` and `art` are words too. */
export const zoneAbbreviations = new Map<string, StatedZone>([
  ...['UTC', 'GMT', 'Z', 'UT', 'TMG', 'TU'].map((name): [string, StatedZone] => [name, offset(0)]),
  ['BST', seasonal(1, 'Europe/London')],
  ['WET', seasonal(0, 'Europe/Lisbon')],
  ['WEST', seasonal(1, 'Europe/Lisbon')],
  ...['CET', 'MEZ', 'HNEC'].map((name): [string, StatedZone] => [name, seasonal(1, 'Europe/Berlin')]),
  ...['CEST', 'MESZ', 'HAEC'].map((name): [string, StatedZone] => [name, seasonal(2, 'Europe/Berlin')]),
  ...['EET', 'OEZ'].map((name): [string, StatedZone] => [name, seasonal(2, 'Europe/Kyiv', 'Africa/Cairo', 'Asia/Beirut')]),
  ...['EEST', 'OESZ'].map((name): [string, StatedZone] => [name, seasonal(3, 'Europe/Kyiv', 'Africa/Cairo', 'Asia/Beirut')]),
  ...['MSK', 'МСК'].map((name): [string, StatedZone] => [name, seasonal(3, 'Europe/Moscow')]),
  ...['TRT', 'TSİ', 'TSI'].map((name): [string, StatedZone] => [name, place('Europe/Istanbul')]),
  ['ET', place('America/New_York')],
  ['CT', place('America/Chicago')],
  ['MT', place('America/Denver')],
  ['PT', place('America/Los_Angeles')],
  ['EST', seasonal(-5, 'America/New_York')],
  ['EDT', seasonal(-4, 'America/New_York')],
  ['CDT', seasonal(-5, 'America/Chicago')],
  ['MST', seasonal(-7, 'America/Denver', 'America/Phoenix')],
  ['MDT', seasonal(-6, 'America/Denver')],
  ['PST', seasonal(-8, 'America/Los_Angeles')],
  ['PDT', seasonal(-7, 'America/Los_Angeles')],
  ['AKST', seasonal(-9, 'America/Anchorage')],
  ['AKDT', seasonal(-8, 'America/Anchorage')],
  ['HST', offset(-10)],
  ['NST', seasonal(-3.5, 'America/St_Johns')],
  ['NDT', seasonal(-2.5, 'America/St_Johns')],
  ['ADT', seasonal(-3, 'America/Halifax')],
  ['BRT', seasonal(-3, 'America/Sao_Paulo')],
  ['ART', seasonal(-3, 'America/Argentina/Buenos_Aires')],
  ['CLT', seasonal(-4, 'America/Santiago')],
  ['CLST', seasonal(-3, 'America/Santiago')],
  ['COT', offset(-5)],
  ['PET', offset(-5)],
  ['VET', offset(-4)],
  ['UYT', offset(-3)],
  ['SAST', offset(2)],
  ['CAT', offset(2)],
  ['EAT', offset(3)],
  ['WAT', offset(1)],
  ['PKT', offset(5)],
  ['NPT', offset(5.75)],
  ['ICT', offset(7)],
  ['WIB', offset(7)],
  ['WITA', offset(8)],
  ['WIT', offset(9)],
  ['HKT', offset(8)],
  ['SGT', offset(8)],
  ['MYT', offset(8)],
  ['PHT', offset(8)],
  ['JST', offset(9)],
  ['KST', offset(9)],
  ['AWST', offset(8)],
  ['ACST', seasonal(9.5, 'Australia/Adelaide', 'Australia/Darwin')],
  ['ACDT', seasonal(10.5, 'Australia/Adelaide')],
  ['AEST', seasonal(10, 'Australia/Sydney', 'Australia/Brisbane')],
  ['AEDT', seasonal(11, 'Australia/Sydney')],
  ['NZST', seasonal(12, 'Pacific/Auckland')],
  ['NZDT', seasonal(13, 'Pacific/Auckland')],
  ...['IST', 'CST', 'AST', 'SST', 'AMT', 'ECT', 'GST', 'WST', 'PST/PHT', 'BDT', 'LMT'].map((name): [string, StatedZone] => [
    name,
    ambiguous,
  ]),
  // Where one press uses them all the time.
  ['IDT', seasonal(3, 'Asia/Jerusalem')],
])

/** Phrases that go before or after a place's name, by language: `%` is the name. */
const patterns: [pattern: string, places: string][] = [
  ['% time', 'en'],
  ['ora di %|ora %|orario di %', 'it'],
  ['за %|за % часом|час %', 'uk'],
  ['по %|по % времени|% времени', 'ru'],
  ['بتوقيت %|بتوقيت مدينة %|توقيت %', 'ar'],
  ['heure de %|heure %|heures de %', 'fr'],
  ['hora de %|hora %', 'es'],
  ['horario de %|hora de %|horário de %|horário %', 'pt'],
  ['%er zeit|% zeit|ortszeit %', 'de'],
  ['czasu %|czas %', 'pl'],
  ['% saatiyle|% saati ile|% saati', 'tr'],
  ['%時間', 'ja'],
  ['%时间|%時間', 'zh'],
  ['%시간|% 시간|% 시각', 'ko'],
  ['% समयानुसार|% समय', 'hi'],
]

const places: Record<string, Record<string, string>> = {
  en: {
    'Europe/London': 'uk|british|british summer',
    'Europe/Dublin': 'irish',
    'Europe/Rome': 'italian',
    'Europe/Berlin': 'central european|german|central european summer',
    'Europe/Kyiv': 'kyiv|kiev|ukrainian|eastern european|eastern european summer',
    'America/New_York': 'eastern|us eastern|eastern daylight|eastern standard|washington',
    'America/Chicago': 'central',
    'America/Denver': 'mountain',
    'America/Los_Angeles': 'pacific|us pacific',
    'Asia/Kolkata': 'indian|india|delhi|new delhi|indian standard',
    'Asia/Tokyo': 'japan|japan standard',
    'Asia/Shanghai': 'beijing|china',
    'Asia/Jerusalem': 'israel|israeli',
    'Etc/UTC': 'greenwich mean|coordinated universal|universal',
  },
  it: {
    'Europe/Rome': 'roma|italiana|italiane',
    'Europe/Kyiv': 'kiev|kyiv|ucraina',
    'Europe/Moscow': 'mosca',
    'Europe/London': 'londra|britannica',
    'Europe/Paris': 'parigi|bruxelles|berlino',
    'America/New_York': 'new york|washington',
    'Asia/Jerusalem': 'gerusalemme|tel aviv',
    'Asia/Tokyo': 'tokyo',
    'Asia/Shanghai': 'pechino',
    'Etc/UTC': 'greenwich',
  },
  uk: {
    'Europe/Kyiv': 'києвом|київським|київський',
    'Europe/Brussels': 'брюсселем|брюссельським|центральноєвропейським|берліном|парижем|римом|варшавою',
    'Europe/London': 'лондоном|лондонським',
    'America/New_York': 'вашингтоном|нью-йорком',
    'Asia/Tokyo': 'токіо',
    'Etc/UTC': 'грінвічем|гринвічем|ґрінвічем',
  },
  ru: {
    'Europe/Moscow': 'москве|московскому|московского|мск',
    'Europe/Kyiv': 'киеву|киевскому|киевского',
    'Europe/Minsk': 'минску',
    'Europe/Berlin': 'берлину|центральноевропейскому',
    'America/New_York': 'вашингтону|нью-йорку',
    'Etc/UTC': 'гринвичу',
  },
  ar: {
    'Etc/UTC': 'غرينتش|غرينيتش|جرينتش|غرينيش',
    'Asia/Riyadh': 'مكة|مكة المكرمة|الرياض|السعودية',
    'Africa/Cairo': 'القاهرة|مصر',
    'Asia/Beirut': 'بيروت|لبنان',
    'Asia/Jerusalem': 'القدس|القدس المحتلة|فلسطين|تل أبيب',
    'Asia/Baghdad': 'بغداد|العراق',
    'Asia/Damascus': 'دمشق|سوريا',
    'Asia/Amman': 'عمان|عمّان|الأردن',
    'Asia/Dubai': 'دبي|أبوظبي|أبو ظبي|الإمارات',
    'Asia/Qatar': 'الدوحة|قطر',
    'Asia/Kuwait': 'الكويت',
    'Africa/Tunis': 'تونس',
    'Africa/Algiers': 'الجزائر',
    'Africa/Casablanca': 'الرباط|المغرب|الدار البيضاء',
    'Africa/Khartoum': 'الخرطوم|السودان',
    'Africa/Tripoli': 'طرابلس|ليبيا',
    'Europe/London': 'لندن',
    'Europe/Paris': 'باريس|بروكسل|روما|برلين',
    'Europe/Kyiv': 'كييف',
    'Europe/Moscow': 'موسكو',
    'America/New_York': 'واشنطن|نيويورك|شرق الولايات المتحدة',
  },
  fr: {
    'Europe/Paris': 'paris|française|bruxelles|berne|genève',
    'Europe/London': 'londres|britannique',
    'Europe/Kyiv': 'kiev|kyiv',
    'Europe/Moscow': 'moscou',
    'America/New_York': 'new york|washington|est',
    'Etc/UTC': 'greenwich|gmt',
  },
  es: {
    'Europe/Madrid': 'madrid|peninsular|peninsular española|española|bruselas',
    'America/Mexico_City': 'méxico|ciudad de méxico|cdmx|centro de méxico',
    'America/Bogota': 'bogotá|colombiana',
    'America/Argentina/Buenos_Aires': 'buenos aires|argentina',
    'America/Santiago': 'santiago|chilena',
    'America/Lima': 'lima|peruana',
    'America/New_York': 'nueva york|washington|miami',
    'Europe/Kyiv': 'kiev',
    'Etc/UTC': 'greenwich',
  },
  pt: { 'America/Sao_Paulo': 'brasília|são paulo', 'Europe/Lisbon': 'lisboa|portugal', 'Etc/UTC': 'greenwich' },
  de: {
    'Europe/Berlin': 'berlin|mitteleuropäische|mitteleuropäischer|deutsche|deutscher|mez|wien|zürich',
    'Europe/Kyiv': 'kiew',
    'Europe/Moscow': 'moskau',
    'Europe/London': 'london|britische|britischer',
    'America/New_York': 'new york|washington',
  },
  pl: { 'Europe/Warsaw': 'polskiego|warszawskiego|polski', 'Europe/Kyiv': 'kijowskiego', 'Europe/Brussels': 'środkowoeuropejskiego' },
  tr: { 'Europe/Istanbul': 'türkiye|istanbul|tsi', 'Europe/Moscow': 'moskova' },
  ja: {
    'Asia/Tokyo': '日本',
    'Asia/Seoul': '韓国',
    'Asia/Shanghai': '中国|北京',
    'Europe/Kyiv': 'キーウ',
    'America/New_York': '米東部|アメリカ東部',
  },
  zh: {
    'Asia/Shanghai': '北京|中国|中國',
    'Asia/Taipei': '台北|台灣|台湾|臺灣',
    'Asia/Hong_Kong': '香港|本港',
    'Asia/Singapore': '新加坡',
    'Asia/Tokyo': '东京|日本',
    'America/New_York': '美东|美東',
    'Etc/UTC': '格林尼治|格林威治|世界协调',
  },
  ko: { 'Asia/Seoul': '한국|서울', 'Asia/Tokyo': '일본', 'America/New_York': '미 동부|미국 동부' },
  hi: { 'Asia/Kolkata': 'भारतीय|भारत', 'Europe/London': 'ब्रिटिश', 'Etc/UTC': 'ग्रीनविच' },
}

const localPhrases =
  'local time|local|ora locale|heure locale|heures locales|hora local|ortszeit|czasu lokalnego|yerel saatle|yerel saat|місцевого часу|за місцевим часом|місцевий час|местного времени|по местному времени|بالتوقيت المحلي|التوقيت المحلي|現地時間|当地时间|當地時間|현지시간|현지 시간|स्थानीय समय|स्थानीय समयानुसार'

let phrases: Map<string, StatedZone> | undefined

/** Zones in words, folded as texts are: `ora di roma`, `за києвом`, `日本時間`, and in English every city of the zone database. */
export function zonePhrases(): Map<string, StatedZone> {
  phrases ??= collect()
  return phrases
}

function collect(): Map<string, StatedZone> {
  const found = new Map<string, StatedZone>()
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.split('/').slice(1).at(-1)?.replaceAll('_', ' ').toLowerCase()
    if (city && /^[a-z ]{3,}$/.test(city)) found.set(`${city} time`, place(zone))
  }
  for (const [pattern, language] of patterns) {
    for (const [zone, names] of Object.entries(places[language] ?? {})) {
      for (const name of names.split('|')) {
        for (const phrase of pattern.split('|')) found.set(phrase.replace('%', name), zone === 'Etc/UTC' ? offset(0) : place(zone))
      }
    }
  }
  for (const phrase of localPhrases.split('|')) found.set(phrase, local)
  return found
}
