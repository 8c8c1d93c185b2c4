import 'server-only'
import { splitMentions } from '#domain/comments/mentions'
import { database } from '#server/database'
import { indexComments } from '#server/search/index-comments'
import { inTransaction } from '#server/transaction'

/** What stands where a handle stood: no handle, so that it cannot mean somebody else later. */
const nobody = '@…'
const atOnce = 200

type Text = { id: string; number: number | null; body: string }

/** Takes an erased person's handle out of what others wrote and quoted, replaced versions among it. */
export async function forgetMentions(personId: string, handle: string): Promise<void> {
  const pattern = `%@${handle.replace(/[\\%_]/g, '\\$&')}%`
  // By key, because a text may hold the letters and mean somebody else: it stays, and must not be found for ever.
  await inPages(
    after => database.$queryRaw<Text[]>`
      select id, null::int as number, body from "Comment"
      where "authorId" <> ${personId}::uuid and body ilike ${pattern} and id > ${after.id}::uuid order by id limit ${atOnce}`,
    ({ id, body }) =>
      inTransaction(async tx => {
        await tx.$executeRaw`update "Comment" set body = ${without(body, handle)} where id = ${id}::uuid and body = ${body}`
        // Other words are found otherwise.
        await indexComments(tx, [id])
      }),
  )
  await inPages(
    after => database.$queryRaw<Text[]>`
      select r."commentId" as id, r.number, r.body from "CommentRevision" r join "Comment" c on c.id = r."commentId"
      where c."authorId" <> ${personId}::uuid and r.body ilike ${pattern} and (r."commentId", r.number) > (${after.id}::uuid, ${after.number ?? 0})
      order by r."commentId", r.number limit ${atOnce}`,
    ({ id, number, body }) => database.$executeRaw`
      update "CommentRevision" set body = ${without(body, handle)} where "commentId" = ${id}::uuid and number = ${number}`,
  )
  await inPages(
    after => database.$queryRaw<Text[]>`
      select "commentId" as id, position::int as number, text as body from "Quotation"
      where kind = 'comment' and text ilike ${pattern} and ("commentId", position) > (${after.id}::uuid, ${after.number ?? -1})
      order by "commentId", position limit ${atOnce}`,
    ({ id, number, body }) => database.$executeRaw`
      update "Quotation" set text = ${without(body, handle)} where "commentId" = ${id}::uuid and position = ${number}`,
  )
}

function without(body: string, handle: string): string {
  return splitMentions(body, [handle])
    .map(part => (typeof part === 'string' ? part : nobody))
    .join('')
}

async function inPages(
  read: (after: Pick<Text, 'id' | 'number'>) => Promise<Text[]>,
  write: (text: Text) => Promise<unknown>,
): Promise<void> {
  let last: Pick<Text, 'id' | 'number'> | undefined = { id: '00000000-0000-0000-0000-000000000000', number: null }
  while (last) {
    const texts: Text[] = await read(last)
    for (const text of texts) await write(text)
    last = texts.length === atOnce ? texts.at(-1) : undefined
  }
}
