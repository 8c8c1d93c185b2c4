import { expect, it } from 'vitest'
import { textValues, typedValues } from './form-state.ts'

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

it('keeps every box that was ticked under one name', () => {
  expect(textValues(form(['languages', 'pl'], ['name', 'Marta'], ['languages', 'uk']))).toEqual({ languages: 'pl,uk', name: 'Marta' })
})

it('leaves out files and what the framework adds', () => {
  expect(textValues(form(['$ACTION_ID', '1'], ['file', new Blob(['a'])], ['name', 'Marta']))).toEqual({ name: 'Marta' })
})

it('never echoes a password', () => {
  expect(typedValues(form(['currentPassword', 'old'], ['password', 'new'], ['email', 'a@b.example']))).toEqual({ email: 'a@b.example' })
})
