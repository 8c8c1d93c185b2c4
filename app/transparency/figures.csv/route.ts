import { connection } from 'next/server'
import { publicRows } from '#domain/moderation/transparency/public-rows'
import { csvResponse } from '#server/csv'
import { readAllFigures } from '#server/moderation/transparency/read-figures'

/** The public figures as a table, protected as on the page. */
export async function GET(): Promise<Response> {
  await connection()
  const { months } = await readAllFigures()
  return csvResponse(
    'transparency-figures.csv',
    ['month', 'country', 'measure', 'key', 'value'],
    publicRows(months).map(({ month, country, measure, key, value }) => [month, country, measure, key, value]),
  )
}
