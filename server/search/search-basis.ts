import 'server-only'

/** Raised whenever the folding or what is stored changes: a job then makes every row anew. */
const version = 1

/** By what a comment's row was made. */
export const commentBasis = `${version}`

/** By what a story's row was made: under other default rights, other texts are shown and so may be found. */
export function storyBasis({ defaultRights }: { defaultRights: string }): string {
  return `${version} ${defaultRights}`
}
