import en from '../messages/en.json' with { type: 'json' }
import { answerForm, fillAnswer, postAnswer } from './answer-form.ts'
import { expect, test } from './fixtures.ts'

const { comments, refusals, people } = en
const { form } = comments
const password = 'a sentence about ferries'
const body = 'On page nine, below the weather.'

test.use({ javaScriptEnabled: false })

test('signs in and comes back to the story', async ({ page, sample }) => {
  const story = await sample.story()
  const person = await sample.person({ passwordHash: await sample.hashPassword(password) })
  await page.goto(`/stories/${story.slug}`)
  await page.getByRole('banner').getByRole('link', { name: en.site.signIn }).click()
  const signIn = page.getByRole('main').locator('form').first()
  await signIn.getByLabel(people.fields.email).fill(person.email ?? '')
  await signIn.getByLabel(people.fields.password).fill('a wrong one')
  await signIn.getByRole('button', { name: people.signIn.submit }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(refusals.people['wrong-password'])
  await expect(signIn.getByLabel(people.fields.email)).toHaveValue(person.email ?? '')
  await signIn.getByLabel(people.fields.password).fill(password)
  await signIn.getByRole('button', { name: people.signIn.submit }).click()
  await expect(page).toHaveURL(`/stories/${story.slug}`)
  await expect(page.getByRole('banner').getByRole('link', { name: person.name })).toBeVisible()
})

test('posts an answer, after a mistake that loses nothing', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context, await sample.person({ country: null }))
  await page.goto(`/stories/${story.slug}`)
  await fillAnswer(page, { prominence: 'not-reported', body })
  await answerForm(page).getByText(form.more).click()
  await answerForm(page).getByLabel(form.outlet).fill('Il Molo')
  await answerForm(page).getByLabel(form.link, { exact: true }).fill('https://molo')
  await postAnswer(page)
  await expect(answerForm(page).getByText(form.errors['country-missing'])).toBeVisible()
  await expect(answerForm(page).getByText(form.errors['link-not-an-address'])).toBeVisible()
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await expect(answerForm(page).getByLabel(form.outlet)).toHaveValue('Il Molo')
  await expect(answerForm(page).getByLabel(comments.prominences['not-reported'])).toBeChecked()
  await fillAnswer(page, { country: 'Italy', body })
  await answerForm(page).getByLabel(form.link, { exact: true }).fill('https://molo.example/ponte')
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  const comment = page.locator('#discussion article').filter({ hasText: body })
  await expect(comment).toContainText(comments.prominences['not-reported'])
  await expect(comment.getByRole('link', { name: 'Il Molo' })).toHaveAttribute('href', 'https://molo.example/ponte')
})

test('signs in with the answer itself when the session has ended', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const person = await sample.person({ passwordHash: await sample.hashPassword(password) })
  await signIn(context, person)
  await page.goto(`/stories/${story.slug}`)
  await sample.database.session.deleteMany({ where: { personId: person.id } })
  await fillAnswer(page, { country: 'Malta', prominence: 'led', body })
  await postAnswer(page)
  await expect(answerForm(page).getByRole('alert')).toHaveText(refusals.comments['signed-out'])
  await expect(answerForm(page).getByLabel(form.body.answer)).toHaveValue(body)
  await answerForm(page)
    .getByLabel(form.email)
    .fill(person.email ?? '')
  await answerForm(page).getByLabel(form.password).fill(password)
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  const [comment] = await sample.database.comment.findMany({ where: { storyId: story.id } })
  expect(comment).toMatchObject({ body, country: 'MT', prominence: 'led', authorId: person.id })
})

test('going back and posting again makes one comment', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await fillAnswer(page, { country: 'Malta', body })
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  await page.goBack()
  await fillAnswer(page, { country: 'Malta', body })
  await postAnswer(page)
  await expect(page.getByText(comments.postedPublished).or(page.getByText(refusals.comments.duplicate))).toBeVisible()
  expect(await sample.database.comment.count({ where: { storyId: story.id } })).toBe(1)
})

test('replies, edits and withdraws', async ({ page, context, sample, signIn }) => {
  const story = await sample.story()
  const root = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  await signIn(context)
  await page.goto(`/stories/${story.slug}`)
  await page.locator(`#comment-${root.id}`).getByRole('link', { name: comments.reply }).click()
  await page.getByLabel(form.body.reply).fill('The radio did.')
  await page.getByRole('button', { name: form.submit.reply }).click()
  await expect(page.getByText(comments.postedPublished)).toBeVisible()
  await page.goto(`/stories/${story.slug}`)
  const reply = page.locator(`#comment-${root.id}`).getByRole('article')
  await reply.getByRole('link', { name: comments.editOrWithdraw }).click()
  await page.getByLabel(form.body.edit).fill('The radio did, at noon.')
  await page.getByRole('button', { name: form.submit.edit }).click()
  await expect(reply).toContainText('The radio did, at noon.')
  await reply.getByRole('link', { name: comments.editOrWithdraw }).click()
  await page.getByRole('button', { name: comments.edit.withdrawButton }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}#discussion$`))
  await expect(page.getByText('The radio did')).toHaveCount(0)
})

test('flags a comment, after a mistake that loses nothing', async ({ page, context, sample, signIn }) => {
  const { flag, houseRules } = en.moderation
  const story = await sample.story()
  const comment = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
  await signIn(context)
  await page.goto(`/stories/${story.slug}/comments/${comment.id}/flag`)
  await page.getByLabel(flag.note).fill('It speaks of football.')
  await page
    .getByRole('main')
    .locator('form')
    .filter({ has: page.getByLabel(flag.note) })
    .evaluate(node => node.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: flag.send }).click()
  await expect(page.getByText(flag.errors['reason-missing'])).toBeVisible()
  await expect(page.getByLabel(flag.note)).toHaveValue('It speaks of football.')
  await page.getByText(houseRules['off-topic'].title, { exact: true }).click()
  await page.getByRole('button', { name: flag.send }).click()
  await expect(page.getByText(flag.earlier)).toBeVisible()
  const [stored] = await sample.database.flag.findMany({ where: { commentId: comment.id } })
  expect(stored).toMatchObject({ reason: 'off-topic', note: 'It speaks of football.' })
})

test('finds the stories of a country, and the answers that speak of it', async ({ page, sample }) => {
  const story = await sample.story({ publishedAt: new Date(), reports: [{ outlet: 'Il Molo', country: 'SM', headline: 'Un ponte' }] })
  const authorId = (await sample.person()).id
  await sample.comment({ storyId: story.id, authorId, country: 'SM', body: 'In San Marino it led.' })
  await sample.comment({ storyId: story.id, authorId, country: 'FR', body: 'In France it did not.' })
  await page.goto('/')
  await page.getByRole('combobox', { name: en.stories.front.country }).selectOption('SM')
  await page.getByRole('button', { name: en.stories.front.show }).click()
  await expect(page).toHaveURL('/?country=SM')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories with a report or an answer from San Marino')
  await page.locator(`a[href="/stories/${story.slug}"]`).first().click()
  const countries = page.getByRole('navigation', { name: comments.byCountry })
  await countries.getByRole('link', { name: 'San Marino' }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}\\?country=SM#discussion`))
  await expect(page.getByText('In San Marino it led.')).toBeVisible()
  await expect(page.getByText('In France it did not.')).toHaveCount(0)
  await page.goto('/countries/sm')
  await expect(page.getByText('In San Marino it led.')).toBeVisible()
})

test('pages through a discussion by links, newest or oldest first, without gaps or repeats', async ({ page, sample }) => {
  const story = await sample.story()
  const authorId = (await sample.person()).id
  const start = Date.UTC(2026, 2, 2)
  // Pairs of one instant: the id decides between them.
  for (let number = 1; number <= 25; number++) {
    const createdAt = new Date(start + Math.floor(number / 2) * 60_000)
    await sample.comment({ storyId: story.id, authorId, body: `Answer number ${number}.`, createdAt })
  }
  for (const order of ['newest', 'oldest'] as const) {
    await page.goto(`/stories/${story.slug}`)
    await page.getByRole('navigation', { name: comments.sort }).getByRole('link', { name: comments[order] }).click()
    const answers = page.locator('#discussion article p').filter({ hasText: /^Answer number \d+\.$/ })
    await expect(answers).toHaveCount(20)
    const first = await answers.allTextContents()
    await page.getByRole('link', { name: comments.more }).click()
    await expect(answers).toHaveCount(5)
    const all = [...first, ...(await answers.allTextContents())].map(text => Number(/\d+/.exec(text)?.[0]))
    expect(new Set(all).size).toBe(25)
    const instants = all.map(number => Math.floor(number / 2))
    expect(instants).toEqual(instants.toSorted((a, b) => (order === 'oldest' ? a - b : b - a)))
    await expect(page.getByRole('link', { name: comments.more })).toHaveCount(0)
  }
})
