import { Fragment, isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { RichText } from './rich-text.tsx'

type Shown = { tags: string[]; links: string[]; text: string; depth: number }

/** What stands on the page: walked rather than rendered, because React's renderer is not there under the server's condition. */
function walk(node: ReactNode, shown: Shown, depth = 0): Shown {
  shown.depth = Math.max(shown.depth, depth)
  if (typeof node === 'string') shown.text += node
  else if (Array.isArray(node)) for (const child of node as ReactNode[]) walk(child, shown, depth)
  else if (isValidElement<{ children?: ReactNode; href?: string }>(node)) {
    if (node.type !== Fragment) shown.tags.push(String(node.type))
    if (node.props.href) shown.links.push(node.props.href)
    walk(node.props.children, shown, depth + 1)
  }
  return shown
}

const show = (text: string) => walk(RichText({ text }), { tags: [], links: [], text: '', depth: 0 })

describe('small rich text', () => {
  it.each([
    ['paragraphs and emphasis', 'One *two* **three**\n\nfour', ['div', 'p', 'em', 'strong', 'p']],
    ['a quotation', '> said she', ['div', 'blockquote', 'p']],
    ['lists', '- a\n- b\n\n1. c', ['div', 'ul', 'li', 'p', 'li', 'p', 'ol', 'li', 'p']],
    ['a line break', 'a\nb', ['div', 'p', 'br']],
    ['HTML in a sentence', 'one <b>two</b> *<i>three</i>*', ['div', 'p', 'em']],
    ['HTML of its own', 'one\n\n<div>two</div>\n\nthree', ['div', 'p', 'p', 'p']],
  ])('shows %s', (_, text, tags) => expect(show(text).tags).toEqual(tags))

  it.each(['<script>alert(1)</script>', '<b>x</b> and <img src=x onerror=alert(1)>', '![a](https://a.example/x.png)', '`code`', '# Title'])(
    'shows as typed: %s',
    text => {
      const { tags, text: shown } = show(text)
      expect(shown.replace('Title', '# Title')).toBe(text)
      expect(new Set(tags)).toEqual(new Set(['div', 'p']))
    },
  )

  it.each([
    ['[x](https://a.example/y)', ['https://a.example/y']],
    ['<https://a.example>', ['https://a.example']],
    ['[x](javascript:alert(1))', []],
    ['[x](JaVaScRiPt&colon;alert(1))', []],
    ['[x](data:text/html,x)', []],
    ['[x](//evil.example)', []],
  ])('links %s to %j', (text, links) => expect(show(text).links).toEqual(links))

  it.each([
    ['thanks @Anna_R, and you?\n@bruno', ['/people/anna_r', '/people/bruno']],
    ['*@bruno* and **@bruno**', ['/people/bruno', '/people/bruno']],
    ['> @bruno said so', ['/people/bruno']],
    ['[ask @bruno](https://a.example/y)', ['https://a.example/y']],
    ['`@bruno` write to me@bruno.example', []],
    [`${'> '.repeat(20)}@bruno, too deep to read as quotations`, ['/people/bruno']],
  ])('links who is mentioned in %s', (text, links) => {
    const mentions = ['anna_r', 'bruno'].map(handle => ({ handle, href: `/people/${handle}` }))
    const shown = walk(RichText({ text, mentions }), { tags: [], links: [], text: '', depth: 0 })
    expect(shown.links).toEqual(links)
    expect(show(text).links).toEqual(links.filter(link => !link.startsWith('/people/')))
    expect(shown.text).toBe(show(text).text)
  })

  it.each([
    ['quotations in quotations', `${'>'.repeat(4999)}a`],
    ['lists in lists', `${'- '.repeat(2499)}a`],
    ['lists further in on every line', Array.from({ length: 65 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')],
    ['emphasis in emphasis', `${'*a '.repeat(190)}a${'*'.repeat(190)}`],
  ])('does not follow %s without end', (_, text) => expect(show(text).depth).toBeLessThan(30))
})
