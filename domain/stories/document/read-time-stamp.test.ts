import { describe, expect, it } from 'vitest'
import { foldLetters } from '#domain/stories/document/fold-letters'
import { instantOf } from '#domain/stories/document/instant-of'
import { readDate, type DateOrder } from '#domain/stories/document/read-date'
import { readTimeStamp } from '#domain/stories/document/read-time-stamp'

function read(text: string, order: DateOrder = 'day-first') {
  return readTimeStamp({ original: text, folded: foldLetters(text), order }, 0)
}

/** The stamp as it is written, its date and time, and the instant or why there is none. */
function told(text: string, order?: DateOrder) {
  const stamp = read(text, order)
  if (!stamp) return undefined
  const { date, time, zone } = stamp
  const two = (number: number) => String(number).padStart(2, '0')
  const local = [date && `${date.year ?? '?'}-${two(date.month)}-${two(date.day)}`, time && `${two(time.hour)}:${two(time.minute)}`]
  const instant = date?.year && time && zone ? instantOf({ ...date, year: date.year, ...time }, zone) : undefined
  return [text.slice(stamp.start, stamp.end), local.filter(Boolean).join(' '), instant && ('at' in instant ? instant.at : instant.problem)]
}

describe('time stamps', () => {
  it.each<[text: string, stamp: string, local: string, instant?: string]>([
    ['10 Jul 2025 18.10 BST Text', '10 Jul 2025 18.10 BST', '2025-07-10 18:10', '2025-07-10T17:10:00Z'],
    ['Updated 9:14 p.m. ET, October 2, 2025', 'Updated 9:14 p.m. ET, October 2, 2025', '2025-10-02 21:14', '2025-10-03T01:14:00Z'],
    ['Thursday, July 10, 2025 at 6:10 PM EDT', 'Thursday, July 10, 2025 at 6:10 PM EDT', '2025-07-10 18:10', '2025-07-10T22:10:00Z'],
    ['Jul. 10, 2025, 6:10 PM GMT+3 Text', 'Jul. 10, 2025, 6:10 PM GMT+3', '2025-07-10 18:10', '2025-07-10T15:10:00Z'],
    ['10 Jul 2025 18:10 UTC+05:30 Text', '10 Jul 2025 18:10 UTC+05:30', '2025-07-10 18:10', '2025-07-10T12:40:00Z'],
    ['2025-07-10T18:10:00+02:00 Text', '2025-07-10T18:10:00+02:00', '2025-07-10 18:10', '2025-07-10T16:10:00Z'],
    ['2025-07-10T18:10Z', '2025-07-10T18:10Z', '2025-07-10 18:10', '2025-07-10T18:10:00Z'],
    ['10 luglio 2025, ore 18.10 (ora di Roma) Il', '10 luglio 2025, ore 18.10 (ora di Roma)', '2025-07-10 18:10', '2025-07-10T16:10:00Z'],
    ['10 luglio 2025 alle 18:10 CEST – Il', '10 luglio 2025 alle 18:10 CEST', '2025-07-10 18:10', '2025-07-10T16:10:00Z'],
    [
      '10 липня 2025 року о 18:10 за київським часом',
      '10 липня 2025 року о 18:10 за київським часом',
      '2025-07-10 18:10',
      '2025-07-10T15:10:00Z',
    ],
    ['10 липня 2025, 18:10 (за Києвом) Текст', '10 липня 2025, 18:10 (за Києвом)', '2025-07-10 18:10', '2025-07-10T15:10:00Z'],
    ['10 июля 2025 года, 18:10 (мск) Текст', '10 июля 2025 года, 18:10 (мск)', '2025-07-10 18:10', '2025-07-10T15:10:00Z'],
    [
      '١٠ يوليو ٢٠٢٥ الساعة ١٨:١٠ بتوقيت غرينتش قال',
      '١٠ يوليو ٢٠٢٥ الساعة ١٨:١٠ بتوقيت غرينتش',
      '2025-07-10 18:10',
      '2025-07-10T18:10:00Z',
    ],
    ['10 يوليو/تموز 2025، 6:10 م بتوقيت مكة', '10 يوليو/تموز 2025، 6:10 م بتوقيت مكة', '2025-07-10 18:10', '2025-07-10T15:10:00Z'],
    [
      '2025年7月10日(木) 午後6時10分 (日本時間) 首相',
      '2025年7月10日(木) 午後6時10分 (日本時間)',
      '2025-07-10 18:10',
      '2025-07-10T09:10:00Z',
    ],
    ['令和7年7月10日 18時10分 首相', '令和7年7月10日 18時10分', '2025-07-10 18:10'],
    ['2025年7月10日 晚上9:10（北京时间） 外长', '2025年7月10日 晚上9:10（北京时间）', '2025-07-10 21:10', '2025-07-10T13:10:00Z'],
    [
      '2025년 7월 10일 오후 6시 10분 (한국시간) 대통령',
      '2025년 7월 10일 오후 6시 10분 (한국시간)',
      '2025-07-10 18:10',
      '2025-07-10T09:10:00Z',
    ],
    [
      '10 जुलाई 2025, शाम 6:10 बजे (भारतीय समयानुसार) मंत्री',
      '10 जुलाई 2025, शाम 6:10 बजे (भारतीय समयानुसार)',
      '2025-07-10 18:10',
      '2025-07-10T12:40:00Z',
    ],
    ['10.07.2025, 18:10 Uhr MESZ Der', '10.07.2025, 18:10 Uhr MESZ', '2025-07-10 18:10', '2025-07-10T16:10:00Z'],
    ['10. Juli 2025 um 18.10 Uhr Der', '10. Juli 2025 um 18.10 Uhr', '2025-07-10 18:10'],
    ['Publié le 10 juillet 2025 à 18 h 10', 'Publié le 10 juillet 2025 à 18 h 10', '2025-07-10 18:10'],
    [
      '10 de julio de 2025, 18:10 h (hora peninsular) El',
      '10 de julio de 2025, 18:10 h (hora peninsular)',
      '2025-07-10 18:10',
      '2025-07-10T16:10:00Z',
    ],
    [
      '10 de julho de 2025 às 18h10 (horário de Brasília) O',
      '10 de julho de 2025 às 18h10 (horário de Brasília)',
      '2025-07-10 18:10',
      '2025-07-10T21:10:00Z',
    ],
    ['10 lipca 2025, godz. 18:10 Premier', '10 lipca 2025, godz. 18:10', '2025-07-10 18:10'],
    ['10 Temmuz 2025, 18:10 (TSİ) Bakan', '10 Temmuz 2025, 18:10 (TSİ)', '2025-07-10 18:10', '2025-07-10T15:10:00Z'],
    ['Güncelleme: 10.07.2025 17:55', 'Güncelleme: 10.07.2025 17:55', '2025-07-10 17:55'],
    ['Aggiornato alle 17:55', 'Aggiornato alle 17:55', '17:55'],
    ['تم التحديث 17:55', 'تم التحديث 17:55', '17:55'],
    ['17:55 更新', '17:55 更新', '17:55'],
    ['6pm Text', '6pm', '18:00'],
    ['1810 GMT Text', '1810 GMT', '18:10'],
    ['10 July, 18:10 EEST Text', '10 July, 18:10 EEST', '?-07-10 18:10'],
    ['17.46 BST 10 Jul 2025 17.27 BST Text', '17.46 BST', '17:46'],
    ['12:05 a.m. ET, July 10, 2025', '12:05 a.m. ET, July 10, 2025', '2025-07-10 00:05', '2025-07-10T04:05:00Z'],
  ])('%s', (text, stamp, local, instant) => {
    expect(told(text)).toEqual([stamp, local, instant])
  })

  it.each(['25 people died', 'Text', '', '—', 'May the best win', '31/31/2025', '24:61', '30 February 2025', 'at the'])(
    'are not in “%s”',
    text => {
      expect(read(text)?.time ?? read(text)?.date).toBeUndefined()
    },
  )

  it('read 10/07 in the order of the document, and a full stop as no American would', () => {
    expect(told('10/07/2025 18:10', 'day-first')?.[1]).toBe('2025-07-10 18:10')
    expect(told('10/07/2025 18:10', 'month-first')?.[1]).toBe('2025-10-07 18:10')
    expect(told('10.07.2025 18:10', 'month-first')?.[1]).toBe('2025-07-10 18:10')
    expect(told('07/25/2025 18:10', 'day-first')?.[1]).toBe('2025-07-25 18:10')
  })
})

describe('zones', () => {
  it.each([
    ['9:14 p.m. ET, November 1, 2025', '2025-11-02T01:14:00Z'],
    ['9:14 p.m. ET, November 2, 2025', '2025-11-03T02:14:00Z'],
    ['1:30 a.m. ET, November 2, 2025', 'twice'],
    ['1:30 a.m. EDT, November 2, 2025', '2025-11-02T05:30:00Z'],
    ['2:30 a.m. ET, March 9, 2025', 'no-such-time'],
    ['10 Jan 2025 10:00 BST', 'not-in-season'],
    ['10 Jul 2025 10:00 EST', 'not-in-season'],
    ['10 Jul 2025 10:00 CET', 'not-in-season'],
    ['10 Jul 2025 10:00 GMT', '2025-07-10T10:00:00Z'],
    ['10 Jul 2025 10:00 IST', 'zone-ambiguous'],
    ['10 Jul 2025 10:00 CST', 'zone-ambiguous'],
    ['10 Jul 2025 10:00 local time', 'zone-local'],
    ['10 luglio 2025 10:00 ora locale', 'zone-local'],
    ['10 Jul 2025 10:00 Sydney time', '2025-07-10T00:00:00Z'],
    ['10 Jul 2025 10:00', undefined],
    // The word is no abbreviation where it is not written as one.
    ['10 luglio 2025 10:00 est', undefined],
  ])('%s', (text, instant) => {
    expect(told(text)?.[2]).toBe(instant)
  })
})

describe('a date in words', () => {
  const languages = ['en-GB', 'it', 'es', 'fr', 'de', 'pt', 'pl', 'uk', 'ru', 'tr', 'nl', 'ar-EG']
  const styles = ['short', 'long'] as const
  it.each(languages.flatMap(language => styles.map(style => [language, style] as const)))(
    'is read in every month as %s writes it %s',
    (language, style) => {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        numberingSystem: 'latn',
        timeZone: 'UTC',
      })
      for (let month = 1; month <= 12; month++) {
        const text = format.format(Date.UTC(2025, month - 1, 2))
        expect(readDate(foldLetters(text), 0, 'day-first')?.date, text).toMatchObject({ year: 2025, month, day: 2 })
      }
    },
  )
})
