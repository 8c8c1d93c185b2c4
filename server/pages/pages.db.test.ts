import { describe, expect, it } from 'vitest'
import { locales } from '#domain/locales'
import type { PageInput } from '#domain/pages/page-input'
import { pageSlugs } from '#domain/pages/page-slug'
import type { Reader, Role } from '#domain/people/actor'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { firstPages } from '#server/pages/first-texts/first-pages'
import { getPage } from '#server/pages/get-page'
import { listPages } from '#server/pages/list-pages'
import { savePage } from '#server/pages/save-page'
import { readerFields, toReader } from '#server/people/current-actor'

const now = new Date('2026-05-20T10:00:00Z')

async function person(role: Role = 'admin'): Promise<Reader> {
  const { id } = await samplePerson(database, { role })
  return toReader(await database.person.findUniqueOrThrow({ where: { id }, select: readerFields }))
}

const terms = (change: Partial<PageInput> = {}): PageInput => ({
  slug: 'terms',
  locale: 'it',
  version: 0,
  title: 'Condizioni',
  body: 'Si scrive con rispetto.',
  ...change,
})
const events = (subjectId: string) => database.event.findMany({ where: { kind: 'page.saved', subjectId }, orderBy: { sequence: 'asc' } })

describe('a page', () => {
  it('is its first text until somebody edits it, in every language', async () => {
    expect(await getPage('privacy', 'uk')).toEqual({ ...firstPages.uk.privacy, version: 0, updatedAt: null })
    expect((await listPages()).flatMap(({ texts }) => texts.map(text => text.updatedAt))).toEqual(
      Array<null>(pageSlugs.length * locales.length).fill(null),
    )
  })
})

describe('saving a page', () => {
  it.each(['reader', 'moderator', 'editor'] as const)('is refused to a %s', async role => {
    expect(await savePage(await person(role), terms())).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await database.page.count()).toBe(0)
  })

  it('shows the new text to readers of that language alone, and is logged', async () => {
    const admin = await person()
    expect(await savePage(admin, terms(), now)).toEqual({ ok: true, value: { version: 1 } })
    expect(await getPage('terms', 'it')).toEqual({ title: 'Condizioni', body: 'Si scrive con rispetto.', version: 1, updatedAt: now })
    expect((await getPage('terms', 'en')).version).toBe(0)
    expect(await events('terms/it')).toMatchObject([{ actorId: admin.id, at: now, data: { slug: 'terms', locale: 'it', version: 1 } }])
    const listed = (await listPages()).find(page => page.slug === 'terms')!.texts.find(text => text.locale === 'it')
    expect(listed).toEqual({ locale: 'it', title: 'Condizioni', updatedAt: now })
  })

  it('without a change makes no version and no entry', async () => {
    const admin = await person()
    const first = firstPages.en.about
    expect(await savePage(admin, { slug: 'about', locale: 'en', version: 0, ...first })).toEqual({ ok: true, value: { version: 0 } })
    expect(await events('about/en')).toEqual([])
    expect((await getPage('about', 'en')).updatedAt).toBeNull()
  })

  it('of a version that is no longer there is refused and shows what is', async () => {
    const admin = await person()
    const refusal = await savePage(admin, terms({ version: 0, body: 'Altro.' }))
    expect(refusal).toMatchObject({
      ok: false,
      refusal: { code: 'changed-meanwhile', current: { version: 1, body: 'Si scrive con rispetto.' } },
    })
    expect(await savePage(admin, terms({ version: 7, body: 'Altro.' }))).toMatchObject({ ok: false })
    expect(await savePage(admin, terms({ version: 1, body: 'Altro.' }))).toEqual({ ok: true, value: { version: 2 } })
    expect(await events('terms/it')).toHaveLength(2)
  })

  it('by two admins at once keeps one text and tells the other', async () => {
    const [one, other] = await Promise.all([person(), person()])
    for (const version of [0, 1]) {
      const saved = await Promise.all([
        savePage(one, terms({ slug: 'contact', version, body: `Una ${version}` })),
        savePage(other, terms({ slug: 'contact', version, body: `Altra ${version}` })),
      ])
      expect(saved.filter(result => result.ok)).toHaveLength(1)
      const loser = saved.find(result => !result.ok)!
      expect(loser).toMatchObject({ refusal: { code: 'changed-meanwhile', current: { version: version + 1 } } })
      expect(await events('contact/it')).toHaveLength(version + 1)
    }
  })
})
