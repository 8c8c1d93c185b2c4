import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'

const longest = 200

/** The first paragraph as plain text, for search engines and previews; cut between words. */
export function pageDescription(markdown: string): string {
  const first = fromMarkdown(markdown).children.find(node => node.type === 'paragraph')
  const text = toString(first).replace(/\s+/gu, ' ').trim()
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`
}
