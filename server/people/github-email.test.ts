import { expect, it } from 'vitest'
import { githubEmail } from './github-email.ts'

const answering = (body: unknown, status = 200) => (() => Promise.resolve(Response.json(body, { status }))) as typeof fetch
const entry = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified, visibility: null })

it.each([
  ['the primary one if it is verified', [entry('old@a.example', false, true), entry('Marta@A.example', true, true)], 'marta@a.example'],
  ['none if the primary one is not verified', [entry('old@a.example', false, true), entry('victim@b.example', true, false)], undefined],
  ['none if there is no primary one', [entry('old@a.example', false, true)], undefined],
  ['none of an answer that is no list', { message: 'Bad credentials' }, undefined],
])('takes of a GitHub account’s addresses %s', async (_, body, email) => {
  expect(await githubEmail('token', answering(body))).toBe(email)
})

it('takes none when GitHub refuses to list them', async () => {
  expect(await githubEmail('token', answering([entry('marta@a.example', true, true)], 403))).toBeUndefined()
})
