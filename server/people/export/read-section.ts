import 'server-only'
import { database } from '#server/database'
import type { ExportSection } from '#server/people/export/export-sections'

const atOnce = 500

/** The person's rows of one section, a few hundred at a time however many there are. */
export async function* readSection(section: ExportSection, personId: string): AsyncGenerator<unknown[]> {
  const { model, mine, key, omits = {}, adds = {}, isOnlyAdded = false } = section
  const columns = Object.keys(key)
  const types = Object.values(key)
  const added = Object.entries(adds).map(([name, sql]) => `'${name}', ${sql}`)
  const dropped = Object.keys(omits).map(column => `'${column}'`)
  const given = isOnlyAdded ? '' : `to_jsonb(t) - array[${dropped.join(', ')}]::text[] || `
  const row = `${given}jsonb_build_object(${added.join(', ')})`
  const table = model.includes('.') ? model : `"${model}"`
  const place = columns.map((column, index) => (types[index] === 'text' ? `t."${column}"::text` : `t."${column}"`)).join(', ')
  const after = columns.map((_, index) => `$${index + 2}::${types[index]}`).join(', ')
  // Every part of the query is a constant of this house; what a person could have chosen is a parameter.
  const query = (isFirst: boolean) => `
    select ${row} as "row", array[${columns.map(column => `t."${column}"::text`).join(', ')}] as "key" from ${table} t
    where ${mine}${isFirst ? '' : ` and (${place}) > (${after})`} order by ${place} limit ${atOnce}`
  let last: string[] | undefined
  do {
    const rows: { row: unknown; key: string[] }[] = await database.$queryRawUnsafe(query(last === undefined), personId, ...(last ?? []))
    if (rows.length > 0) yield rows.map(entry => entry.row)
    last = rows.length === atOnce ? rows.at(-1)!.key : undefined
  } while (last)
}
