import { worldSvg } from '#server/stories/world/world-map'

export const dynamic = 'force-static'

/** The outlines of all countries, made at build time; its address changes with them, so browsers keep it for a year. */
export function GET(): Response {
  return new Response(worldSvg(), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
