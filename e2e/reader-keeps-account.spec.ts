import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { restrictionColumns } from '#sample/reasons'
import en from '../messages/en.json' with { type: 'json' }
import { expect, test, type Person, type Sample } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { accountNav, data, following, ignoring, myComments, myFlags, myRatings } = en.people
const password = 'a sentence about ferries'

test.use({ javaScriptEnabled: false })

test('a reader finds every comment of theirs in its true state, with the reason, and filters by it', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const reader = await signIn(context)
  const story = await sample.story()
  await sample.comment({ storyId: story.id, authorId: reader.id, body: 'It led the news.' })
  await sample.comment({
    storyId: story.id,
    authorId: reader.id,
    state: 'held',
    body: 'Zounds, it did not.',
    hold: { rule: 'house-words', details: { matched: ['Zounds'] } },
  })
  const removed = await sample.comment({ storyId: story.id, authorId: reader.id, body: 'You fool.', state: 'removed' })
  await remove(sample, removed.id, 'It calls a reader names.')
  await page.goto('/account')
  await page.getByRole('navigation', { name: accountNav.label }).getByRole('link', { name: accountNav.comments }).click()
  const entries = page.getByRole('main').getByRole('article')
  await expect(entries).toHaveCount(3)
  const filter = page.getByRole('navigation', { name: myComments.filter })
  await filter.getByRole('link', { name: myComments.states.held }).click()
  await expect(entries).toHaveCount(1)
  await expect(entries).toContainText(en.comments.holds['house-words'])
  await expect(entries).toContainText('Zounds')
  await filter.getByRole('link', { name: myComments.states.removed }).click()
  await expect(entries).toContainText(en.moderation.houseRules.insult.title)
  await expect(entries).toContainText('It calls a reader names.')
  await filter.getByRole('link', { name: myComments.states.published }).click()
  await entries.getByRole('link', { name: myComments.open }).click()
  await expect(page.getByRole('article').filter({ hasText: 'It led the news.' }).first()).toBeVisible()
})

test('a reader changes and takes back a rating, and stops following, from their lists', async ({ page, context, sample, signIn }) => {
  const { database } = sample
  const reader = await signIn(context, await sample.person({ country: 'PL' }))
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, body: 'It was on page nine.' })
  await page.goto(`/stories/${story.slug}/comments/${comment.id}`)
  await page.getByRole('button', { name: en.comments.rating.helpful, exact: true }).first().click()
  await page.goto('/account/ratings')
  const entry = page.locator(`#comment-${comment.id}`)
  await expect(entry).toContainText('It was on page nine.')
  const rated = () => database.rating.findFirst({ where: { commentId: comment.id, personId: reader.id }, select: { value: true } })
  await entry.getByRole('button', { name: en.comments.rating.notHelpful }).click()
  await expect(page).toHaveURL(/\/account\/ratings/)
  expect(await rated()).toEqual({ value: -1 })
  await entry.getByRole('button', { name: en.comments.rating.notHelpful }).click()
  await expect(page.getByText(myRatings.empty)).toBeVisible()
  expect(await rated()).toBeNull()

  const lost = await sample.story()
  const gone = await sample.comment({ storyId: lost.id, authorId: (await sample.person()).id, body: 'Only the radio had it.' })
  await page.goto(`/stories/${lost.slug}/comments/${gone.id}`)
  await page.getByRole('button', { name: en.comments.rating.helpful, exact: true }).first().click()
  await database.story.update({ where: { id: lost.id }, data: { status: 'unpublished' } })
  await page.goto('/account/ratings')
  await expect(page.getByText(myRatings.gone)).toBeVisible()
  await page.getByRole('button', { name: myRatings.takeBack }).click()
  await expect(page.getByText(myRatings.empty)).toBeVisible()

  await database.follow.create({ data: { id: crypto.randomUUID(), personId: reader.id, storyId: story.id } })
  await page.goto('/account/following')
  await expect(page.getByRole('main')).toContainText(story.headline)
  await page.getByRole('button', { name: following.stop }).click()
  await expect(page.getByText(following.empty)).toBeVisible()
})

test('an ignored reader’s comments fold for the one who ignores, and open again in place', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  await signIn(context)
  const story = await sample.story()
  const author = await sample.person({ name: 'Igor Insistent' })
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, body: 'And another thing.' })
  await page.goto(`/stories/${story.slug}/comments/${comment.id}`)
  await page.getByRole('button', { name: 'Ignore Igor Insistent' }).click()
  await expect(page).toHaveURL(new RegExp(`#comment-${comment.id}$`))
  await expect(page.getByText('And another thing.')).toBeHidden()
  await page.goto(`/stories/${story.slug}`)
  const folded = page.locator(`#comment-${comment.id}`)
  await expect(folded.getByText('And another thing.')).toBeHidden()
  await folded.getByText('You ignore Igor Insistent.').click()
  await expect(folded.getByText('And another thing.')).toBeVisible()
  // Everybody else reads on.
  const other = await openBrowser()
  await other.goto(`/stories/${story.slug}`)
  await expect(other.getByText('And another thing.')).toBeVisible()
  await expect(other.getByText('You ignore')).toHaveCount(0)
  await page.goto(`/stories/${story.slug}`)
  await folded.getByRole('button', { name: ignoring.stop }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}#comment-${comment.id}$`))
  await expect(folded.getByText('And another thing.')).toBeVisible()
})

test('a reader learns what became of a flag, and not by whom', async ({ page, context, sample, signIn }) => {
  const reader = await signIn(context)
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, body: 'You fool.' })
  await page.goto(`/stories/${story.slug}/comments/${comment.id}/flag`)
  await page.getByText(en.moderation.houseRules.insult.title, { exact: true }).click()
  await page.getByRole('button', { name: en.moderation.flag.send }).click()
  await page.getByRole('link', { name: en.moderation.flag.fate }).click()
  await expect(page.getByText(myFlags.fates.open)).toBeVisible()
  const decision = await remove(sample, comment.id, 'It calls a reader names.')
  await sample.database.comment.update({ where: { id: comment.id }, data: { state: 'removed' } })
  await sample.database.flag.updateMany({ where: { reporterId: reader.id }, data: { resolvedAt: new Date(), decisionId: decision.id } })
  await page.reload()
  await expect(page.getByText(myFlags.fates.agreed)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/You fool|calls a reader names|Moreno/)
})

test('a reader takes everything with them in one file whose checksum holds', async ({ page, context, sample, signIn }) => {
  const reader = await member(sample)
  await signIn(context, reader)
  const story = await sample.story()
  await sample.comment({ storyId: story.id, authorId: reader.id, body: 'It led the news.' })
  await page.goto('/account/data')
  const section = page.locator('#export')
  await section.getByLabel(en.people.fields.currentPassword).fill('not this one')
  await section.getByRole('button', { name: data.exportSubmit }).click()
  await expect(section.getByText(en.refusals.people['wrong-current-password'])).toBeVisible()
  await section.getByLabel(en.people.fields.currentPassword).fill(password)
  const downloading = page.waitForEvent('download')
  await section.getByRole('button', { name: data.exportSubmit }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  const document = JSON.parse(text) as { data: { comments: { body: string }[] }; checksum: string }
  expect(document.data.comments.map(({ body }) => body)).toEqual(['It led the news.'])
  const written = text.slice(text.indexOf('"data":') + 7, text.lastIndexOf(',"checksum"'))
  expect(document.checksum).toBe(createHash('sha256').update(written).digest('hex'))
})

test('a reader asks to be erased, thinks better of it, and is told of both by mail', async ({ page, context, sample, signIn }) => {
  const reader = await member(sample)
  await signIn(context, reader)
  await page.goto('/account/data')
  const section = page.locator('#erase')
  await section.getByLabel(data.choices.keep.title).check()
  await section.getByLabel(en.people.fields.currentPassword).fill('not this one')
  await section.getByRole('button', { name: data.eraseSubmit }).click()
  await expect(section.getByText(en.refusals.people['wrong-current-password'])).toBeVisible()
  await expect(section.getByLabel(data.choices.keep.title)).toBeChecked()
  await section.getByLabel(en.people.fields.currentPassword).fill(password)
  await section.getByRole('button', { name: data.eraseSubmit }).click()
  await expect(section.getByText(data.pendingTitle)).toBeVisible()
  await expect(section.getByText(data.pendingChoice.keep)).toBeVisible()
  await expect(section.getByText('23 hours are left.')).toBeVisible()
  const asked = await mailTo(reader.email ?? '', en.mail.erasureAsked.subject)
  await page.goto(asked.link)
  await page.getByRole('button', { name: data.cancel }).click()
  await expect(page.getByText(data.cancelled)).toBeVisible()
  await mailTo(reader.email ?? '', en.mail.erasureCancelled.subject)
  await page.goto('/account')
  await expect(page.getByText(reader.name).first()).toBeVisible()
  await expect(page.getByText(data.pendingTitle)).toHaveCount(0)
})

async function member(sample: Sample): Promise<Person> {
  return sample.person({ passwordHash: await sample.hashPassword(password) })
}

async function remove({ database, person }: Sample, commentId: string, statement: string) {
  const { id: deciderId } = await person({ role: 'moderator', name: 'Moreno Moderator' })
  return database.decision.create({
    data: { id: crypto.randomUUID(), commentId, revision: 1, action: 'remove', ...restrictionColumns({ statement }), deciderId },
  })
}
