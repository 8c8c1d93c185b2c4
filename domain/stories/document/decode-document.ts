import { accept, refuse, type Result } from '#domain/result'

/** 2 MB: some 300,000 words, far above any day's coverage of one story. */
export const longestDocumentBytes = 2_000_000

export type DocumentRefusal = { code: 'empty' | 'binary' | 'not-utf-8' | 'too-large' }

const sentences: Record<DocumentRefusal['code'], string> = {
  empty: 'The document is empty: there is no text in it.',
  binary: 'This is not a text document: save it as plain text in UTF-8 and try again.',
  'not-utf-8': 'The document is not in UTF-8: save it as plain text in UTF-8 and try again.',
  'too-large': 'The document is larger than 2 MB: a story’s document must be smaller.',
}

/** What an editor is told at the command line; the browser has the same sentences in its reader's language. */
export function documentRefusalSentence(code: DocumentRefusal['code']): string {
  return sentences[code]
}

/** The text of a document in UTF-8, without byte order mark. Nothing is replaced: what is not sound is refused. */
export function decodeDocument(bytes: Uint8Array): Result<string, DocumentRefusal> {
  if (bytes.length > longestDocumentBytes) return refuse({ code: 'too-large' })
  if (bytes.length === 0) return refuse({ code: 'empty' })
  // UTF-16 is text, and its many null bytes would look binary.
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return refuse({ code: 'not-utf-8' })
  if (bytes.includes(0) || hasBinarySignature(bytes)) return refuse({ code: 'binary' })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse({ code: controlShare(bytes) > mostControls ? 'binary' : 'not-utf-8' })
  }
  if (controlShare(bytes) > mostControls) return refuse({ code: 'binary' })
  text = text.replace(/^\uFEFF+/, '')
  // A page of zero-width characters shows nothing.
  return /[^\s\p{Cc}\p{Cf}]/u.test(text) ? accept(text) : refuse({ code: 'empty' })
}

/** A stray control character comes with copying from a page; a text made of them is none. */
const mostControls = 0.02

function controlShare(bytes: Uint8Array): number {
  let controls = 0
  // Tab, line feed, vertical tab, form feed and carriage return belong to texts; escape to pasted terminals.
  for (const byte of bytes) if ((byte < 32 && (byte < 9 || byte > 13) && byte !== 27) || byte === 127) controls += 1
  return controls / bytes.length
}

/** PDF, PostScript, RTF and ZIP (the office formats) begin so; some of them pass as text. */
function hasBinarySignature(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  return ['%PDF-', '%!PS-', '{\\rtf'].includes(head) || startsWith(bytes, 0x50, 0x4b, 3, 4)
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
