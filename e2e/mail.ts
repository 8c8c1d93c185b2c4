import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

export type Letter = { subject: string; text: string; link: string }

/** The mail to an address whose subject is this one; a job writes it a moment after the page has answered. */
export async function mailTo(address: string, subject: string): Promise<Letter> {
  let found: Letter | undefined
  await expect(async () => {
    found = (await lettersTo(address)).find(letter => letter.subject === subject)
    expect(found, `a mail to ${address}: ${subject}`).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return found as Letter
}

async function lettersTo(address: string): Promise<Letter[]> {
  const folder = join(process.env.DATA_DIR ?? '', 'mail')
  const names = await readdir(folder).catch(() => [])
  const letters = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
  return letters.filter(letter => letter.startsWith(`To: ${address}\n`)).map(read)
}

function read(letter: string): Letter {
  const [head = '', ...paragraphs] = letter.split('\n\n')
  const text = paragraphs.join('\n\n')
  return { subject: /^Subject: (.*)$/m.exec(head)?.[1] ?? '', text, link: /^https?:\/\/\S+$/m.exec(text)?.[0] ?? '' }
}
