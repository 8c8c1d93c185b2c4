import { randomUUID } from 'node:crypto'
import { answerForm, fillAnswer, isAlive, postAnswer } from './answer-form.ts'
import { en } from './english.ts'
import { expect, test } from './fixtures.ts'

const { rules } = en.moderation
const freshWord = () => `quibble${randomUUID().replaceAll(/[^a-f]/g, '')}`

test('a rule begins in the shadow, is run over past comments, and is made live when its maker has seen what it would do', async ({
  page,
  context,
  sample,
  signIn,
  openBrowser,
}) => {
  const word = freshWord()
  const [story, author, colleague] = [await sample.story(), await sample.person(), await sample.person({ role: 'moderator' })]
  for (const [index, body] of [`The ${word}s again.`, `No ${word} was on page one.`, 'It led the news.'].entries()) {
    const { id } = await sample.comment({ storyId: story.id, authorId: author.id, body, createdAt: new Date(Date.now() - 3_600_000) })
    if (index !== 1) continue
    const decision = { id: randomUUID(), commentId: id, revision: 1, action: 'approve' as const, deciderId: colleague.id }
    await sample.database.decision.create({ data: decision })
    await sample.database.comment.update({ where: { id }, data: { lastDecisionId: decision.id } })
  }

  await signIn(context, 'moderator')
  await page.goto('/moderation/rules')
  await page.getByRole('region', { name: rules.add }).getByRole('link', { name: rules.kinds.pattern }).click()
  const expression = page.getByRole('textbox', { name: rules.expression })
  await isAlive(expression)
  await expression.fill(`\\b${word}(`)
  await page.getByRole('button', { name: rules.add }).click()
  await expect(page.getByText(/The engine does not understand this expression/u)).toBeVisible()

  await expression.fill(`\\b${word}s?\\b`)
  await page.getByRole('textbox', { name: rules.stories }).fill(story.slug)
  await page.getByLabel(rules.trial).fill(`What a ${word.toUpperCase()}!`)
  await page.getByRole('button', { name: rules.tryDraft }).click()
  await expect(page.getByText(`It would fire, and found: ${word.toUpperCase()}`)).toBeVisible()
  await page.getByRole('button', { name: rules.add }).click()
  await expect(page.getByText(/The rule is stored\. Run it over the last 30 days/u)).toBeVisible()
  await expect(page.getByText(rules.stages.shadow).first()).toBeVisible()

  await page.getByRole('button', { name: rules.run }).click()
  await expect(page.getByText('Would have held 2 of 3.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('1 of those was approved by people, 0 removed, 1 not decided by anybody.')).toBeVisible()
  const samples = page.locator('#samples')
  await expect(samples.locator('mark').first()).toHaveText(word)
  await samples.getByRole('link', { name: rules.outcomes.approved }).click()
  await expect(samples.getByText(`No ${word} was on page one.`)).toBeVisible()
  await expect(samples.getByText(`The ${word}s again.`)).toHaveCount(0)

  const reader = await openBrowser('reader')
  await reader.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(reader))
  await fillAnswer(reader, { country: 'Italy', body: `A ${word} on air.` })
  await postAnswer(reader)
  await expect(reader.getByText(en.comments.postedPublished)).toBeVisible()

  await page.getByRole('button', { name: rules.makeLive }).click()
  await expect(page.getByText(rules.madeLive)).toBeVisible()
  await reader.goto(`/stories/${story.slug}`)
  await isAlive(answerForm(reader))
  await fillAnswer(reader, { country: 'Italy', body: `Nobody here could say what the minister meant by ${word}, nor why it led.` })
  await postAnswer(reader)
  await expect(reader.getByText(en.comments.postedHeld)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a rule of a burst is written, changed and put back into the shadow', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    await signIn(context, 'moderator')
    await page.goto('/moderation/rules/new?kind=burst')
    await page.getByLabel(rules.burstCount).fill('many')
    await page.getByRole('textbox', { name: rules.stories }).fill(story.slug)
    await page.getByLabel(rules.stage, { exact: true }).selectOption({ label: rules.stages.live })
    await page.getByRole('button', { name: rules.add }).click()
    await expect(page.getByText(rules.errors['number-wrong'])).toBeVisible()
    await page.getByLabel(rules.burstCount).fill('7')
    await page.getByRole('button', { name: rules.add }).click()
    await expect(page.getByText(rules.addedLive)).toBeVisible()
    await expect(page.getByText('7 or more comments by one account within 10 minutes')).toBeVisible()

    await page.getByLabel(rules.per).selectOption({ label: rules.perStory })
    await page.getByRole('button', { name: rules.save }).click()
    await expect(page.getByText('7 or more comments on one story within 10 minutes')).toBeVisible()
    await page.getByRole('button', { name: rules.makeShadow }).click()
    await expect(page.getByText(rules.madeShadow)).toBeVisible()
    await expect(page.getByText('Version 3', { exact: true }).first()).toBeVisible()
  })
})
