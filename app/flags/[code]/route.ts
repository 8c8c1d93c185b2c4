import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countries } from '#domain/countries'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): { code: string }[] {
  return countries.map(country => ({ code: `${country.toLowerCase()}.svg` }))
}

/** The flags of country-flag-icons, one file each, made at build time and kept by browsers for a year. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await params
  const file = join(process.cwd(), 'node_modules/country-flag-icons/3x2', `${code.slice(0, 2).toUpperCase()}.svg`)
  return new Response(await readFile(file), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
