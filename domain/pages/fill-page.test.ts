import { expect, it } from 'vitest'
import { fillPage } from './fill-page.ts'

const facts = {
  operatorName: 'Harbour *Press* [and] Sons_Ltd',
  contactAddress: 'desk@harbour.example',
  minimumAgeYears: '16',
  signalRetentionDays: '30',
  editWindowMinutes: '10',
  houseRules: '1. **No insults.** None at all.',
}

it('fills every placeholder, and leaves other braces alone', () => {
  expect(fillPage('From {minimumAgeYears} on, {signalRetentionDays} days, {toString} {unknown} {', facts, 'en')).toBe(
    'From 16 on, 30 days, {toString} {unknown} {',
  )
})

it('shows a name as it was typed, whatever markdown would make of its signs', () => {
  expect(fillPage('{operatorName}', facts, 'en')).toBe(String.raw`Harbour \*Press\* \[and\] Sons\_Ltd`)
})

it('shows the list of the house rules as the markdown that it is', () => {
  expect(fillPage('{houseRules}', facts, 'en')).toBe('1. **No insults.** None at all.')
})

it('makes a link of an address, and none of a sentence that says there is none', () => {
  expect(fillPage('Write to {contactAddress}.', facts, 'en')).toBe('Write to <desk@harbour.example>.')
  expect(fillPage('{contactAddress}', { ...facts, contactAddress: '(none yet)' }, 'en')).toBe(String.raw`\(none yet\)`)
})

it('keeps links inside the site in the page’s language, and others as they are', () => {
  const body = '[rules](/house-rules) [out](https://a.example/x) [other](//b.example)'
  expect(fillPage(body, facts, 'it')).toBe('[rules](/it/house-rules) [out](https://a.example/x) [other](//b.example)')
  expect(fillPage(body, facts, 'en')).toBe(body)
})
