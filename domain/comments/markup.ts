// More than any writer needs. Markdown nests without bound, and a page that shows such a comment would pay for it with
// its stack (a quotation in a quotation, thousands deep) or its time (emphasis is matched in quadratic time).
const containersALine = 8
const emphasisMarks = 400

const container = '(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*'
const deepLine = new RegExp(`^[ \\t]*(?:${container}){${containersALine + 1}}`, 'mu')

/** Whether the marks of a text are worth reading as small rich text; otherwise it is shown as the text it was typed as. */
export function hasReadableMarkup(text: string): boolean {
  return !deepLine.test(text) && (text.match(/[*_]/g)?.length ?? 0) <= emphasisMarks
}
