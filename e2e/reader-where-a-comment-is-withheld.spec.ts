import { randomUUID } from 'node:crypto'
import { restrictionColumns } from '#sample/reasons'
import { en } from './english.ts'
import { expect, test, type Sample } from './fixtures.ts'

const words = en.comments.withheld

/** A story with an answer that is withheld in Italy by law, a reply to it, and an open answer. */
async function withheldAnswer(sample: Sample) {
  const { database } = sample
  const mark = randomUUID().slice(0, 8)
  const [story, author, moderator] = await Promise.all([
    sample.story(),
    sample.person({ name: `Wanda ${mark}`, country: 'SE' }),
    sample.person({ role: 'moderator' }),
  ])
  const secret = `Words that a court forbade ${mark}`
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, country: 'SE', body: secret, withheldIn: ['IT'] })
  await sample.comment({ storyId: story.id, authorId: moderator.id, parentId: comment.id, body: `A reply that stays ${mark}` })
  await sample.comment({ storyId: story.id, authorId: moderator.id, country: 'FI', body: `An open answer ${mark}` })
  await database.decision.create({
    data: {
      id: randomUUID(),
      commentId: comment.id,
      revision: 1,
      action: 'withhold',
      territory: ['IT'],
      deciderId: moderator.id,
      ...restrictionColumns(),
      ground: 'law',
      reason: null,
      ruleVersion: null,
      law: 'Article 595 of the penal code',
      lawCountry: 'IT',
      source: 'order',
    },
  })
  return { story, author, comment, secret, address: `/stories/${story.slug}` }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('who reads from the country is told that a comment is not shown and why; who reads elsewhere reads it', async ({
    page,
    request,
    sample,
  }) => {
    const { story, author, comment, secret, address } = await withheldAnswer(sample)
    await page.setExtraHTTPHeaders({ 'x-country': 'IT' })
    await page.goto(address)
    const note = page.locator(`#comment-${comment.id}`)
    await expect(note).toContainText(words.note.replace('{country}', 'Italy'))
    await expect(note).toContainText('A reply that stays')
    await expect(page.getByRole('heading', { name: '1 answer' })).toBeVisible()
    for (const hidden of [secret, author.name]) expect(await page.content()).not.toContain(hidden)

    await note.getByRole('link', { name: 'Article 595 of the penal code' }).click()
    const why = page.getByRole('region', { name: words.title.replace('{country}', 'Italy') })
    await expect(why).toContainText('Article 595 of the penal code (law of Italy)')
    await expect(why).toContainText(words.forGood)
    for (const hidden of [secret, author.name]) expect(await page.content()).not.toContain(hidden)

    for (const path of [`/api/v1/stories/${story.slug}/comments`, `${address}/feed.xml`, `/api/v1/search?q=forbade&story=${story.slug}`]) {
      const [there, elsewhere] = await Promise.all(
        ['IT', 'FR'].map(async country => (await request.get(path, { headers: { 'x-country': country } })).text()),
      )
      expect(there).not.toContain(secret)
      expect(elsewhere).toContain('forbade')
    }
    await page.setExtraHTTPHeaders({ 'x-country': 'FR' })
    await page.goto(address)
    await expect(page.locator(`#comment-${comment.id}`)).toContainText(secret)
    await expect(page.getByRole('heading', { name: '2 answers' })).toBeVisible()
  })

  test('where nothing says from where somebody reads, the country of their account counts', async ({
    context,
    page,
    sample,
    signIn,
    openBrowser,
  }) => {
    const { comment, secret, address } = await withheldAnswer(sample)
    await signIn(context, await sample.person({ country: 'IT' }))
    await page.goto(address)
    await expect(page.locator(`#comment-${comment.id}`)).toContainText(words.note.replace('{country}', 'Italy'))
    expect(await page.content()).not.toContain(secret)
    for (const who of [await sample.person({ country: 'FR' }), undefined]) {
      const elsewhere = await openBrowser(who)
      await elsewhere.goto(address)
      await expect(elsewhere.locator(`#comment-${comment.id}`)).toContainText(secret)
    }
  })
})
