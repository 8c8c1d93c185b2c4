import { expect, it } from 'vitest'
import { csvResponse } from '#server/csv'

it('quotes what a table would misread, and lets no text be a formula', async () => {
  const answer = csvResponse(
    'figures.csv',
    ['a', 'b'],
    [
      ['plain', 1.5],
      ['with "quotes", and a comma', null],
      ['=1+1', -2],
      ['two\nlines', true],
    ],
  )
  expect(await answer.text()).toBe('a,b\r\nplain,1.5\r\n"with ""quotes"", and a comma",\r\n\'=1+1,-2\r\n"two\nlines",true\r\n')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="figures.csv"')
})
