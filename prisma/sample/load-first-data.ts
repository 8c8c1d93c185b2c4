import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { database } from '#server/database'
import { oneTimePassword } from '#server/people/one-time-password'
import { hashPassword } from '#server/people/passwords'
import { loadFirstWords } from './load-first-words.ts'
import { loadSamples } from './load-samples.ts'
import { firstAccounts } from './sample-people-rows.ts'

export type FirstData = {
  /** House words of the starter list that were added now. */
  words: number
  /** Where the passwords of the accounts made now stand; null when none were made. */
  accountsFile: string | null
  hasPeople: boolean
}

// Any fixed number: whoever holds this lock loads; another one waits and finds the work done.
const loaderLock = 7_301_955

/**
 * Gives an empty database its first texts and, where they are wanted, the first accounts and the samples. All of it is
 * one transaction, so that a kill leaves nothing half loaded; a database with people or stories is left as it is.
 */
export async function loadFirstData(
  { withSamples, dataFolder }: { withSamples: boolean; dataFolder: string },
  now = new Date(),
): Promise<FirstData> {
  const accountsFile = join(dataFolder, 'first-accounts.txt')
  return database.$transaction(
    async tx => {
      // A slow machine takes its time, and who waits for the lock takes as long.
      await tx.$executeRaw`set local statement_timeout = '60s'`
      await tx.$executeRaw`select pg_advisory_xact_lock(${loaderLock})`
      const words = await loadFirstWords(tx, now)
      const [person, story] = await Promise.all([
        tx.person.findFirst({ select: { id: true } }),
        tx.story.findFirst({ select: { id: true } }),
      ])
      if (person || story || !withSamples) return { words, accountsFile: null, hasPeople: person !== null }
      const passwords = firstAccounts.map(() => oneTimePassword())
      await loadSamples(tx, await Promise.all(passwords.map(hashPassword)), now)
      // Before the commit: accounts without known passwords would be worse than passwords without accounts.
      await writeAccounts(accountsFile, passwords)
      return { words, accountsFile, hasPeople: true }
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
}

async function writeAccounts(file: string, passwords: string[]): Promise<void> {
  const lines = firstAccounts.map(({ role, email }, index) => `${role.padEnd(10)} ${email.padEnd(24)} ${passwords[index]}`)
  const text = ['The first accounts: role, e-mail, one-time password. Change each after signing in, then delete this file.', ...lines]
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(`${file}.new`, `${text.join('\n')}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
