import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes } from 'mdast'
import { Fragment, type ReactNode } from 'react'
import { hasReadableMarkup } from '#domain/comments/markup'
import { splitMentions } from '#domain/comments/mentions'

type Mentioned = { handle: string; href: string }

type Props = {
  text: string
  /** Editors' pages have headings; comments do not. */
  hasHeadings?: boolean
  /** The people that a comment mentions, each with the page about them. */
  mentions?: readonly Mentioned[]
  className?: string
}

// Lists in lists indent by lines, so that their depth follows from the text's length alone; deeper ones are shown as typed.
const deepest = 12

/**
 * The small rich text: paragraphs, emphasis, quotations, lists and links. Markdown's syntax tree becomes React
 * elements through this list of allowed nodes; everything else, HTML too, is shown as the text it was typed as.
 */
export function RichText({ text, hasHeadings = false, mentions = [], className }: Props) {
  if (!hasHeadings && !hasReadableMarkup(text)) return <div className={`rich-text ${className ?? ''}`}>{paragraphs(text, mentions)}</div>
  const tree = fromMarkdown(text)
  const sourceOf = ({ position }: Nodes) => (position ? text.slice(position.start.offset, position.end.offset) : '')
  const show = (node: Nodes, key: number, depth: number, isInText = false, isInLink = false): ReactNode => {
    if (depth > deepest) return <Fragment key={key}>{sourceOf(node)}</Fragment>
    const inside =
      'children' in node
        ? node.children.map((child, index) => show(child, index, depth + 1, holdsText(node.type), isInLink || node.type === 'link'))
        : null
    switch (node.type) {
      case 'paragraph':
        return <p key={key}>{inside}</p>
      case 'text':
        // A link within a link would be none.
        return <Fragment key={key}>{lines(node.value, isInLink ? [] : mentions)}</Fragment>
      case 'emphasis':
        return <em key={key}>{inside}</em>
      case 'strong':
        return <strong key={key}>{inside}</strong>
      case 'blockquote':
        return <blockquote key={key}>{inside}</blockquote>
      case 'list':
        return node.ordered ? (
          <ol key={key} start={node.start ?? 1}>
            {inside}
          </ol>
        ) : (
          <ul key={key}>{inside}</ul>
        )
      case 'listItem':
        return <li key={key}>{inside}</li>
      case 'break':
        return <br key={key} />
      case 'link':
        return isWebAddress(node.url) ? (
          <a key={key} href={node.url} rel={hasHeadings ? undefined : 'nofollow ugc noopener'}>
            {inside}
          </a>
        ) : (
          <Fragment key={key}>{inside}</Fragment>
        )
      case 'heading':
        return hasHeadings ? <h2 key={key}>{inside}</h2> : <p key={key}>{inside}</p>
      default: {
        const source = sourceOf(node)
        // HTML between paragraphs is one; within a sentence it belongs to that, or the browser would end the sentence's paragraph there.
        return standsAlone(node.type) && !isInText ? <p key={key}>{lines(source)}</p> : <Fragment key={key}>{source}</Fragment>
      }
    }
  }
  return <div className={`rich-text ${className ?? ''}`}>{tree.children.map((node, index) => show(node, index, 1))}</div>
}

function standsAlone(type: string): boolean {
  return ['code', 'html', 'thematicBreak', 'definition'].includes(type)
}

function holdsText(type: string): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'link'].includes(type)
}

function isWebAddress(url: string): boolean {
  return /^(https?:\/\/|\/(?!\/)|mailto:)/i.test(url)
}

function paragraphs(text: string, mentions: readonly Mentioned[]): ReactNode {
  return text.split(/\n{2,}/).map((part, index) => <p key={index}>{lines(part, mentions)}</p>)
}

/** A writer's line break is a line break. */
function lines(text: string, mentions: readonly Mentioned[] = []): ReactNode {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {mentions.length > 0 ? linked(line, mentions) : line}
    </Fragment>
  ))
}

function linked(line: string, mentions: readonly Mentioned[]): ReactNode {
  const hrefs = new Map(mentions.map(({ handle, href }) => [handle, href]))
  return splitMentions(line, [...hrefs.keys()]).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <a key={index} href={hrefs.get(part.handle)} className="no-underline hover:underline">
        <bdi>{part.text}</bdi>
      </a>
    ),
  )
}
