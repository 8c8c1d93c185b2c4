import 'server-only'

/** A filter for texts that contain a part, in any case. Prisma passes it on to LIKE, where `%` and `_` stand for other letters. */
export function containing(part: string): { contains: string; mode: 'insensitive' } {
  return { contains: part.replace(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' }
}
