import 'server-only'

type Cell = string | number | boolean | null

/** What a spreadsheet would take for a formula: such a text gets an apostrophe before it (OWASP, "CSV injection"). */
const formula = /^[=+\-@\t\r]/u

function cellOf(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV (RFC 4180, UTF-8), to be saved under a name. */
export function csvResponse(filename: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Response {
  const text = [columns, ...rows].map(cells => `${cells.map(cellOf).join(',')}\r\n`).join('')
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'public, max-age=300',
    },
  })
}
