import { z } from 'zod'

/** What a checker is told. Nothing in it names a person: who wrote it is a history in numbers. */
export type CheckerQuestion = {
  comment: {
    body: string
    language: string
    /** Of the thread: a reply is of its top-level comment's. */
    country: string | null
    testimony: { prominence: string | null; outlet: string | null; link: string | null; missing: string | null } | null
  }
  /** What it answers, while everybody can read that. */
  parent: { body: string; language: string } | null
  story: { slug: string; headline: string; language: string }
  author: { comments: number; published: number; removed: number; memberSinceDays: number }
}

const told = z
  .string()
  .max(500)
  .nullish()
  .transform(text => text ?? null)

/** What it answers. More fields are allowed and not read. */
export const checkerAnswerSchema = z.object({
  /** How likely the comment breaks the rules. */
  score: z.number().min(0).max(1),
  label: told,
  reason: told,
})
export type CheckerAnswer = z.output<typeof checkerAnswerSchema>

/** Why there is no answer. `resting`: it was not asked, because too many answers before failed. */
export type CheckerFailure =
  | { code: 'timed-out' | 'unreachable' | 'redirected' | 'too-large' | 'not-understood' | 'secret-lost' | 'resting' }
  | { code: 'status'; status: number }

export type Asked = { isAnswered: true; answer: CheckerAnswer } | { isAnswered: false; failure: CheckerFailure }
