import 'server-only'
import type { Metadata } from 'next'

/** The metadata of a page for one person's eyes: a title, and nothing for search engines. */
export function privatePage(title: string): Metadata {
  return { title, robots: { index: false } }
}
