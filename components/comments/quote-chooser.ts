import { quoteEvent, type DraftQuotation } from '#domain/comments/draft-quotations'
import { foldSpaces, passageOf } from '#domain/comments/passage'
import { longestQuotation } from '#domain/comments/quotation-limits'

let button: HTMLButtonElement | undefined
let chosen: DraftQuotation | undefined

// A selection by paragraph reaches to the next one; more than that is another passage.
const mostBeyond = 40

/** Shows the button below the selection, where that is a passage of one block or one comment; hides it otherwise. */
export function offerQuote(label: string): void {
  const selection = getSelection()
  const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  const source = range && sourceOf(range.startContainer)
  const text = range && source ? passageIn(range, source) : ''
  chosen = source && text && text.length <= longestQuotation ? quotationOf(source, text) : undefined
  if (!range || !source || !chosen || !document.querySelector('form.comment-form')) return hideQuote()
  button ??= makeButton()
  button.textContent = label
  // After the words in the document: the next Tab of a keyboard finds it.
  const words = source.querySelector('[data-words]')
  if (words) words.after(button)
  else source.append(button)
  const { bottom, left, right } = range.getBoundingClientRect()
  button.style.top = `${Math.max(8, Math.min(bottom + 8, innerHeight - 56))}px`
  const width = button.offsetWidth
  const middle = (left + right - width) / 2
  button.style.left = `${Math.max(8, Math.min(middle, innerWidth - width - 8))}px`
}

/** The words of the source that are selected; none where much else is. */
function passageIn(range: Range, source: HTMLElement): string {
  const words = source.querySelector('[data-words]') ?? source
  const within = range.cloneRange()
  if (!words.contains(range.startContainer)) within.setStartBefore(words)
  if (!words.contains(range.endContainer)) within.setEnd(words, words.childNodes.length)
  const text = foldSpaces(textOf(within.cloneContents()))
  return foldSpaces(textOf(range.cloneContents())).length - text.length > mostBeyond ? '' : text
}

const standsApart = 'p, li, ul, ol, blockquote, br, div'

/** Two paragraphs are two words, and a button among them is none. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (node instanceof Element && node.matches('button, .quote-link')) return ''
  const inside = [...node.childNodes].map(textOf).join('')
  return node instanceof Element && node.matches(standsApart) ? ` ${inside} ` : inside
}

export function hideQuote(): void {
  button?.remove()
}

/** Quotes the block that a link stands in; false where it cannot. */
export function quoteBlock(link: Element): boolean {
  const source = sourceOf(link)
  const words = source?.querySelector('[data-words]')
  const quotation = source && words ? quotationOf(source, passageOf(words.textContent)) : undefined
  if (quotation) send(quotation)
  return quotation !== undefined
}

function makeButton(): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button quote-button'
  // Pressing it must not take the selection away before it is read.
  made.addEventListener('pointerdown', event => event.preventDefault())
  made.addEventListener('click', () => {
    if (chosen) send(chosen)
    getSelection()?.removeAllRanges()
    hideQuote()
  })
  // It is placed once: scrolled away, it would point at other words.
  addEventListener('scroll', hideQuote, { passive: true, capture: true })
  return made
}

function send(quotation: DraftQuotation): void {
  dispatchEvent(new CustomEvent(quoteEvent, { detail: quotation }))
}

/** The block of a report or the words of a comment that a node stands in. */
function sourceOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[id^="block-"], [data-body]') ?? undefined
}

function quotationOf(source: HTMLElement, text: string): DraftQuotation | undefined {
  const report = source.closest<HTMLElement>('[data-report]')
  if (report && source.id.startsWith('block-')) {
    const { report: reportId = '', revision, from = '' } = report.dataset
    return { kind: 'report', reportId, revision: Number(revision), blockId: source.id.slice('block-'.length), text, from }
  }
  const comment = source.closest<HTMLElement>('[id^="comment-"]')
  if (!comment || !source.dataset.body) return undefined
  const from = comment.querySelector(':is(h2, h3, h4) bdi')?.textContent ?? ''
  return { kind: 'comment', commentId: comment.id.slice('comment-'.length), revision: Number(source.dataset.body), text, from }
}
