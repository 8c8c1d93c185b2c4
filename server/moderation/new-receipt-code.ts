import { randomBytes } from 'node:crypto'

/** The code of a receipt: who has it reads the receipt, so nobody can guess it. 32 hexadecimal digits. */
export function newReceiptCode(): string {
  return randomBytes(16).toString('hex')
}
