import { z } from 'zod'

/** 1: helpful, −1: not helpful. */
export type RatingValue = 1 | -1

/** What a reader asks for; 0 takes the rating back. */
export const ratingSchema = z.object({ value: z.union([z.literal(1), z.literal(-1), z.literal(0)], 'rating-wrong') })
