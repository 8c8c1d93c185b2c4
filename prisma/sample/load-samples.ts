import { indexComments } from '#server/search/index-comments'
import { indexStory } from '#server/search/index-story'
import type { Transaction } from '#server/transaction'
import { countRatings } from './count-ratings.ts'
import { countRows } from './count-rows.ts'
import { sampleCommentRows } from './sample-comment-rows.ts'
import { firstAccountRows, personEvent, samplePeopleRows } from './sample-people-rows.ts'
import { sampleRatingRows } from './sample-rating-rows.ts'
import { sampleStoryRows } from './sample-story-rows.ts'

/** A statement takes 32,767 values. */
const ratingsAtOnce = 3000

/** Writes the first accounts and every sample, counted as the use cases would have counted them. */
export async function loadSamples(tx: Transaction, passwordHashes: string[], now: Date): Promise<void> {
  const accounts = firstAccountRows(passwordHashes, now)
  const idOf = (role: string) => accounts.find(account => account.role === role)!.id
  const people = samplePeopleRows(now)
  const told = sampleStoryRows(idOf('editor'), now)
  const said = sampleCommentRows(
    {
      stories: new Map(told.stories.map(({ id, slug, publishedAt }) => [slug, { id, publishedAt: new Date(publishedAt ?? now) }])),
      people: new Map(people.map(({ key, row }) => [key, row.id])),
      moderatorId: idOf('moderator'),
    },
    now,
  )
  const counts = countRows(said.comments)
  const persons = [...accounts, ...people.map(({ row }) => row)]

  await tx.person.createMany({ data: persons.map(row => ({ ...row, publishedCount: counts.published.get(row.id) ?? 0 })) })
  await tx.outlet.createMany({ data: told.outlets })
  await tx.story.createMany({ data: told.stories.map(row => ({ ...row, ...counts.stories.get(row.id) })) })
  await tx.report.createMany({ data: told.reports })
  await tx.reportRevision.createMany({ data: told.revisions })
  await tx.reportBlock.createMany({ data: told.blocks })
  await tx.storyCountry.createMany({ data: counts.countries })
  await tx.comment.createMany({ data: said.comments.map(row => ({ ...row, ...counts.listing.get(row.id) })) })
  await tx.commentRevision.createMany({ data: said.revisions })
  await tx.hold.createMany({ data: said.holds })
  await tx.flag.createMany({ data: said.flags })
  await tx.decision.createMany({ data: said.decisions })
  const raters = people.map(({ row: { id, country } }) => ({ id, country: country! }))
  const ratings = sampleRatingRows(said.comments, raters, now)
  for (let from = 0; from < ratings.length; from += ratingsAtOnce) {
    await tx.rating.createMany({ data: ratings.slice(from, from + ratingsAtOnce) })
  }
  await countRatings(tx, now)
  for (const story of told.stories) await indexStory(tx, story.id)
  await indexComments(
    tx,
    said.comments.map(row => row.id),
  )
  await tx.event.createMany({ data: [...persons.map(person => personEvent(person, now)), ...told.events, ...said.events] })
}
