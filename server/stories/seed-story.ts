import 'server-only'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'
import { publishingProblems, type PublishingProblem } from '#domain/stories/publishing-problems'
import { accept, refuse, type Result } from '#domain/result'
import { freeSlug } from '#domain/stories/slug'
import { editorId, isStoryEditor, type StoryEditor } from '#domain/stories/story-editor'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { documentHash, normalDocument } from '#server/stories/document-hash'
import { draftOfDocument } from '#server/stories/draft-of-document'
import { publishIn } from '#server/stories/publish-story'
import { takenSlugs } from '#server/stories/taken-slugs'
import { writeReports } from '#server/stories/write-reports'
import { inTransaction, type Transaction } from '#server/transaction'

export type SeedStory = {
  /** The document's text, decoded and found sound by `decodeDocument`. */
  text: string
  publish?: boolean
}

export type SeededStory = {
  storyId: string
  slug: string
  status: 'draft' | 'published' | 'unpublished'
  /** The same document was seeded before: this is its story, as it is now. */
  isKnown: boolean
}

export type SeedingRefusal = { code: 'not-allowed' } | { code: 'not-publishable'; problems: PublishingProblem[] }

const attempts = 5

/** Makes a draft of a document, or leads to the story that the same document made before. */
export async function seedStory(
  actor: StoryEditor,
  { text, publish = false }: SeedStory,
  now = new Date(),
): Promise<Result<SeededStory, SeedingRefusal>> {
  if (!isStoryEditor(actor)) return refuse({ code: 'not-allowed' })
  const contentHash = documentHash(text)
  const document = normalDocument(text)
  const draft = draftOfDocument(parseStoryDocument(document))
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(async tx => {
        const known = await storyOfDocument(tx, contentHash)
        if (known) return publish && known.status === 'draft' ? await publishSeeded(tx, actor, known, now) : accept(known)

        const problems = publish ? publishingProblems(draft) : []
        if (problems.length > 0) return refuse({ code: 'not-publishable', problems })
        const storyId = newId()
        const taken = await takenSlugs(tx, draft.slug)
        const slug = freeSlug(draft.slug, candidate => taken.has(candidate))
        const actorId = editorId(actor)
        await tx.story.create({
          data: {
            id: storyId,
            slug,
            headline: draft.headline,
            prompt: draft.prompt,
            language: draft.language,
            createdAt: now,
            updatedAt: now,
            createdById: actorId,
            savedById: actorId,
            document: { create: { text: document, contentHash, createdAt: now } },
          },
          select: { id: true },
        })
        const written = await writeReports(tx, { storyId, wasPublic: false, reports: draft.reports, actorId, now })
        await tx.story.update({
          where: { id: storyId },
          data: { reportCount: written?.reportCount ?? 0, reportCountries: written?.reportCountries ?? [] },
          select: { id: true },
        })
        await logEvent(
          tx,
          {
            kind: 'story.seeded',
            actorId,
            subjectType: 'story',
            subjectId: storyId,
            storyId,
            data: { slug, contentHash, reports: draft.reports.length },
          },
          now,
        )
        const seeded: SeededStory = { storyId, slug, status: 'draft', isKnown: false }
        return publish ? await publishSeeded(tx, actor, seeded, now) : accept(seeded)
      })
    } catch (error) {
      // The same document, or one with the same headline, was seeded at the same moment: look again.
      if (attempt === attempts || !isUniqueViolation(error)) throw error
    }
  }
}

async function storyOfDocument(tx: Transaction, contentHash: string): Promise<SeededStory | undefined> {
  const found = await tx.storyDocument.findUnique({
    where: { contentHash },
    select: { story: { select: { id: true, slug: true, status: true } } },
  })
  return found ? { storyId: found.story.id, slug: found.story.slug, status: found.story.status, isKnown: true } : undefined
}

async function publishSeeded(
  tx: Transaction,
  actor: StoryEditor,
  seeded: SeededStory,
  now: Date,
): Promise<Result<SeededStory, SeedingRefusal>> {
  const published = await publishIn(tx, actor, { storyId: seeded.storyId }, now)
  if (published.ok) return accept({ ...seeded, status: 'published' })
  if (published.refusal.code === 'not-publishable') return refuse(published.refusal)
  throw new Error(`A story that was just found could not be published: ${published.refusal.code}`)
}
