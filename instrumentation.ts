/** Runs once when the server starts, not while it is built: the jobs of this process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startJobs } = await import('#server/jobs/start-jobs')
  await startJobs()
}
