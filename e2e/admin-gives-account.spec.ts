import { randomUUID } from 'node:crypto'
import { en } from './english.ts'
import { expect, test, type Sample } from './fixtures.ts'

const { figures, log: publicLog, heads } = en.transparency
const { log, health, statements } = en.moderation

/** A removed comment with a decision about it whose hour is over. */
async function removal(sample: Sample, change: { facts?: string } = {}) {
  const [story, author, moderator] = await Promise.all([
    sample.story({ headline: `A quay is named anew ${randomUUID().slice(0, 8)}` }),
    sample.person({ name: 'Auro Author' }),
    sample.person({ role: 'moderator', name: 'Moreno Moderator' }),
  ])
  const body = `Words that were taken down ${randomUUID()}`
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, state: 'removed', body, language: 'it' })
  const decision = await sample.database.decision.create({
    data: {
      id: randomUUID(),
      commentId: comment.id,
      revision: 1,
      action: 'remove',
      ground: 'house',
      reason: 'spam',
      ruleVersion: 1,
      facts: 'The comment advertises a shop.',
      statement: 'It advertises instead of telling of the event.',
      source: 'own',
      code: randomUUID(),
      deciderId: moderator.id,
      createdAt: new Date(Date.now() - 3 * 3_600_000),
      ...change,
    },
  })
  return { story, author, moderator, comment, decision, body }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor reads what moderation does, month by month, and takes the figures along', async ({ page, request, sample }) => {
    test.setTimeout(120_000)
    // A month that no job counts anew.
    const month = '2000-03'
    const rows = [
      ['', 'received', '', 140],
      ['', 'authors', '', 40],
      ['', 'removed', 'spam', 9],
      ['', 'restrictions', 'all', 9],
      ['', 'restrictions', 'detected', 3],
      ['', 'minutes', 'median', 90],
      ['IT', 'received', '', 100],
      ['IT', 'authors', '', 20],
      ['HU', 'received', '', 39],
      ['HU', 'authors', '', 19],
      ['TV', 'received', '', 1],
      ['TV', 'authors', '', 1],
      ['TV', 'removed', 'spam', 1],
      ['DE', 'withheld', 'law', 2],
    ] as const
    await sample.database.transparencyFigure.createMany({
      data: rows.map(([country, measure, key, value]) => ({ month, country, measure, key, value, madeAt: new Date() })),
      skipDuplicates: true,
    })
    await page.goto(`/transparency?month=${month}`)
    await expect(page.getByRole('heading', { name: figures.title })).toBeVisible()
    const countries = page.getByRole('group', { name: figures.byCountry })
    await expect(countries.getByRole('row', { name: 'Italy' })).toContainText('100')
    // One person wrote about Tuvalu: with the next smallest country it stands among the others.
    await expect(countries.getByRole('row', { name: 'Tuvalu' })).toHaveCount(0)
    await expect(countries.getByRole('row', { name: figures.others })).toContainText('40')
    await expect(page.getByRole('group', { name: figures.withheldBy }).getByRole('row', { name: 'Germany' })).toContainText('2')

    // The files may be a minute old.
    let csv = ''
    const take = async () => (csv = await (await request.get('/transparency/figures.csv')).text())
    await expect.poll(take, { timeout: 75_000 }).toContain('2000-03,IT,received,,100')
    expect(csv).not.toContain('TV')
    const json = (await (await request.get('/transparency/figures.json')).json()) as { figures: { month: string; country: string }[] }
    expect(json.figures.filter(figure => figure.month === month && figure.country === 'TV')).toEqual([])
    expect(await (await request.get('/transparency/2026/report.csv')).text()).toMatch(/^year,part,indicator,category,scope,value\r\n/)
    expect((await request.get('/transparency/1999/report.csv')).status()).toBe(404)
  })

  test('a visitor reads the moderation log and finds nobody in it', async ({ page, request, sample }) => {
    const { body, author, moderator, comment, story } = await removal(sample)
    await page.goto('/transparency/log')
    await page.getByRole('link', { name: publicLog.actions.remove, exact: true }).click()
    const table = page.getByRole('group', { name: publicLog.title })
    await expect(table).toContainText(en.moderation.houseRules.spam.title)
    await expect(table).toContainText(publicLog.sources.own)
    const feed = await (await request.get('/transparency/log/feed.xml')).text()
    expect(feed).toContain(publicLog.feedTitle)
    for (const told of [await page.content(), feed]) {
      for (const secret of [body, author.name, moderator.name, comment.id, story.headline]) expect(told).not.toContain(secret)
    }
  })

  test('a visitor finds the heads of the event log', async ({ page, request, sample }) => {
    const day = '2000-03-01'
    await sample.database.logHead.createMany({ data: [{ day, position: 7, hash: 'a'.repeat(64) }], skipDuplicates: true })
    await page.goto('/transparency/heads?before=2000-03-02')
    await expect(page.getByRole('group', { name: heads.title }).getByRole('row', { name: day })).toContainText('a'.repeat(64))
    const { heads: all } = (await (await request.get('/transparency/heads.json')).json()) as { heads: { day: string; position: number }[] }
    expect(all).toContainEqual(expect.objectContaining({ day, position: 7 }))
  })

  test('a moderator finds entries of the log by kind, and never who flagged', async ({ page, context, sample, signIn }) => {
    const { story, comment } = await removal(sample)
    const flagger = await sample.person({ name: 'Fiona Flagger' })
    await sample.database.event.createMany({
      data: [
        { kind: 'comment.flagged', actorId: flagger.id, subjectType: 'comment', subjectId: comment.id, storyId: story.id },
        { kind: 'comment.removed', actorId: flagger.id, subjectType: 'comment', subjectId: comment.id, storyId: story.id },
      ],
    })
    await signIn(context, 'moderator')
    await page.goto('/moderation/log')
    await page.getByRole('searchbox', { name: log.story }).fill(`/stories/${story.slug}`)
    await page.getByRole('combobox', { name: log.what }).selectOption('comment.flagged')
    await page.getByRole('button', { name: log.find }).click()
    const entries = page.getByRole('main').getByRole('listitem').filter({ hasText: log.kinds.comment.flagged })
    await expect(entries).toHaveCount(1)
    await expect(entries).toContainText(log.hidden)
    await expect(page.getByText('Fiona Flagger')).toHaveCount(0)
    expect(new URL(page.url()).searchParams.get('what')).toBe('comment.flagged')
  })

  test('an admin words a statement anew that named somebody', async ({ page, context, sample, signIn }) => {
    const { decision, author } = await removal(sample, { facts: 'Auro Author advertises a shop.' })
    const { id } = await sample.database.statementExport.create({
      data: { id: randomUUID(), decisionId: decision.id, puid: randomUUID(), state: 'refused', problem: 'name' },
    })
    await signIn(context, 'admin')
    await page.goto('/moderation/statements?state=refused')
    await expect(page.getByText(statements.off)).toBeVisible()
    const facts = page.locator(`#facts-${id}`)
    await expect(facts).toHaveValue(`${author.name} advertises a shop.`)
    const send = page.locator('form').filter({ has: facts }).getByRole('button', { name: statements.rewordSend })
    await facts.fill('Auro advertises a shop.')
    await send.click()
    await expect(page.getByRole('alert').filter({ hasText: '“Auro”' })).toBeVisible()
    await page.locator(`#facts-${id}`).fill('The comment advertises a shop.')
    await page
      .locator('form')
      .filter({ has: page.locator(`#facts-${id}`) })
      .getByRole('button', { name: statements.rewordSend })
      .click()
    await expect(page.locator(`#facts-${id}`)).toHaveCount(0)
    expect(await sample.database.statementExport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'waiting',
      facts: 'The comment advertises a shop.',
    })
  })

  test('an admin looks at the health of the desk', async ({ page, context, sample, signIn }) => {
    const { moderator } = await removal(sample)
    await signIn(context, 'admin')
    await page.goto('/moderation/health')
    const { name } = moderator
    await expect(page.getByRole('group', { name: health.deciders }).getByRole('row', { name }).first()).toBeVisible()
    await expect(page.getByRole('group', { name: health.open }).getByRole('row', { name: health.queues.held })).toBeVisible()
    await expect(page.getByRole('heading', { name: health.fairness.title })).toBeVisible()
  })
})
