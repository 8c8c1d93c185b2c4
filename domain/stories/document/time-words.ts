/** Words inside a time stamp that carry no time themselves, folded: they are passed over where a date or a time follows. */
export const connectors = wordsOf(
  'at on the of from',
  "alle ore all'una il del dell' dalle lì",
  'à a le du de les vers',
  'las los el la del hs',
  'às as em ao aos dia',
  'um uhr am den vom der',
  'o godz godz. godzinie dnia w',
  'о об в у від станом на',
  'в на от',
  'الساعة عند في يوم بتاريخ تمام على',
  'saat saati tarihinde günü',
  'kl kl. den klokken klo kello op om',
  'को पर दिनांक समय',
)

/** After a day's number, before its month. */
export const dayMarks = ['st', 'nd', 'rd', 'th', 'er', 're', 'º', 'ª', '°', '.', '-го', '-е', '-a', "'i"]

/** After a year's number. */
export const yearMarks = wordsOf('года г. г року року. р. р год r. roku yılı yılında م ميلادية ميلادي')

/** After a time's number. */
export const timeMarks = wordsOf('uhr h hs hs. hrs hrs. hours ore год. год годин часов ч. ч klo kl. बजे น.')

/** Halves of the day; `night` is after midnight up to four o'clock and before it from seven on. */
export const dayHalves: Record<'am' | 'pm' | 'night', string[]> = {
  am: wordsOf(
    'a.m. a.m am a._m. 午前 上午 凌晨 早上 清晨 오전 새벽 ص صباحا صباحًا صباحاً पूर्वाह्न सुबह तड़के öö π.μ. пп ранку утра',
    'di_mattina de_la_mañana da_manhã du_matin morgens rano sabah',
  ),
  pm: wordsOf(
    'p.m. p.m pm p._m. 午後 下午 傍晚 오후 م مساء مساءً ظهرا ظهرًا ظهراً عصرا عصرًا अपराह्न शाम दोपहर ös μ.μ. дня вечора вечера',
    'di_sera di_pomeriggio del_pomeriggio de_la_tarde da_tarde da_noite du_soir de_l’après-midi abends nachmittags po_południu wieczorem akşam',
  ),
  night: wordsOf('晚上 夜 밤 ليلا ليلًا ليلاً रात de_la_noche nachts gece ночі ночи'),
}

function wordsOf(...lines: string[]): string[] {
  return lines.flatMap(line => line.split(' ')).map(word => word.replaceAll('_', ' ').replaceAll('’', "'"))
}
