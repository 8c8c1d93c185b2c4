/** What stands in the place of a name for those who see rows and not sentences, such as the moderators. */
export const formerName = 'A former reader'

/** What stands in the place of a handle after an erasure: nobody can choose it, and it names nobody. */
export function formerHandle(personId: string): string {
  return `~${personId}`
}

export function isFormerReader({ handle }: { handle: string }): boolean {
  return handle.startsWith('~')
}
