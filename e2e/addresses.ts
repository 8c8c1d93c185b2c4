import type { Role } from '#domain/people/actor'
import type { World } from './world.ts'

/** Whose an address is. `reader`: of everybody who is signed in; `staff`: of everybody with a role, also one that sleeps. */
export type Needs = 'everybody' | 'reader' | 'staff' | 'moderator' | 'editor' | 'admin'

type Page = {
  needs: Needs
  /** Where the page stands; several, where one route holds several pages. */
  at: (world: World) => string[]
  /** Where it shows itself differently. */
  states?: (world: World) => string[]
  /** Words of the page that nobody else may be sent. */
  shows?: (world: World) => string
  /**
   * What a moderator finds in whose scope nothing of it lies: the page without what it shows, no page, or the same page.
   * Every page of moderators says it.
   */
  elsewhere?: 'empty' | 'nothing' | 'same'
  /** Shows nothing of its own: whoever may come is led there. */
  leadsTo?: string
  /** Also looked at as somebody who is signed in: the page then shows more. */
  alsoAs?: Role
}

/** Every page of the product, by its route in the build's manifest. */
export const pages: Record<string, Page> = {
  '/[locale]': { needs: 'everybody', at: () => ['/'], states: () => ['/?country=IT', '/?country=TV'] },
  '/[locale]/[page]': { needs: 'everybody', at: () => ['/about', '/house-rules', '/terms', '/privacy', '/contact'] },
  '/[locale]/[...rest]': { needs: 'everybody', at: () => ['/nothing/is/here'] },
  '/[locale]/about/ranking': { needs: 'everybody', at: () => ['/about/ranking'] },
  '/[locale]/countries': { needs: 'everybody', at: () => ['/countries'] },
  '/[locale]/countries/[country]': { needs: 'everybody', at: () => ['/countries/it'], states: () => ['/countries/tv'] },
  '/[locale]/people/[handle]': { needs: 'everybody', at: ({ author }) => [`/people/${author.handle}`] },
  '/[locale]/search': {
    needs: 'everybody',
    at: () => ['/search'],
    states: ({ story }) => [
      '/search?q=ferry&from=2026-01-01',
      '/search?q=bridge&kind=stories',
      '/search?q=-without',
      `/search?q=zzzz&story=${story.slug}`,
    ],
    alsoAs: 'reader',
  },
  '/[locale]/sign-in': { needs: 'everybody', at: () => ['/sign-in'] },
  '/[locale]/sign-in/link': { needs: 'everybody', at: () => ['/sign-in/link?token=unknown'] },
  '/[locale]/sign-up': { needs: 'everybody', at: () => ['/sign-up'] },
  '/[locale]/confirm': { needs: 'everybody', at: () => ['/confirm'], states: () => ['/confirm?token=unknown'] },
  '/[locale]/forgotten-password': { needs: 'everybody', at: () => ['/forgotten-password'] },
  '/[locale]/reset-password': { needs: 'everybody', at: () => ['/reset-password?token=unknown'] },
  '/[locale]/stories/[slug]': {
    needs: 'everybody',
    at: ({ story }) => [`/stories/${story.slug}`],
    states: ({ story, closed }) => [`/stories/${closed.slug}`, `/stories/${story.slug}?country=TV`, `/stories/${story.slug}?new=0`],
    alsoAs: 'reader',
  },
  '/[locale]/stories/[slug]/coverage': {
    needs: 'everybody',
    at: ({ story }) => [`/stories/${story.slug}/coverage`],
    states: ({ closed }) => [`/stories/${closed.slug}/coverage`],
  },
  '/[locale]/stories/[slug]/comments/[id]': {
    needs: 'everybody',
    at: ({ story, thread }) => [`/stories/${story.slug}/comments/${thread.root.id}`],
    alsoAs: 'reader',
  },
  '/[locale]/stories/[slug]/comments/[id]/edit': {
    needs: 'reader',
    at: ({ story, thread }) => [`/stories/${story.slug}/comments/${thread.own.id}/edit`],
    shows: () => 'The text disappears for everybody and cannot be brought back',
  },
  '/[locale]/stories/[slug]/comments/[id]/flag': {
    needs: 'everybody',
    at: ({ story, thread }) => [`/stories/${story.slug}/comments/${thread.root.id}/flag`],
    alsoAs: 'reader',
  },
  '/[locale]/stories/[slug]/comments/[id]/notice': {
    needs: 'everybody',
    at: ({ story, thread }) => [`/stories/${story.slug}/comments/${thread.root.id}/notice`],
    alsoAs: 'reader',
  },
  '/[locale]/stories/[slug]/notice': {
    needs: 'everybody',
    at: ({ story }) => [`/stories/${story.slug}/notice`],
    alsoAs: 'reader',
  },
  '/[locale]/stories/[slug]/correction': {
    needs: 'everybody',
    at: ({ story }) => [`/stories/${story.slug}/correction`],
    alsoAs: 'reader',
  },
  '/[locale]/cases/[secret]': {
    needs: 'everybody',
    at: ({ cases }) => [`/cases/${cases.secret}`],
    states: () => ['/cases/unknown', '/cases/done'],
  },
  '/[locale]/misuse/[code]': { needs: 'everybody', at: ({ cases }) => [`/misuse/${cases.misuse.code}`] },
  '/[locale]/receipts/[code]': { needs: 'everybody', at: ({ receipt }) => [`/receipts/${receipt}`] },
  '/[locale]/account': { needs: 'reader', at: () => ['/account'], shows: ({ people }) => people.reader.email ?? '' },
  '/[locale]/account/comments': {
    needs: 'reader',
    at: () => ['/account/comments'],
    states: () => ['/account/comments?state=removed'],
    shows: () => 'Every comment you have written',
  },
  '/[locale]/account/second-factor': {
    needs: 'staff',
    at: () => ['/account/second-factor'],
    shows: () => 'an app on your phone or a passkey',
  },
  '/[locale]/account/ratings': { needs: 'reader', at: () => ['/account/ratings'], shows: () => 'What you found helpful and what not.' },
  '/[locale]/account/following': {
    needs: 'reader',
    at: () => ['/account/following'],
    shows: () => 'Stories and threads of which you are told',
  },
  '/[locale]/account/ignored': {
    needs: 'reader',
    at: () => ['/account/ignored'],
    states: () => ['/account/ignored?refused=oneself'],
    shows: () => 'Nobody but you knows it.',
  },
  '/[locale]/account/sanctions': {
    needs: 'reader',
    at: () => ['/account/sanctions'],
    shows: () => 'What the moderators decided about your account',
  },
  '/[locale]/account/flags': {
    needs: 'reader',
    at: () => ['/account/flags'],
    shows: () => 'What became of the comments that you flagged.',
  },
  '/[locale]/account/notifications': {
    needs: 'reader',
    at: () => ['/account/notifications'],
    states: () => ['/account/notifications?saved=yes', '/account/notifications?saved=no'],
    shows: () => 'For each kind: whether it stands on your page of notifications',
  },
  '/[locale]/notifications': {
    needs: 'reader',
    at: () => ['/notifications'],
    shows: () => 'Replies and mentions, what moderators decided',
  },
  '/[locale]/transparency': { needs: 'everybody', at: () => ['/transparency'], states: () => ['/transparency?month=2026-01'] },
  '/[locale]/transparency/log': {
    needs: 'everybody',
    at: () => ['/transparency/log'],
    states: () => ['/transparency/log?action=withhold'],
  },
  '/[locale]/transparency/heads': { needs: 'everybody', at: () => ['/transparency/heads'] },
  '/[locale]/unsubscribe/[token]': { needs: 'everybody', at: () => ['/unsubscribe/unknown'] },
  '/[locale]/account/data': {
    needs: 'reader',
    at: () => ['/account/data'],
    states: () => ['/account/data?refused=wrong-current-password'],
    shows: () => 'A copy of everything we keep about you',
  },
  '/[locale]/moderation': {
    needs: 'moderator',
    elsewhere: 'empty',
    at: () => ['/moderation'],
    states: ({ story }) => [
      '/moderation?queue=flagged',
      '/moderation?queue=new&order=newest',
      '/moderation?queue=decided',
      `/moderation?queue=new&q=ferry&country=IT&language=en&state=published&story=${story.slug}`,
      '/moderation?author=nobody.has.this',
    ],
    shows: () => 'Why it is here',
  },
  '/[locale]/moderation/one': {
    needs: 'moderator',
    elsewhere: 'empty',
    at: () => ['/moderation/one?queue=held'],
    states: ({ thread }) => [`/moderation/one?act=remove:${thread.held.id}`, '/moderation/one?author=nobody.has.this'],
    shows: () => 'Why it is here',
  },
  '/[locale]/moderation/opinions': {
    needs: 'moderator',
    elsewhere: 'empty',
    at: () => ['/moderation/opinions'],
    shows: ({ asked }) => asked,
  },
  '/[locale]/moderation/reviews': {
    needs: 'moderator',
    elsewhere: 'empty',
    at: () => ['/moderation/reviews'],
    states: () => ['/moderation/reviews?told=agrees'],
    shows: () => 'I would leave it',
  },
  '/[locale]/moderation/checker': {
    needs: 'admin',
    at: () => ['/moderation/checker'],
    states: () => ['/moderation/checker?told=reset'],
    shows: () => 'Each decision is scored before it is learned from',
  },
  '/[locale]/moderation/batches': {
    needs: 'moderator',
    elsewhere: 'same',
    at: () => ['/moderation/batches'],
    shows: () => 'A list of 1 comment',
  },
  '/[locale]/moderation/batches/[id]': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: ({ batchIds }) => [`/moderation/batches/${batchIds.listed}`],
    states: ({ batchIds }) => [`/moderation/batches/${batchIds.done}`, `/moderation/batches/${batchIds.done}?show=skipped`],
    shows: ({ thread }) => thread.secret,
  },
  '/[locale]/moderation/comments/[id]': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: ({ thread }) => [`/moderation/comments/${thread.held.id}`],
    states: ({ thread }) => [`/moderation/comments/${thread.root.id}`],
    shows: ({ thread }) => thread.secret,
  },
  '/[locale]/moderation/stories/[id]': {
    needs: 'moderator',
    // Whoever moderates a part of a story locks threads of it, and sees what holds for all.
    elsewhere: 'same',
    at: ({ story }) => [`/moderation/stories/${story.id}`],
    states: ({ closed }) => [`/moderation/stories/${closed.id}`],
    shows: () => 'What was set before',
  },
  '/[locale]/moderation/people/[id]': {
    needs: 'moderator',
    elsewhere: 'same',
    at: ({ author }) => [`/moderation/people/${author.id}`],
    states: ({ author }) => [`/moderation/people/${author.id}?done=sanction`],
    shows: () => 'Accounts with the same traces',
  },
  '/[locale]/moderation/groups': {
    needs: 'moderator',
    elsewhere: 'same',
    at: () => ['/moderation/groups'],
    states: () => ['/moderation/groups?done=saved'],
    shows: () => 'Everybody at the desk shares them.',
  },
  '/[locale]/moderation/log': {
    needs: 'moderator',
    elsewhere: 'same',
    at: () => ['/moderation/log'],
    states: () => ['/moderation/log?what=comment.flagged', '/moderation/log?who=nobody.has.this'],
    shows: () => 'each is chained to the one before it',
  },
  '/[locale]/moderation/statements': {
    needs: 'admin',
    at: () => ['/moderation/statements'],
    states: () => ['/moderation/statements?state=sent'],
    shows: () => 'owes a statement of reasons',
  },
  '/[locale]/moderation/health': {
    needs: 'admin',
    at: () => ['/moderation/health'],
    shows: () => 'Do countries fare alike?',
  },
  '/[locale]/moderation/notices': {
    needs: 'moderator',
    elsewhere: 'empty',
    // Searched for: other tests' notices may push it to the next page.
    at: ({ cases }) => [`/moderation/notices?search=N-${cases.notice.number}`],
    states: () => ['/moderation/notices', '/moderation/notices?view=decided', '/moderation/notices?view=mine&kind=order'],
    shows: ({ cases }) => cases.words,
  },
  '/[locale]/moderation/notices/[id]': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: ({ cases }) => [`/moderation/notices/${cases.notice.id}`],
    states: ({ cases }) => [`/moderation/notices/${cases.decided.id}`],
    shows: ({ cases }) => cases.words,
  },
  '/[locale]/moderation/notices/order': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: () => ['/moderation/notices/order'],
    shows: () => 'It is counted on the transparency page.',
  },
  '/[locale]/moderation/appeals': {
    needs: 'moderator',
    elsewhere: 'same',
    at: () => ['/moderation/appeals'],
    states: () => ['/moderation/appeals?view=decided', '/moderation/appeals?view=mine&side=author'],
    shows: () => 'Somebody other than whoever decided first',
  },
  '/[locale]/moderation/appeals/[id]': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: ({ cases }) => [`/moderation/appeals/${cases.appeal.id}`],
    shows: ({ cases }) => cases.appealText,
  },
  '/[locale]/moderation/misuse': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: () => ['/moderation/misuse'],
    shows: () => 'Nobody here learns who the sender is.',
  },
  '/[locale]/moderation/rules': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: () => ['/moderation/rules'],
    states: () => ['/moderation/rules?kind=burst'],
    shows: () => 'Nothing is stored.',
  },
  '/[locale]/moderation/rules/new': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: () => ['/moderation/rules/new?kind=pattern'],
    states: () => ['/moderation/rules/new', '/moderation/rules/new?kind=country-pair', '/moderation/rules/new?kind=burst'],
    shows: () => 'so that no expression can stall the site',
  },
  '/[locale]/moderation/rules/[id]': {
    needs: 'moderator',
    elsewhere: 'nothing',
    at: ({ ruleId }) => [`/moderation/rules/${ruleId}`],
    shows: ({ word }) => word,
  },
  '/[locale]/admin': { needs: 'editor', at: () => ['/admin'], leadsTo: '/admin/stories' },
  '/[locale]/admin/house-rules': { needs: 'admin', at: () => ['/admin/house-rules'], shows: () => 'A new wording makes a new version' },
  '/[locale]/admin/house-rules/new': { needs: 'admin', at: () => ['/admin/house-rules/new'], shows: () => 'Add this rule' },
  '/[locale]/admin/house-rules/[key]': {
    needs: 'admin',
    at: () => ['/admin/house-rules/spam'],
    states: () => ['/admin/house-rules/spam?language=ar'],
    shows: () => 'Save as a new version',
  },
  '/[locale]/admin/checkers': { needs: 'admin', at: () => ['/admin/checkers'], shows: () => 'never who wrote it' },
  '/[locale]/admin/checkers/[id]': {
    needs: 'admin',
    at: ({ checkerId }) => [`/admin/checkers/${checkerId}`],
    shows: () => 'Sends a text as if it were a comment',
  },
  '/[locale]/admin/mail-domains': { needs: 'admin', at: () => ['/admin/mail-domains'], shows: () => 'the most exact one counts' },
  '/[locale]/admin/notices': {
    needs: 'editor',
    at: ({ cases }) => [`/admin/notices?search=C-${cases.editorial.number}`],
    states: () => ['/admin/notices', '/admin/notices?view=decided'],
    shows: ({ cases }) => cases.words,
  },
  '/[locale]/admin/notices/[id]': {
    needs: 'editor',
    at: ({ cases }) => [`/admin/notices/${cases.editorial.id}`],
    shows: ({ cases }) => cases.words,
  },
  '/[locale]/admin/people': { needs: 'admin', at: () => ['/admin/people'], shows: () => 'A role takes effect' },
  '/[locale]/admin/people/[id]': {
    needs: 'admin',
    at: ({ author }) => [`/admin/people/${author.id}`],
    shows: ({ author }) => author.email ?? '',
  },
  '/[locale]/admin/settings': { needs: 'admin', at: () => ['/admin/settings'], shows: () => 'Each change takes effect at once' },
  '/[locale]/admin/pages': { needs: 'admin', at: () => ['/admin/pages'], shows: () => 'make them yours' },
  '/[locale]/admin/pages/[page]/[language]': {
    needs: 'admin',
    at: () => ['/admin/pages/contact/en'],
    states: () => ['/admin/pages/terms/ar'],
    shows: () => 'Blank lines make paragraphs',
  },
  '/[locale]/admin/stories': {
    needs: 'editor',
    // Searched for: other tests' stories may push it to the next page.
    at: ({ draft }) => [`/admin/stories?search=${encodeURIComponent(draft.headline)}`],
    states: () => ['/admin/stories'],
    shows: ({ draft }) => draft.headline,
  },
  '/[locale]/admin/stories/seed': { needs: 'editor', at: () => ['/admin/stories/seed'], shows: () => 'Paste all of it.' },
  '/[locale]/admin/stories/[id]': {
    needs: 'editor',
    at: ({ draft }) => [`/admin/stories/${draft.id}`],
    states: ({ story }) => [`/admin/stories/${story.id}`],
    shows: ({ draft }) => draft.headline,
  },
  '/[locale]/admin/stories/[id]/preview': {
    needs: 'editor',
    at: ({ draft }) => [`/admin/stories/${draft.id}/preview`],
    shows: ({ draft }) => draft.headline,
  },
  '/[locale]/admin/outlets': { needs: 'editor', at: () => ['/admin/outlets'], shows: () => 'are kept apart' },
  '/[locale]/admin/outlets/[id]': {
    needs: 'editor',
    at: ({ outletId }) => [`/admin/outlets/${outletId}`],
    shows: ({ word }) => `The Lighthouse ${word}`,
  },
}

/**
 * Every other address. `token`: asks for a bearer; `form`: takes a form of a page and asks who sends
 * it; `desk`: of the desk, tried in security-desk-routes; `machine`: for programs on the same machine; `nothing`: answers with
 * an error and nothing else.
 */
export const routes: Record<string, 'everybody' | 'token' | 'form' | 'desk' | 'machine' | 'nothing'> = {
  '/[locale]/stories/[slug]/comments': 'form',
  '/[locale]/stories/[slug]/comments/[id]/rating': 'form',
  '/[locale]/stories/[slug]/comments/[id]/translation': 'form',
  '/[locale]/stories/[slug]/follow': 'form',
  '/[locale]/stories/[slug]/visit': 'form',
  '/[locale]/account/data/export': 'form',
  '/[locale]/people/[handle]/ignore': 'form',
  '/[locale]/moderation/claims': 'desk',
  '/[locale]/moderation/live': 'desk',
  '/[locale]/moderation/rules/file': 'desk',
  '/_global-error': 'nothing',
  '/_not-found': 'nothing',
  '/api/[...rest]': 'nothing',
  '/api/auth/[...nextauth]': 'everybody',
  '/api/v1/bounces': 'nothing',
  '/api/v1/comments/[id]': 'token',
  '/api/v1/comments/[id]/flags': 'token',
  '/api/v1/comments/[id]/rating': 'token',
  '/api/v1/comments/counts': 'everybody',
  '/api/v1/house-rules': 'everybody',
  '/api/v1/moderation/decisions': 'desk',
  '/api/v1/moderation/decisions/[id]/reversal': 'desk',
  '/api/v1/moderation/queue': 'desk',
  '/api/v1/openapi.json': 'everybody',
  '/api/v1/search': 'everybody',
  '/api/v1/stories': 'everybody',
  '/api/v1/stories/[slug]': 'everybody',
  '/api/v1/stories/[slug]/comments': 'everybody',
  '/api/v1/stories/[slug]/coverage': 'everybody',
  '/countries/[country]/feed.xml': 'everybody',
  '/feed.xml': 'everybody',
  '/flags/[code]': 'everybody',
  '/icon.svg': 'everybody',
  '/metrics': 'machine',
  '/one-click/unsubscribe/[token]': 'form',
  '/readyz': 'everybody',
  '/robots.txt': 'everybody',
  '/sitemap.xml': 'everybody',
  '/stories/[slug]/feed.xml': 'everybody',
  '/transparency/[year]/report.csv': 'everybody',
  '/transparency/figures.csv': 'everybody',
  '/transparency/figures.json': 'everybody',
  '/transparency/heads.json': 'everybody',
  '/transparency/log/feed.xml': 'everybody',
  '/world.svg': 'everybody',
}

export const holders: Record<Needs, readonly Role[]> = {
  everybody: ['reader', 'moderator', 'editor', 'admin'],
  reader: ['reader', 'moderator', 'editor', 'admin'],
  staff: ['moderator', 'editor', 'admin'],
  moderator: ['moderator', 'admin'],
  editor: ['editor', 'admin'],
  admin: ['admin'],
}

/** Whom an address must refuse; `visitor` is nobody signed in. */
export function refusedAt(needs: Needs): ('visitor' | Role)[] {
  if (needs === 'everybody') return []
  return ['visitor', ...(['reader', 'moderator', 'editor', 'admin'] as const).filter(role => !holders[needs].includes(role))]
}
