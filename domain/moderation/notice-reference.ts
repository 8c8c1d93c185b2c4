const letters = { illegal: 'N', correction: 'C', order: 'O', appeal: 'A' } as const

/** What a notice, a request for a correction, an order or an appeal is called by, on the receipt, in mails and at the desk: `N-12`. */
export function noticeReference(kind: keyof typeof letters, number: number): string {
  return `${letters[kind]}-${number}`
}
