import { expect, it } from 'vitest'
import { locales } from '#domain/locales'
import { readingLanguages } from './reading-languages.ts'

it('offers the languages of the site first, by name in the reader’s alphabet', () => {
  const { usual } = readingLanguages('it', [], 'Altre')
  expect(usual.map(({ tag }) => tag).toSorted()).toEqual([...locales].toSorted())
  expect(usual.map(({ name }) => name)).toEqual(usual.map(({ name }) => name).toSorted(new Intl.Collator('it').compare))
  expect(usual).toContainEqual({ tag: 'uk', name: 'ucraino' })
})

it('moves a chosen one up, even one that no list has', () => {
  const { usual, others } = readingLanguages('en', ['hu', 'pt-BR', 'xx'], 'More')
  expect(usual).toEqual(
    expect.arrayContaining([
      { tag: 'hu', name: 'Hungarian' },
      { tag: 'pt-BR', name: 'Brazilian Portuguese' },
    ]),
  )
  expect(usual).toContainEqual({ tag: 'xx', name: 'xx' })
  expect(others.map(({ tag }) => tag)).not.toContain('hu')
  expect(others).toContainEqual({ tag: 'ko', name: 'Korean' })
})
