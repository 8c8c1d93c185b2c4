/** Where the desks' channels are kept: one place in a process, for Next's routes and for the web server in front. */
export const keptDesks = globalThis as typeof globalThis & { closeDesks?: (() => Promise<void>) | undefined }

/** Ends every channel; their browsers come back, to another process or to this one when it serves again. */
export async function closeDesks(): Promise<void> {
  const close = keptDesks.closeDesks
  keptDesks.closeDesks = undefined
  await close?.()
}
