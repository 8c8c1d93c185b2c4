import { describe, expect, it } from 'vitest'
import { hasBrokenCharacters, hasSomethingToRead } from './broken-characters.ts'

describe('broken characters', () => {
  it.each([
    ['a right-to-left override', 'abc\u202Etxt'],
    ['a closed override', 'abc\u202Etxt\u202C'],
    ['an embedding left open', 'abc\u202Btxt'],
    ['an isolate left open', '\u2067abc'],
    ['an isolate closed as an embedding', '\u2067abc\u202C'],
    ['a close without an opening', 'abc\u2069'],
    ['a zero-width run', 'a\u200Bb\u200Bc\u200Bd'],
    ['joiners hidden in Latin letters', 'i\u200Dd\u200Ci\u200Dot'],
    ['a row of joiners', 'م\u200C\u200C\u200Cم'],
    ['stacked marks', 'Z\u0300\u0301\u0302\u0303\u0304\u0305o'],
    ['three marks on every letter', 'Z\u0300\u0316\u0338a\u0301\u0317\u0337l\u0302\u0318\u0336go'],
    ['one mark over and over', 'ก็็็็็'],
    ['text in tags', `Hello\u{E0048}\u{E0069}`],
    ['text in variation selectors', 'Hello\u{E0101}\u{E0102}\u{E0103}'],
    ['a control character', 'a\u0007b'],
    ['a null', 'a\u0000b'],
    ['a lone surrogate', 'a\uD83D'],
    ['an annotation', 'a\uFFF9b\uFFFAc\uFFFB'],
  ])('%s', (_, text) => expect(hasBrokenCharacters(text)).toBe(true))

  it.each([
    ['a balanced isolate', 'he said \u2067שלום\u2069 to us'],
    ['a pasted telephone number', '\u202A+39 06 1234\u202C'],
    ['marks of direction', 'C#\u200E is \u200Fעברית\u061C'],
    ['Arabic with vowel marks', 'السَّلَامُ عَلَيْكُمْ'],
    ['Persian with a non-joiner', 'می\u200Cخواهم بگویم که نمی\u200Cدانم و کتاب\u200Cها و می\u200Cروم'],
    ['a Latin name with a Persian ending', 'Twitter\u200Cها و Facebook\u200Cها و BBC\u200Cها'],
    ['Hindi conjuncts', 'क्षत्रिय र्‍य राष्ट्र'],
    ['Bengali, Tamil, Malayalam', 'বাংলাদেশ তமிழ்நாடு മലയാളം ന്‍'],
    ['Burmese with five marks a letter', 'လျှို့ဝှက်'],
    ['Tibetan stacks', 'བསྒྲུབས་པའི་'],
    ['Khmer with its zero-width spaces', 'ព្រះរាជា\u200Bណាចក្រ\u200Bកម្ពុជា\u200Bជា\u200Bប្រទេស'],
    ['Thai', 'น้ำใจ ที่นี่'],
    ['Hebrew with points', 'שָׁלוֹם בְּרֵאשִׁ֖ית'],
    ['Vietnamese', 'Nguyễn Phú Trọng'],
    ['Vietnamese in pieces', 'Nguyễn Phú Trọng'.normalize('NFD')],
    ['polytonic Greek in pieces', 'ᾧ ᾇ ᾗ ᾯ τῷ'.normalize('NFD')],
    ['Japanese and Korean', 'ガラスの仮面 한국어 テレビ'.normalize('NFD')],
    ['families, flags and keys', '👨‍👩‍👧‍👦 🏳️‍🌈 🇮🇹 👩🏽‍🚀 1️⃣ ❤️‍🔥'],
    ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['one space of no width, pasted', '\uFEFFIt led\u200B the news'],
    ['line ends and tabs', 'a\r\n\tb'],
    ['soft hyphens', 'Donau\u00ADdampf\u00ADschiff\u00ADfahrt'],
  ])('not %s', (_, text) => expect(hasBrokenCharacters(text)).toBe(false))

  it.each([
    ['a word', 'a', true],
    ['a sign', '!', true],
    ['an emoji', '👍', true],
    ['spaces', ' \u00A0\u3000\n', false],
    ['characters that nobody sees', '\u2060\u200B\u200D\uFEFF', false],
    ['empty braille', '\u2800\u2800', false],
  ])('something to read in %s: %s', (_, text, expected) => expect(hasSomethingToRead(text)).toBe(expected))
})
