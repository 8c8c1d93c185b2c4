/** The name under which a browser keeps the draft of a reply until it was posted. */
export function draftKeyOfReply(parentId: string): string {
  return `draft ${parentId}`
}
