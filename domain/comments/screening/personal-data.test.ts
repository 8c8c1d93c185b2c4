import { describe, expect, it } from 'vitest'
import { findPersonalData, isIban } from './personal-data.ts'

describe('personal data', () => {
  it.each([
    ['mail anna@posta.example today', 'anna@posta.example'],
    ['ANNA.ROSSI+news@mail.posta.example', 'ANNA.ROSSI+news@mail.posta.example'],
    ['пишіть: оля@пошта.example', 'оля@пошта.example'],
    ['call +39 06 1234 5678', '+39 06 1234 5678'],
    ['call 0039061234567', '0039061234567'],
    ['call (06) 1234-5678', '(06) 1234-5678'],
    ['he is at 06 12 34 56 78', '06 12 34 56 78'],
    ['he is at 0612345678.', '0612345678'],
    ['her number, 067 123 45 67, is public', '067 123 45 67'],
    ['+380671234567', '+380671234567'],
    ['ring (212) 555-0123', '(212) 555-0123'],
    ['212-555-0123', '212-555-0123'],
    ['scrivete al 333 1234567', '333 1234567'],
    ['tel. 1234 5678', '1234 5678'],
    ['Телефон: 1234567890', '1234567890'],
    ['هاتفه ٠٥٠ ١٢٣ ٤٥٦٧', '٠٥٠ ١٢٣ ٤٥٦٧'],
    ['https://wa.me/393331234567', '393331234567'],
    ['tel:+390612345678', '+390612345678'],
    ['IBAN GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 32'],
    ['iban gb82 west 1234 5698 7654 32', 'gb82 west 1234 5698 7654 32'],
    ['Send it to DE89 3704 0044 0532 0130 00 now please', 'DE89 3704 0044 0532 0130 00'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
  ])('in %j: %s', (text, found) => expect(findPersonalData(text)).toEqual([found]))

  it.each([
    'GB00 WEST 1234 5698 7654 32',
    'it cost 1,200,000 in 2024-2025, up 67-69%',
    'on 10/07/2025 at 18:10',
    'am 05.03.2024 18:30 Uhr, und am 5.3.2024',
    'з 01.09.2023 до 30.06.2024',
    'el 05-03-2024 10:15',
    'il 05 03 2024',
    'in March, 03/05/2024, and 2024-03-05T10:15:00Z',
    'dalle 08.30-10.45 e dalle 09.00 - 12.15',
    'the score was 3-2, 21-19 21-17, pages 120-134',
    '10 000 000 people in 2019, 10 000 000 000 by 2050',
    'a budget of 350 000 000 euros, or 10 060 000 000',
    '+10 000 000 votes and +1,200,000 more',
    '1.200.000.000 di euro',
    'in 2019-2020 2021 2022',
    'D.P.R. n. 0445/2000, art. 612-bis c.p., D.Lgs. 196/2003',
    'Regulation (EU) 2016/679, A9-0185/2023, COM(2021)0206, C-131/12',
    '[2001] 2 AC 477; 410 U.S. 113 (1973); § 1004 Abs. 1 BGB; 2 BvR 1481/04',
    'UN resolution 1701 (2006), 242 and 338',
    'ISBN 978-3-16-148410-0',
    'the record 01a2123f-0014-7712-8842-112233445566',
    'https://news.example/2024/0612345678?id=0039061234567',
    'at 45.4642, 9.1900 and 0.0001 %',
    'flight 007, room 0815, bus 00',
    'an @anna mention, an email without one, 5@home',
    'the call: 2 000 000 signatures, a call of 1999',
  ])('none in %j', text => expect(findPersonalData(text)).toEqual([]))

  it('finds each once, in the order of the text', () => {
    expect(findPersonalData('06 12 34 56 78 or anna@posta.example or +39 333 123 4567')).toEqual([
      '06 12 34 56 78',
      'anna@posta.example',
      '+39 333 123 4567',
    ])
  })

  it('checks an account number’s digits', () => {
    expect(isIban('DE89370400440532013000')).toBe(true)
    expect(isIban('DE89370400440532013001')).toBe(false)
  })
})
