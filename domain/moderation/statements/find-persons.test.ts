import { describe, expect, it } from 'vitest'
import { findPersons, possibleNames, type KnownPerson } from '#domain/moderation/statements/find-persons'

const author: KnownPerson = { name: 'Áine O’Brien', handle: 'aine_ob', email: 'aine@post.example' }
const kinds = (text: string, known = [author]) => findPersons(text, known).map(({ kind }) => kind)

describe('what must not leave the house', () => {
  it.each([
    ['Write to somebody@else.example about it.', 'contact'],
    ['The author left +39 333 123 4567 there.', 'contact'],
    ['The account DE89 3704 0044 0532 0130 00 was posted.', 'contact'],
    ['It came from 203.0.113.77 twice.', 'address'],
    ['It came from 2001:db8:0:1::7 twice.', 'address'],
    ['It says that she lives in Hauptstraße 12.', 'address'],
    ['It says that she lives in Via Garibaldi 7.', 'address'],
    ['It says that he lives at 12 Abbey Road.', 'address'],
    ['It calls @some.body names.', 'handle'],
    ['See https://reports.example/people/somebody.', 'handle'],
    ['It insults Mrs Miller.', 'name'],
    ['It insults Herr Müller.', 'name'],
    ['The comment of Áine O’Brien is one.', 'name'],
    ['The comment of ÁINE   o’brien is one.', 'name'],
    ['O’Brien wrote it.', 'name'],
    ['The account aine_ob wrote it.', 'handle'],
    ['Sent by aine@post.example.', 'contact'],
  ])('is found: %s', (text, kind) => expect(kinds(text)).toContain(kind))

  it.each([
    'The comment calls the writers of the report names and says nothing of the event.',
    'It was flagged 3 times between 12:30 and 14:00 on 3 April 2026.',
    'It claims that the outlet reported 1,200,000 casualties; the report says 12.',
    'Rule 3.1.2 of the house, version 4.',
    'The word stands in paragraph 12 of the law, see art. 17(3).',
  ])('is not found in %s', text => expect(findPersons(text, [author])).toEqual([]))

  it('is a single name where it is written as one, and no word of the language', () => {
    const rita: KnownPerson = { name: 'Rita Reader', handle: 'reader', email: null }
    expect(kinds('A reader flagged it.', [rita])).toEqual([])
    expect(kinds('Reader flagged it.', [rita])).toContain('name')
    expect(kinds('It says that rita reader lies.', [rita])).toContain('name')
  })
})

it('takes two to four words in a row for a name, across no stop', () => {
  expect(possibleNames('It was Ann B. Lee, again.')).toEqual(expect.arrayContaining(['ann b lee', 'was ann', 'it was ann b']))
  expect(possibleNames('One. Two')).not.toContain('one, two')
  expect(possibleNames('Lee, again')).toEqual([])
})
