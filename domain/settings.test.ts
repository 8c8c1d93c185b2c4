import { describe, expect, it } from 'vitest'
import { firstSettings, settingBounds, settingKeys, settingsSchema } from './settings.ts'

const parse = (change: Record<string, unknown>) => settingsSchema.safeParse({ ...firstSettings, ...change })

describe('a setting', () => {
  it.each([
    ['an empty number', { heldFirstComments: '' }],
    ['a number below its bounds', { minimumAgeYears: '12' }],
    ['a number above its bounds', { minimumAgeYears: 22 }],
    ['a fraction', { editWindowMinutes: '1.5' }],
    ['a number written otherwise', { editWindowMinutes: '1e2' }],
    ['an infinite number', { editWindowMinutes: Infinity }],
    ['an operator without a name', { operatorName: '  ' }],
    ['an address that is none', { contactAddress: 'desk at harbour' }],
    ['rights that do not exist', { defaultRights: 'all' }],
  ])('refuses %s', (_, change) => {
    expect(parse(change).error?.issues.map(issue => [issue.path[0], issue.message])).toEqual([[Object.keys(change)[0], 'setting-wrong']])
  })

  it('takes what a form sends, and no contact address', () => {
    const parsed = parse({ minimumAgeYears: ' 18 ', contactAddress: ' desk@harbour.example ', operatorName: ' The Harbour Press ' })
    expect(parsed.data).toEqual({
      ...firstSettings,
      minimumAgeYears: 18,
      contactAddress: 'desk@harbour.example',
      operatorName: 'The Harbour Press',
    })
    expect(parse({ contactAddress: ' ' }).data?.contactAddress).toBe('')
  })

  it('says its bounds if it is a number', () => {
    expect(settingBounds('minimumAgeYears')).toEqual({ least: 13, most: 21 })
    const numbers = settingKeys.filter(key => typeof firstSettings[key] === 'number')
    expect(settingKeys.filter(key => settingBounds(key))).toEqual(numbers)
  })
})
