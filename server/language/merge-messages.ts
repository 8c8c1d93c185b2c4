type Tree = { [key: string]: string | Tree }

/** Two trees of sentences as one; no sentence stands in both. */
export function mergeMessages<One extends object, Other extends object>(one: One, other: Other): One & Other {
  const merged: Tree = { ...(one as Tree) }
  for (const [key, value] of Object.entries(other as Tree)) {
    const mine = merged[key]
    merged[key] = typeof mine === 'object' && typeof value === 'object' ? mergeMessages(mine, value) : value
  }
  return merged as One & Other
}
