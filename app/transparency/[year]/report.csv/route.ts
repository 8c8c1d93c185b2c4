import { connection } from 'next/server'
import { csvResponse } from '#server/csv'
import { keptForAMinute } from '#server/kept-for-a-minute'
import { yearlyReport } from '#server/moderation/transparency/yearly-report'

/** The figures of a year in the parts and categories of the Digital Services Act's template. */
export async function GET(_: Request, { params }: { params: Promise<{ year: string }> }): Promise<Response> {
  await connection()
  const { year } = await params
  if (!/^20\d{2}$/u.test(year) || Number(year) > new Date().getUTCFullYear()) {
    return new Response('There is no report of such a year.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
  const rows = await keptForAMinute(`report of ${year}`, () => yearlyReport(Number(year)))
  return csvResponse(
    `transparency-report-${year}.csv`,
    ['year', 'part', 'indicator', 'category', 'scope', 'value'],
    rows.map(({ part, indicator, category, scope, value }) => [year, part, indicator, category, scope, value]),
  )
}
