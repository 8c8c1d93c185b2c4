import 'server-only'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import type { Nodes } from 'mdast'
import { hasReadableMarkup } from '#domain/comments/markup'

/** A comment as its readers see it: its words without their marks, a blank line between paragraphs, and where its links lead. */
export function plainText(body: string): { text: string; links: string[] } {
  if (!hasReadableMarkup(body)) return { text: body, links: [] }
  const tree = fromMarkdown(body)
  return { text: tree.children.map(node => toString(node)).join('\n\n'), links: linksOf(tree) }
}

function linksOf(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap(linksOf)] : own
}
