import en from '../messages/en.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { mailTo } from './mail.ts'

const { notifications, comments } = en
const { follow, preferences, stop } = notifications
const { form } = comments

const asked = (template: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), template)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('follows a story and a thread, and stops', async ({ page, context, sample, signIn }) => {
    const story = await sample.story()
    const root = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id })
    await page.goto(`/stories/${story.slug}`)
    await page.getByRole('link', { name: follow.story }).click()
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/stories/${story.slug}`)}`)
    const reader = await signIn(context)
    await page.goto(`/stories/${story.slug}`)
    await page.getByRole('button', { name: follow.story }).click()
    await expect(page.getByRole('button', { name: follow.unfollowStory })).toBeVisible()
    await page.goto(`/stories/${story.slug}/comments/${root.id}`)
    await page.getByRole('button', { name: follow.thread }).click()
    await expect(page.getByRole('button', { name: follow.unfollowThread })).toBeVisible()
    expect(await sample.database.follow.count({ where: { personId: reader.id } })).toBe(2)
    await page.getByRole('button', { name: follow.unfollowThread }).click()
    await expect(page.getByRole('button', { name: follow.thread })).toBeVisible()
    expect(await sample.database.follow.count({ where: { personId: reader.id } })).toBe(1)
  })

  test('is told of a reply in the page and by mail, reads it in place, and stops such mails by the link in one', async ({
    page,
    context,
    sample,
    signIn,
    openBrowser,
  }) => {
    const story = await sample.story({ headline: 'A ferry for the night' })
    const reader = await signIn(context)
    const root = await sample.comment({ storyId: story.id, authorId: reader.id, body: 'It was on page nine.' })
    await page.goto('/notifications')
    await expect(page.getByText(notifications.empty)).toBeVisible()
    await expect(page.getByRole('link', { name: notifications.findStory })).toBeVisible()

    const replier = await sample.person({ name: 'Olga Other' })
    const other = await openBrowser(replier)
    await other.goto(`/stories/${story.slug}/comments/${root.id}`)
    await other.getByLabel(form.body.reply).fill('The radio had it at noon.')
    await other.getByRole('button', { name: form.submit.reply }).click()
    await expect(other.getByText(comments.postedPublished)).toBeVisible()

    await page.goto('/')
    const bell = page.getByRole('banner').getByRole('link', { name: notifications.title })
    await expect(bell).toContainText('1')
    await bell.click()
    const entry = page.getByRole('main').getByRole('article')
    await expect(entry).toContainText('The radio had it at noon.')
    await expect(entry).toContainText(notifications.new)

    const letter = await mailTo(reader.email ?? '', asked(en.mail.letter.subject.reply, { name: replier.name, headline: story.headline }))
    expect(letter.text).toContain('> The radio had it at noon.')
    const link = /^.*\/unsubscribe\/[\w-]+$/m.exec(letter.text)?.[0].split(' ').at(-1) ?? ''

    await entry.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/stories/${story.slug}/comments/.+#comment-`))
    await expect(page.getByText('The radio had it at noon.')).toBeVisible()
    await page.goto('/notifications')
    await page.getByRole('button', { name: notifications.markAll }).click()
    await expect(page.getByText(notifications.new, { exact: true })).toHaveCount(0)
    await expect(page.getByRole('banner').getByRole('link', { name: notifications.title })).not.toContainText('1')

    const stranger = await openBrowser()
    await stranger.goto(new URL(link).pathname)
    expect(await sample.database.notificationWay.count({ where: { personId: reader.id } })).toBe(0)
    await stranger.getByRole('button', { name: stop.button }).click()
    await expect(stranger.getByText(stop.done)).toBeVisible()
    const way = await sample.database.notificationWay.findMany({ where: { personId: reader.id } })
    expect(way).toMatchObject([{ kind: 'reply', inPage: true, mail: 'off' }])
  })

  test('chooses how and by which clock, and tries a paused address again', async ({ page, context, sample, signIn }) => {
    const reader = await signIn(context)
    await sample.database.person.update({ where: { id: reader.id }, data: { mailPausedAt: new Date(), mailPausedWhy: 'refused' } })
    await page.goto('/account')
    await expect(page.getByRole('main').getByRole('alert')).toContainText(notifications.pause.title)
    await page.getByRole('button', { name: notifications.pause.resume }).click()
    await expect(page).toHaveURL('/account/notifications')
    await expect(page.getByText(notifications.pause.title)).toHaveCount(0)
    const replies = page.getByRole('row', { name: preferences.kinds.reply })
    await replies.getByLabel(preferences.page).uncheck()
    await replies.getByLabel(preferences.mail).selectOption(preferences.mails.daily)
    await page.getByLabel(preferences.timeZone).selectOption('Asia/Tokyo')
    await page.getByLabel(preferences.followsOwn).check()
    await page.getByRole('button', { name: preferences.save }).click()
    await expect(page.getByText(preferences.saved)).toBeVisible()
    await expect(replies.getByLabel(preferences.page)).not.toBeChecked()
    await expect(page.getByLabel(preferences.timeZone)).toHaveValue('Asia/Tokyo')
    const stored = await sample.database.person.findUniqueOrThrow({ where: { id: reader.id }, include: { notificationWays: true } })
    expect(stored).toMatchObject({ timeZone: 'Asia/Tokyo', followsOwn: true, mailPausedAt: null })
    expect(stored.notificationWays).toContainEqual({ personId: reader.id, kind: 'reply', inPage: false, mail: 'daily' })
  })
})

test('marks what is followed from the list as read on the way there, and offers the browser’s zone', async ({
  page,
  context,
  sample,
  signIn,
}) => {
  const story = await sample.story()
  const reader = await signIn(context)
  const root = await sample.comment({ storyId: story.id, authorId: (await sample.person()).id, body: 'It was on page nine.' })
  const told = { id: root.id, personId: reader.id, storyId: story.id, commentId: root.id, subject: root.id }
  await sample.database.notification.create({ data: { ...told, kind: 'story', inPage: true, mail: 'off' } })
  await page.goto('/notifications')
  await page.getByRole('main').getByRole('article').getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`#comment-${root.id}$`))
  await expect(page.getByRole('banner').getByRole('link', { name: notifications.title })).not.toContainText('1')
  await page.goto('/account/notifications')
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  await page.getByRole('button', { name: preferences.useZone.replace('{zone}', zone) }).click()
  await expect(page.getByLabel(preferences.timeZone)).toHaveValue(zone)
})

test('another machine stops mails with one click, and nobody without the link', async ({ request, sample }) => {
  const reader = await sample.person()
  const { makeUnsubscribeToken } = await import('#server/notifications/unsubscribe-token')
  const token = makeUnsubscribeToken(reader.id, 'story')
  const post = (path: string) =>
    request.post(path, {
      form: { 'List-Unsubscribe': 'One-Click' },
      headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    })
  expect((await request.get(`/unsubscribe/${token}`)).status()).toBe(200)
  expect(await sample.database.notificationWay.count({ where: { personId: reader.id } })).toBe(0)
  expect((await post(`/unsubscribe/${token.slice(0, -4)}AAAA`)).status()).toBe(404)
  expect((await post(`/it/unsubscribe/${token}`)).status()).toBe(403)
  expect((await post(`/unsubscribe/${token}`)).status()).toBe(200)
  expect(await sample.database.notificationWay.findMany({ where: { personId: reader.id } })).toMatchObject([{ kind: 'story', mail: 'off' }])
})
