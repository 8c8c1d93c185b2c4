import { z } from 'zod'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** What a second look answers: whether one would restrict the comment, and by which house rule. */
export const blindReviewSchema = z
  .object({
    reviewId: z.uuid(),
    verdict: z.enum(['keep', 'restrict'], { error: 'verdict-missing' }),
    reason: z.preprocess(value => (value === '' || value === undefined ? null : value), z.string().max(60).nullable()),
  })
  .transform(({ reviewId, verdict, reason }) => ({ reviewId, wouldRestrict: verdict === 'restrict', reason }))
