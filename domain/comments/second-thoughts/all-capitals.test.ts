import { describe, expect, it } from 'vitest'
import { allCapitals } from './all-capitals.ts'

describe('capitals', () => {
  it.each([
    ['THIS IS RIDICULOUS!', ['THIS IS RIDICULOUS']],
    ['It led here. THEY NEVER SAID A WORD ABOUT IT. Why?', ['THEY NEVER SAID A WORD ABOUT IT']],
    ['NESSUNO HA PARLATO DEL PONTE', ['NESSUNO HA PARLATO DEL PONTE']],
    ['ЦЕ ГАНЬБА, А НЕ НОВИНИ', ['ЦЕ ГАНЬБА, А НЕ НОВИНИ']],
    ['ΑΥΤΟ ΕΙΝΑΙ ΝΤΡΟΠΗ', ['ΑΥΤΟ ΕΙΝΑΙ ΝΤΡΟΠΗ']],
    ['HİÇBİR ŞEY SÖYLEMEDİLER', ['HİÇBİR ŞEY SÖYLEMEDİLER']],
    ['DAS WAR DIE GRÖSSTE NACHRICHT, sagte man', ['DAS WAR DIE GRÖSSTE NACHRICHT']],
  ])('%s', (text, expected) => expect(allCapitals(text)).toEqual(expected))

  it.each([
    'It led the evening news here.',
    'NATO, the EU, the UN and the BBC reported it.',
    'NATO, EU, UN, BBC: all of them.',
    'RAI UNO',
    'WOW',
    'I A I A I A I A I A I A I A',
    'خصصت القناة العامة نشرتها المسائية للجسر',
    '夕方のニュースで橋の開通が最初に伝えられた',
    'शाम के समाचार में पुल की खबर सबसे पहले थी',
    'see https://A.EXAMPLE/SOME/LONG/PATH/IN/CAPITALS and @SOMEBODY_OF_OLD',
    '2025 2026 2027 2028 2029',
  ])('not %s', text => expect(allCapitals(text)).toEqual([]))
})
