import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightMatches, matchingExcerpt, soughtBy, type MarkedPiece } from '#domain/search/highlight-matches'
import { decodeSearchCursor, encodeSearchCursor } from '#domain/search/search-cursor'
import { searchDocument } from '#domain/search/search-document'
import { isDay, periodOf, readSearchFields, searchAddress } from '#domain/search/search-filters'
import { combineQuery, exactWords, readSearchQuery, widestQuery, type SearchTerm } from '#domain/search/search-query'
import { foldForSearch, searchTokens } from '#domain/search/search-tokens'

const shown = (pieces: readonly MarkedPiece[]) => pieces.map(({ text, isMarked }) => (isMarked ? `<${text}>` : text)).join('')

function queryOf(text: string) {
  const read = readSearchQuery(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.query
}

const mark = (text: string, query: string) => shown(highlightMatches(text, soughtBy(queryOf(query))))

describe('two spellings fold to the same', () => {
  it.each([
    ['Città', 'citta'],
    ['İSTANBUL', 'istanbul'],
    ['ısı', 'isi'],
    ['Straße', 'STRASSE'],
    ['Łódź', 'lodz'],
    ['Œuvre', 'oeuvre'],
    ['Þór', 'thor'],
    ['Ёлка', 'елка'],
    ['ΜΥΛΟΣ', 'μύλος'],
    ['أُمّة', 'امه'],
    ['إلى', 'الي'],
    ['مقـــال', 'مقال'],
    ['فارسی کتاب', 'فارسي كتاب'],
    ['ज़मीन', 'जमीन'],
    ['हँस', 'हंस'],
    ['ＮＨＫ', 'nhk'],
    ['ﾃﾚﾋﾞ', 'テレビ'],
    ['٢٠٢٦', '2026'],
    ['२०२६', '2026'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['שָׁלוֹם', 'שלום'],
  ])('%s and %s', (one, other) => expect(foldForSearch(one)).toBe(foldForSearch(other)))

  it.each([
    ['か', 'が'],
    ['ハ', 'パ'],
    ['가', '각'],
    ['कि', 'की'],
    ['ก', 'ข'],
  ])('but not %s and %s, which are other letters', (one, other) => expect(foldForSearch(one)).not.toBe(foldForSearch(other)))

  it('every digit of Unicode is its ASCII one', () => {
    for (let code = 0; code < 0x1_ff_ff; code++) {
      const character = code >= 0xd8_00 && code <= 0xdf_ff ? '' : String.fromCodePoint(code)
      if (/\p{Nd}/u.test(character)) expect(foldForSearch(character)).toMatch(/^\d$/)
    }
  })
})

describe('a text is divided', () => {
  it('into words and runs, each with its place', () => {
    const text = 'L’été — 報道の自由, don’t!'
    expect(searchTokens(text).map(({ start, end, isRun }) => [text.slice(start, end), isRun])).toEqual([
      ['L', false],
      ['été', false],
      ['報道の自由', true],
      ['don', false],
      ['t', false],
    ])
  })
  it('with its words in order, and a gap between its parts', () => {
    const document = searchDocument([
      { text: 'Été chaud', language: 'fr', weight: 'A' },
      { text: '自由', language: 'ja' },
    ])
    expect(document).toEqual({ exact: "'ete':1A 'chaud':2A '自由':5D '由':6D", plain: 'été chaud', folded: 'ete' })
  })
  it('with its Turkish capitals as Turkish has them', () => {
    expect(searchTokens('KAPI İL', 'tr').map(({ plain }) => plain)).toEqual(['kapı', 'il'])
  })
})

describe('a query', () => {
  const forms = (text: string) => queryOf(text).alternatives.map(terms => terms.map(describeTerm))
  const describeTerm = (term: SearchTerm) => `${term.isExcluded ? '-' : ''}${term.isQuoted ? '=' : ''}${exactWords(term)}`

  it.each([
    ['two words', [["'two'", "'words'"]]],
    ['"two words"', [["='two' <-> 'words'"]]],
    ['„zwei Wörter“ «deux mots» 「報道」', [["='zwei' <-> 'worter'", "='deux' <-> 'mots'", "='報道'"]]],
    ['war -peace -"cold war"', [["'war'", "-'peace'", "-='cold' <-> 'war'"]]],
    ['well-known', [["'well' <-> 'known'"]]],
    ['this OR that one', [["'this'"], ["'that'", "'one'"]]],
    ['OR this OR', [["'this'"]]],
    ['報道の', [["'報道' <-> '道の'"]]],
    ['国', [["'国':*"]]],
    ['"国 news"', [["='国':* <-> 'news'"]]],
    ['unclosed "quotation mark', [["'unclosed'", "'quotation'", "'mark'"]]],
  ])('%s', (text, expected) => expect(forms(text)).toEqual(expected))

  it('leaves out the words that a language leaves out, unless nothing else is asked', () => {
    const stems = (term: SearchTerm) => {
      const isStopWord = exactWords(term) === "'the'"
      return { stems: isStopWord ? [] : [exactWords(term).replace('s', '')], isStopWord }
    }
    expect(combineQuery(queryOf('the ships'), stems)).toBe("((('ships') | ('hips')))")
    expect(combineQuery(queryOf('the'), stems)).toBe("((('the')))")
    expect(combineQuery(queryOf('ships -the'), stems)).toBe("((('ships') | ('hips')) & !(('the')))")
  })
})

describe('what the index is asked', () => {
  const stems = (term: SearchTerm) => ({ stems: [`'stem'`], isStopWord: exactWords(term) === "'die'" })
  it('is wider than any query: no phrase, no exclusion, and no word that a language leaves out', () => {
    expect(widestQuery(queryOf('"cold war" -peace die ships OR other'), stems)).toBe(
      "((('cold' & 'war') | ('stem')) & (('ships') | ('stem'))) | ((('other') | ('stem')))",
    )
    expect(widestQuery(queryOf('die'), stems)).toBeUndefined()
  })
})

describe('what was looked for is marked', () => {
  it.each([
    ['Die Straße in Köln', 'STRASSE koln', 'Die <Straße> in <Köln>'],
    ['Le préfet, l’été', "prefet l'ete", 'Le <préfet>, <l>’<été>'],
    ['Журналисты молчат', 'ЖУРНАЛИСТЫ', '<Журналисты> молчат'],
    ['Їжаки біля гаю', 'їжаки', '<Їжаки> біля гаю'],
    ['Οι Έλληνες', 'ελληνεσ', 'Οι <Έλληνες>'],
    ['قال أحمد: كَتَبَ مقـــالا', 'احمد مقالا كتب', 'قال <أحمد>: <كَتَبَ> <مقـــالا>'],
    ['שָׁלוֹם לכולם', 'שלום', '<שָׁלוֹם> לכולם'],
    ['क़लम और ज़मीन', 'कलम', '<क़लम> और ज़मीन'],
    ['日本の報道の自由', '報道', '日本の<報道>の自由'],
    ['ﾃﾚﾋﾞで見た', 'テレビ', '<ﾃﾚﾋﾞ>で見た'],
    ['报纸没有提到罢工', '罢工', '报纸没有提到<罢工>'],
    ['신문은 보도하지', '보도', '신문은 <보도>하지'],
    ['หนังสือพิมพ์ไม่ได้รายงาน', 'รายงาน', 'หนังสือพิมพ์ไม่ได้<รายงาน>'],
    ['Isıtma KAPISI', 'ısıtma kapisi', '<Isıtma> <KAPISI>'],
    ['Không ai nói gì', 'khong', '<Không> ai nói gì'],
    ['ქართული გაზეთი', 'გაზეთი', 'ქართული <გაზეთი>'],
    ['the cold war and war', '"cold war"', 'the <cold war> and war'],
    ['war and peace', 'war -peace', '<war> and peace'],
    ['<b>war</b> & co', 'war', '<b><war></b> & co'],
  ])('%s, by %s', (text, query, expected) => expect(mark(text, query)).toBe(expected))

  it('also in the forms that a stemmer knows', () => {
    expect(shown(highlightMatches('Die Häuser', soughtBy(queryOf('haus'), new Set(['hauser']))))).toBe('Die <Häuser>')
  })

  it('and a long text is cut round the first match, between words', () => {
    const text = `${'word '.repeat(200)}needle ${'after '.repeat(200)}`
    const excerpt = shown(matchingExcerpt(text, soughtBy(queryOf('needle')), 100))
    expect(excerpt).toMatch(/^… (?:word )+<needle>(?: after)+ …$/)
    expect(excerpt.length).toBeLessThan(120)
    expect(shown(matchingExcerpt('甲'.repeat(500) + '報道' + '乙'.repeat(500), soughtBy(queryOf('報道')), 60))).toContain('<報道>')
  })
})

describe('of any text and any query', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('"', '-', ' ', 'OR', "'", '\\', '&', '|', '!', ':', '*', '(', 'a', '報', 'ﷺ', 'ŉ', '\u0000', '🏳️‍🌈', 'أ', 'कि'),
    }),
  )

  it('nothing throws, the pieces give the text again, and marks are whole and apart', () => {
    fc.assert(
      fc.property(anything, anything, (text, asked) => {
        const read = readSearchQuery(asked)
        const sought = 'query' in read ? soughtBy(read.query) : { words: new Set(['a']), phrases: [['a', 'a']], runs: ['報'] }
        const pieces = highlightMatches(text, sought)
        expect(pieces.map(piece => piece.text).join('')).toBe(text)
        expect(pieces.every(piece => piece.text !== '')).toBe(true)
        pieces.slice(1).forEach((piece, index) => expect(piece.isMarked && pieces[index]!.isMarked).toBe(false))
        expect(matchingExcerpt(text, sought, 30).length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  it('what reaches PostgreSQL is quoted words and nothing else', () => {
    fc.assert(
      fc.property(anything, asked => {
        const read = readSearchQuery(asked)
        if ('problem' in read) return
        const text = combineQuery(read.query, () => undefined)
        expect(text.replaceAll(/'[^'\\\s]+'/gu, 'w')).toMatch(/^(?:[()w!&|\s]|<->|:\*)+$/u)
        expect(searchDocument([{ text: asked, language: 'en' }]).exact).toMatch(/^(?:'[^'\\\s]+':\d+D(?: |$))*$/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('a word of a text is found by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), text => {
        for (const { start, end, folded } of searchTokens(text).filter(token => !token.isRun)) {
          expect(foldForSearch(text.slice(start, end)).startsWith(folded)).toBe(true)
        }
      }),
    )
  })

  it('even 200 of the worst characters are read at once', () => {
    const startedAt = performance.now()
    for (const unit of ['"', '-', '" ', '-"', 'OR ', '\u0301', 'a\u0301', 'か\u3099', '報', 'a '])
      readSearchQuery(unit.repeat(200 / unit.length))
    for (const unit of ['"', '\u0301', '報\u0301', 'a ']) searchTokens(unit.repeat(20_000))
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})

describe('the address of a search', () => {
  it('is read for what makes sense in it, and written without what is empty', () => {
    const fields = readSearchFields({
      q: ' ferry ',
      kind: 'stories',
      country: 'IT',
      from: '2026-02-30',
      to: '2026-03-01',
      language: 'IT',
      cursor: 'x',
    })
    expect(fields).toEqual({ q: 'ferry', kind: 'stories', story: '', country: 'IT', from: '', to: '2026-03-01', language: 'it' })
    expect(searchAddress(fields)).toBe('/search?q=ferry&kind=stories&country=IT&to=2026-03-01&language=it')
    expect(readSearchFields({ q: ['a', 'b'], country: 'XX', language: 'english', kind: 'stories', story: 'one' })).toEqual({
      q: '',
      kind: 'comments',
      story: 'one',
      country: '',
      from: '',
      to: '',
      language: '',
    })
    expect(searchAddress({ q: '' })).toBe('/search')
  })
  it('knows the days of the calendar', () => {
    expect(['2024-02-29', '2026-02-29', '1850-01-01', '2026-1-1', ''].map(isDay)).toEqual([true, false, false, false, false])
  })
  it('means days by the clock of the reader, both included', () => {
    expect(periodOf({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Rome')).toEqual({
      from: new Date('2026-03-28T23:00:00Z'),
      before: new Date('2026-03-29T22:00:00Z'),
    })
    expect(periodOf({ from: '', to: '' }, 'UTC')).toEqual({ from: null, before: null })
  })
  it('turns pages by a cursor that nobody else makes', () => {
    const cursor = { score: 12_345n, id: '00000000-0000-7000-8000-000000000000', at: new Date('2026-03-01T00:00:00Z') }
    expect(decodeSearchCursor(encodeSearchCursor(cursor))).toEqual(cursor)
    for (const text of [
      '',
      'x',
      null,
      btoa('["1"]'),
      btoa('["1","x",1]'),
      btoa(`["-1","${cursor.id}",1]`),
      btoa(`["1","${cursor.id}","1"]`),
    ]) {
      expect(decodeSearchCursor(text)).toBeUndefined()
    }
  })
})
