import { expect, it } from 'vitest'
import { excerptOf } from './excerpt-of.ts'

it.each([
  ['On page nine.', 40, 'On page nine.'],
  ['On page nine,\n\nbelow  the weather.', 40, 'On page nine, below the weather.'],
  ['On page nine, below the weather.', 15, 'On page nine,…'],
  ['', 10, ''],
  ['第九頁、天気の下に載っていました。', 6, '第九頁、天気…'],
  ['x'.repeat(30), 10, `${'x'.repeat(10)}…`],
])('“%s” in %i characters', (text, most, expected) => expect(excerptOf(text, most)).toBe(expected))
