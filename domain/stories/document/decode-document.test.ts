import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDocument, documentRefusalSentence, longestDocumentBytes } from '#domain/stories/document/decode-document'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('decoding a document', () => {
  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'empty'],
    ['spaces and line ends', bytesOf(' \r\n\t\u00a0\n'), 'empty'],
    ['a byte order mark alone', bytesOf('\uFEFF'), 'empty'],
    ['characters that show nothing', bytesOf('\u200b\u200e\u2060'), 'empty'],
    ['a null byte', bytesOf('A headline\0and more'), 'binary'],
    ['a PDF', bytesOf('%PDF-1.7 and nothing else'), 'binary'],
    ['an office document', new Uint8Array([0x50, 0x4b, 3, 4, 20, 30, 40]), 'binary'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]), 'binary'],
    ['control characters', bytesOf('a\u0001\u0002\u0003b'), 'binary'],
    ['bytes of no encoding among controls', new Uint8Array([1, 2, 0xff, 3, 4]), 'binary'],
    ['Latin-1', new Uint8Array([0x63, 0x69, 0x74, 0x74, 0xe0]), 'not-utf-8'],
    ['UTF-16, little-endian', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'not-utf-8'],
    ['UTF-16, big-endian', new Uint8Array([0xfe, 0xff, 0, 0x41]), 'not-utf-8'],
    ['half of a surrogate pair', new Uint8Array([0x41, 0xed, 0xa0, 0x80]), 'not-utf-8'],
    ['a cut character', bytesOf('città').subarray(0, 6).slice(0, -1), 'not-utf-8'],
    ['one byte too many', new Uint8Array(longestDocumentBytes + 1).fill(65), 'too-large'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decodeDocument(bytes)).toEqual(refused(code))
  })

  it.each([
    ['text of any script', 'Заголовок\nعنوان\n見出し\n'],
    ['line ends of any system, tabs and form feeds', 'a\r\nb\rc\n\td\fe'],
    ['joiners and direction marks', 'می‌خواهم \u200fعنوان'],
    ['emoji', '👩‍🚒 at the bridge'],
  ])('keeps %s to the letter', (_, text) => {
    expect(decodeDocument(bytesOf(text))).toEqual({ ok: true, value: text })
  })

  it('takes off the byte order mark, and only that', () => {
    expect(decodeDocument(bytesOf('\uFEFFA headline\uFEFF'))).toEqual({ ok: true, value: 'A headline\uFEFF' })
  })

  it('takes the largest document', () => {
    expect(decodeDocument(new Uint8Array(longestDocumentBytes).fill(65)).ok).toBe(true)
  })

  it('decodes what it has decoded to the same text, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(bytesOf)), bytes => {
        const once = decodeDocument(bytes)
        if (once.ok) expect(decodeDocument(bytesOf(once.value))).toEqual(once)
      }),
    )
  })

  it.each(['empty', 'binary', 'not-utf-8', 'too-large'] as const)('says what %s means in one line', code => {
    expect(documentRefusalSentence(code)).toMatch(/^\S.*\.$/)
  })
})
