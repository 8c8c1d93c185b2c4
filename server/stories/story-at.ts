import 'server-only'
import type { PublicStory } from '#domain/stories/public-story'
import { decodeSegment } from '#server/request-path'
import { getStory } from '#server/stories/get-story'

/** The published story that a segment of an address names, as it stands in the address. */
export async function storyAt(segment: string): Promise<PublicStory | undefined> {
  const slug = decodeSegment(segment)
  return slug ? getStory(slug) : undefined
}
