import { connection } from 'next/server'
import { fewestAuthors } from '#domain/moderation/transparency/protect-figures'
import { publicRows } from '#domain/moderation/transparency/public-rows'
import { readAllFigures } from '#server/moderation/transparency/read-figures'

/** The public figures for machines, protected as on the page. */
export async function GET(): Promise<Response> {
  await connection()
  const { madeAt, months } = await readAllFigures()
  return Response.json(
    { madeAt, fewestAuthorsOfACountry: fewestAuthors, figures: publicRows(months) },
    { headers: { 'cache-control': 'public, max-age=300' } },
  )
}
