import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hardCodedSentences } from './hard-coded-sentences.ts'

const root = join(import.meta.dirname, '..')

/** Says its sentences in all languages itself: the loader of the messages may be what failed. */
const speaksForItself = new Set(['app/[locale]/error.tsx'])
/** The same in every language. */
const names = new Set(['UTC'])

it('no page or component says a sentence of its own', () => {
  const files = globSync('{app,components}/**/*.tsx', { cwd: root }).filter(
    file => !file.endsWith('.test.tsx') && !speaksForItself.has(file),
  )
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap(file =>
    hardCodedSentences(readFileSync(join(root, file), 'utf8'))
      .filter(text => !names.has(text))
      .map(text => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

it.each([
  ['text of an element', '<p>Saved</p>', 'Saved'],
  ['text beside a translated one', '<p>{t("saved")} by mail</p>', 'by mail'],
  ['a string in braces', "<p>{'saved'}</p>", 'saved'],
  ['a template', '<p>{`by ${name}`}</p>', 'by'],
  ['what a condition shows', "<p>{isSaved ? 'yes' : t('no')}</p>", 'yes'],
  ['what is shown on a condition', "<p>{isSaved && 'yes'}</p>", 'yes'],
  ['a label that is heard', '<nav aria-label="pages" />', 'pages'],
  ['a fragment', '<>Ще</>', 'Ще'],
  ['a sentence on its way to the screen', "say('The draft is saved.')", 'The draft is saved.'],
  ['a sentence in any attribute', '<Notice intro="Look at it again" />', 'Look at it again'],
])('finds %s', (_, code, text) => {
  expect(hardCodedSentences(code)).toEqual([text])
})

it.each([
  ['a translated sentence', "<p>{t('saved')}</p>"],
  ['signs and numbers', '<p>· {count} ({percent}%)</p>'],
  ['a class', '<p className="text-soft underline" />'],
  ['a condition', "<p>{state === 'draft' && t('draft')}</p>"],
  ['an address', '<a href={`/stories/${slug}`}>{headline}</a>'],
  ['what is thrown for developers', "throw new Error('This story has no version.')"],
])('lets %s pass', (_, code) => {
  expect(hardCodedSentences(code)).toEqual([])
})
