import { describe, expect, it } from 'vitest'
import { readSourceLine } from '#domain/stories/document/read-source-line'

describe('a source line', () => {
  it.each([
    ['Source: The Ferry Post – https://ferry.example/a', 'The Ferry Post', 'https://ferry.example/a'],
    ['SOURCE : The Ferry Post, https://ferry.example/a.', 'The Ferry Post', 'https://ferry.example/a'],
    ['Fonte: Il Molo (https://ilmolo.example/b)', 'Il Molo', 'https://ilmolo.example/b'],
    ['Джерело: Річка | https://richka.example/%D0%B0?b=1&c=(d)', 'Річка', 'https://richka.example/%D0%B0?b=1&c=(d)'],
    ['المصدر: الضفتان – https://diffa.example/', 'الضفتان', 'https://diffa.example/'],
    ['出典:潮路新聞 https://shioji.example/a', '潮路新聞', 'https://shioji.example/a'],
    ['Quelle: „Der Bote“ – www.bote.example/a', 'Der Bote', 'https://www.bote.example/a'],
    ['Source : https://courrier.example/ponts', null, 'https://courrier.example/ponts'],
    ['Source: The Ferry Post', 'The Ferry Post', null],
    ['The Ferry Post — https://ferry.example/a', 'The Ferry Post', 'https://ferry.example/a'],
    ['https://ferry.example/a', null, 'https://ferry.example/a'],
    ['<https://ferry.example/a>', null, 'https://ferry.example/a'],
  ])('%s', (text, outlet, sourceUrl) => {
    expect(readSourceLine(text)).toMatchObject({ outlet, sourceUrl })
  })

  it.each([
    'Sources said that the bridge would open on Monday.',
    'Read it here: https://ferry.example/a and tell us what you think.',
    'The minister wrote on her page https://ferry.example/a that she would resign.',
    'Source:',
    'Source: a person who knows the matter and asked not to be named because the talks are private said so',
    'javascript:alert(1)',
  ])('is not: %s', text => {
    expect(readSourceLine(text)).toBeUndefined()
  })
})
