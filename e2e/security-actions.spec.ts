import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { patternKeyOf } from '#domain/comments/screening/house-words'
import type { Role } from '#domain/people/actor'
import { firstSettings } from '#domain/settings'
import { holders, refusedAt, type Needs } from './addresses.ts'
import { waitingAppeal } from './cases.ts'
import { expect, test, type Person, type Sample } from './fixtures.ts'
import { asleep, moderatorOfElsewhere } from './staff.ts'

type Entry = { filename: string; exportedName: string }

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '.next-test', 'server', 'server-reference-manifest.json'), 'utf8'),
) as { node: Record<string, Entry> }

const ids = new Map(Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]))

/** What an action is called with: `(previous, form)`, `(form)`, or one value. */
type Call = { previous: true; form: Record<string, string> } | { form: Record<string, string> } | { value: unknown }

type Prepared = {
  /** The page that offers the action. */
  path: string
  call: Call
  /** What the action would change. */
  state?: () => Promise<unknown>
  /** What it would tell, where it changes nothing. */
  tells?: string
  /** Who makes the call that works, where anybody of the role will not do. */
  actor?: Person
}

type Action = {
  needs: Needs
  /** What becomes of a call of a moderator in whose scope nothing of it lies; every action of moderators says it. */
  elsewhere?: 'refused' | 'same'
  prepare: (sample: Sample) => Promise<Prepared>
}

const draft = async (sample: Sample) => sample.story({ status: 'draft', publishedAt: null })

const storyState = (sample: Sample, id: string) => () =>
  sample.database.story.findUnique({ where: { id }, select: { status: true, mode: true, version: true, headline: true } })

const rule = (sample: Sample) => {
  const pattern = `word${randomUUID().slice(0, 8)}`
  return sample.database.rule.create({ data: { id: randomUUID(), pattern, patternKey: patternKeyOf(pattern), action: 'hold' } })
}

const ruleState = (sample: Sample, id: string) => () => sample.database.rule.findUnique({ where: { id } })

/** A moderator's list of one comment; nobody works on it. */
const batch = async (sample: Sample, times: { startedAt?: Date; finishedAt?: Date; decided?: number }) => {
  const [{ id: commentId }, actor, id] = [await heldComment(sample), await sample.person({ role: 'moderator' }), randomUUID()]
  const items = { create: { position: 1, commentId, revision: 1 } }
  await sample.database.batch.create({
    data: { id, actorId: actor.id, source: '/moderation', total: 1, decision: { action: 'approve' }, ...times, items },
  })
  const state = () => sample.database.batch.findUnique({ where: { id }, select: { startedAt: true, stopAskedAt: true, undoAskedAt: true } })
  return { id, actor, state }
}

/** A statement of reasons about a removed comment, which was not sent. */
const statement = async (sample: Sample, state: 'refused' | 'failed') => {
  const { database } = sample
  const [story, author, moderator] = await Promise.all([sample.story(), sample.person(), sample.person({ role: 'moderator' })])
  const comment = await sample.comment({ storyId: story.id, authorId: author.id, state: 'removed' })
  const decision = await database.decision.create({
    data: {
      id: randomUUID(),
      commentId: comment.id,
      revision: 1,
      action: 'remove',
      ground: 'house',
      reason: 'insult',
      ruleVersion: 1,
      facts: 'The comment calls the writers names.',
      statement: 'It attacks the writers.',
      source: 'own',
      code: randomUUID(),
      deciderId: moderator.id,
    },
  })
  const { id } = await database.statementExport.create({
    data: { id: randomUUID(), decisionId: decision.id, puid: randomUUID(), state, problem: 'invalid' },
  })
  return { id, state: () => database.statementExport.findUnique({ where: { id }, select: { state: true, facts: true } }) }
}

const heldComment = async (sample: Sample) => {
  const [story, author] = await Promise.all([sample.story(), sample.person()])
  return sample.comment({ storyId: story.id, authorId: author.id, state: 'held' })
}

const ruleWords = {
  category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  title: 'Adverts',
  text: 'It sells something.',
  suggestion: 'We removed it because it sells something.',
}

/** A rule that nobody else meets: a retired one is offered in no form. */
const retiredRule = async (sample: Sample) => {
  const { category, ...words } = ruleWords
  const { key } = await sample.database.houseRule.create({
    data: {
      key: `rule-${randomUUID().slice(0, 8)}`,
      category,
      position: 1000,
      retiredAt: new Date(),
      versions: { create: { version: 1, texts: { en: words } } },
    },
  })
  return key
}

const houseRuleState = (sample: Sample, key: string) => () => sample.database.houseRule.findUnique({ where: { key } })

const noticed = async (sample: Sample) => sample.notice({ commentIds: [(await heldComment(sample)).id] })

const appealed = async (sample: Sample) => {
  const [story, author, decider] = [await sample.story(), await sample.person(), await sample.person({ role: 'moderator' })]
  return waitingAppeal(sample, decider, story.id, author)
}

const checkerSettings = { url: 'http://127.0.0.1:1/', action: 'order', threshold: '0.8', timeoutMs: '200' }

/** A checker outside at an address where nobody answers, switched off. */
const silentChecker = async (sample: Sample) => {
  const { outsideChecker } = sample.database
  const { id } = await outsideChecker.create({
    data: {
      id: randomUUID(),
      name: `tone-${randomUUID().slice(0, 8)}`,
      ...checkerSettings,
      secret: 'none',
      threshold: 0.8,
      timeoutMs: 200,
    },
  })
  return { id, path: `/admin/checkers/${id}`, state: () => outsideChecker.findUnique({ where: { id } }) }
}

/** Every action under admin/ and moderation/, with a call that works for whoever may make it. */
const actions: Record<string, Action> = {
  'app/[locale]/moderation/statements/actions.ts retry': {
    needs: 'admin',
    prepare: async sample => {
      const { id, state } = await statement(sample, 'failed')
      return { path: '/moderation/statements', call: { previous: true, form: { id } }, state }
    },
  },
  'app/[locale]/moderation/statements/actions.ts reword': {
    needs: 'admin',
    prepare: async sample => {
      const { id, state } = await statement(sample, 'refused')
      const words = { facts: 'The comment insults the writers.', explanation: 'It attacks the writers of a report.' }
      return { path: '/moderation/statements', call: { previous: true, form: { id, ...words } }, state }
    },
  },
  'app/[locale]/admin/pages/actions.ts savePageAction': {
    needs: 'admin',
    prepare: async sample => ({
      path: '/admin/pages/terms/uk',
      call: { previous: true, form: { slug: 'terms', locale: 'uk', version: '0', title: 'Умови', body: 'Інші умови.', intent: 'save' } },
      state: () => sample.database.page.findMany({ where: { slug: 'terms', locale: 'uk' } }),
    }),
  },
  'app/[locale]/admin/people/actions.ts setSpeaksForAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id } = await sample.person()
      const name = `The Buoy ${randomUUID().slice(0, 8)}`
      const outlet = await sample.database.outlet.create({ data: { id: randomUUID(), name, nameKey: name.toLowerCase() } })
      return {
        path: `/admin/people/${id}`,
        call: { previous: true, form: { personId: id, outletId: outlet.id } },
        state: async () => (await sample.database.person.findUniqueOrThrow({ where: { id } })).speaksForId,
      }
    },
  },
  'app/[locale]/admin/people/actions.ts setTrustedFlaggerAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id } = await sample.person()
      return {
        path: `/admin/people/${id}`,
        call: { previous: true, form: { personId: id, isTrusted: 'yes' } },
        state: async () => (await sample.database.person.findUniqueOrThrow({ where: { id } })).trustedFlaggerAt,
      }
    },
  },
  'app/[locale]/moderation/views/actions.ts saveViewAction': {
    needs: 'moderator',
    elsewhere: 'same',
    prepare: async sample => {
      const name = `View ${randomUUID().slice(0, 8)}`
      return {
        path: '/moderation',
        call: { previous: true, form: { name, address: 'country=IT' } },
        state: () => sample.database.savedView.count({ where: { name } }),
      }
    },
  },
  'app/[locale]/moderation/views/actions.ts deleteViewAction': {
    needs: 'moderator',
    elsewhere: 'same',
    prepare: async sample => {
      const actor = await sample.person({ role: 'moderator' })
      const id = randomUUID()
      await sample.database.savedView.create({ data: { id, personId: actor.id, name: 'Italy', address: 'country=IT' } })
      return {
        path: '/moderation',
        call: { previous: true, form: { id } },
        state: () => sample.database.savedView.count({ where: { id } }),
        actor,
      }
    },
  },
  'app/[locale]/moderation/groups/actions.ts saveGroupAction': {
    needs: 'moderator',
    elsewhere: 'same',
    prepare: async sample => {
      const [{ slug }, name] = [await sample.story(), `Group ${randomUUID().slice(0, 8)}`]
      return {
        path: '/moderation/groups',
        call: { previous: true, form: { id: '', name, stories: slug } },
        state: () => sample.database.storyGroup.count({ where: { name } }),
      }
    },
  },
  'app/[locale]/moderation/groups/actions.ts deleteGroupAction': {
    needs: 'moderator',
    elsewhere: 'same',
    prepare: async sample => {
      const { id } = await sample.database.storyGroup.create({ data: { id: randomUUID(), name: `Group ${randomUUID()}` } })
      return {
        path: '/moderation/groups',
        call: { previous: true, form: { id } },
        state: () => sample.database.storyGroup.count({ where: { id } }),
      }
    },
  },
  'app/[locale]/admin/people/actions.ts setScopeAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id } = await sample.person({ role: 'moderator' })
      return {
        path: `/admin/people/${id}`,
        call: { previous: true, form: { personId: id, countries: 'IT', languages: '', stories: '' } },
        state: () => sample.database.person.findUnique({ where: { id }, select: { scopeCountries: true } }),
      }
    },
  },
  'app/[locale]/admin/people/actions.ts resetFactorAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id } = await asleep(sample, 'editor')
      return {
        path: `/admin/people/${id}`,
        call: { previous: true, form: { personId: id, sure: 'yes' } },
        state: () => sample.database.passkey.count({ where: { personId: id } }),
      }
    },
  },
  'app/[locale]/admin/people/actions.ts changeRoleAction': {
    needs: 'admin',
    prepare: async sample => {
      const password = 'a sentence about ferries'
      const [person, actor] = await Promise.all([
        sample.person(),
        sample.person({ role: 'admin', passwordHash: await sample.hashPassword(password) }),
      ])
      return {
        path: `/admin/people/${person.id}`,
        call: { previous: true, form: { personId: person.id, role: 'moderator', password } },
        state: () => sample.database.person.findUnique({ where: { id: person.id }, select: { role: true } }),
        actor,
      }
    },
  },
  'app/[locale]/admin/house-rules/actions.ts addHouseRuleAction': {
    needs: 'admin',
    prepare: async sample => {
      const key = `rule-${randomUUID().slice(0, 8)}`
      return {
        path: '/admin/house-rules/new',
        call: { previous: true, form: { key, language: 'en', ...ruleWords } },
        state: houseRuleState(sample, key),
      }
    },
  },
  'app/[locale]/admin/house-rules/actions.ts changeHouseRuleAction': {
    needs: 'admin',
    prepare: async sample => {
      const key = await retiredRule(sample)
      return {
        path: `/admin/house-rules/${key}`,
        call: { previous: true, form: { key, version: '1', language: 'en', ...ruleWords, title: 'Adverts, again' } },
        state: houseRuleState(sample, key),
      }
    },
  },
  'app/[locale]/admin/house-rules/actions.ts moveHouseRuleAction': {
    needs: 'admin',
    prepare: async sample => ({
      path: '/admin/house-rules',
      call: { previous: true, form: { key: 'threat', direction: 'up' } },
      state: houseRuleState(sample, 'threat'),
    }),
  },
  'app/[locale]/admin/house-rules/actions.ts retireHouseRuleAction': {
    needs: 'admin',
    prepare: async sample => {
      const key = await retiredRule(sample)
      return {
        path: '/admin/house-rules',
        call: { previous: true, form: { key, isRetired: 'no' } },
        state: houseRuleState(sample, key),
      }
    },
  },
  'app/[locale]/admin/mail-domains/actions.ts setMailDomainAction': {
    needs: 'admin',
    prepare: async sample => {
      const domain = `d${randomUUID().slice(0, 8)}.example`
      return {
        path: '/admin/mail-domains',
        call: { previous: true, form: { domain, action: 'block', note: '' } },
        state: () => sample.database.mailDomainRule.findUnique({ where: { domain } }),
      }
    },
  },
  'app/[locale]/admin/mail-domains/actions.ts removeMailDomainAction': {
    needs: 'admin',
    prepare: async sample => {
      const { domain } = await sample.database.mailDomainRule.create({
        data: { domain: `d${randomUUID().slice(0, 8)}.example`, action: 'premoderate' },
      })
      return {
        path: '/admin/mail-domains',
        call: { previous: true, form: { domain } },
        state: () => sample.database.mailDomainRule.findUnique({ where: { domain } }),
      }
    },
  },
  'app/[locale]/admin/checkers/actions.ts addCheckerAction': {
    needs: 'admin',
    prepare: async sample => {
      const name = `tone-${randomUUID().slice(0, 8)}`
      return {
        path: '/admin/checkers',
        call: { previous: true, form: { name, ...checkerSettings } },
        state: () => sample.database.outsideChecker.findUnique({ where: { name } }),
      }
    },
  },
  'app/[locale]/admin/checkers/actions.ts changeCheckerAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id, path, state } = await silentChecker(sample)
      return { path, call: { previous: true, form: { id, ...checkerSettings, threshold: '0.5' } }, state }
    },
  },
  'app/[locale]/admin/checkers/actions.ts testCheckerAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id, path, state } = await silentChecker(sample)
      // Nobody answers there, which is counted.
      return { path, call: { previous: true, form: { id, sample: 'They led with it.' } }, state }
    },
  },
  'app/[locale]/admin/checkers/actions.ts switchCheckerAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id, path, state } = await silentChecker(sample)
      // What is on is asked about every comment of the other journeys: this one goes off.
      await sample.database.outsideChecker.update({ where: { id }, data: { isEnabled: true } })
      return { path, call: { previous: true, form: { id, isEnabled: 'no' } }, state }
    },
  },
  'app/[locale]/admin/checkers/actions.ts deleteCheckerAction': {
    needs: 'admin',
    prepare: async sample => {
      const { id, path, state } = await silentChecker(sample)
      return { path, call: { previous: true, form: { id } }, state }
    },
  },
  'app/[locale]/moderation/people/actions.ts sanction': {
    needs: 'moderator',
    // A sanction is of a person, and no scope is of persons.
    elsewhere: 'same',
    prepare: async sample => {
      const { id } = await sample.person()
      const told = { facts: 'Six adverts in an hour.', statement: 'Please do not advertise here.' }
      return {
        path: `/moderation/people/${id}`,
        call: { previous: true, form: { personId: id, kind: 'warning', reason: 'spam', days: '', ...told } },
        state: () => sample.database.sanction.count({ where: { personId: id } }),
      }
    },
  },
  'app/[locale]/moderation/people/actions.ts lift': {
    needs: 'moderator',
    elsewhere: 'same',
    prepare: async sample => {
      const { id: personId } = await sample.person()
      const { id } = await sample.sanction({ personId })
      return {
        path: `/moderation/people/${personId}`,
        call: { previous: true, form: { sanctionId: id, liftReason: 'It was a mistake.' } },
        state: () => sample.database.sanction.findUnique({ where: { id }, select: { liftedAt: true } }),
      }
    },
  },
  'app/[locale]/moderation/people/actions.ts note': {
    needs: 'moderator',
    elsewhere: 'same',
    prepare: async sample => {
      const { id } = await sample.person()
      return {
        path: `/moderation/people/${id}`,
        call: { previous: true, form: { personId: id, text: 'Asked to calm down.' } },
        state: () => sample.database.deskNote.count({ where: { personId: id } }),
      }
    },
  },
  'app/[locale]/admin/settings/actions.ts changeSettingsAction': {
    needs: 'admin',
    prepare: async sample => {
      const values = Object.entries({ ...firstSettings, contactAddress: 'desk@reports.example' }).map(([key, value]) => [
        key,
        String(value),
      ])
      return {
        path: '/admin/settings',
        call: { previous: true, form: { ...Object.fromEntries(values), seen: JSON.stringify(firstSettings) } },
        state: () => sample.database.setting.findUnique({ where: { key: 'contactAddress' } }),
      }
    },
  },
  'app/[locale]/admin/outlets/actions.ts saveOutletAction': {
    needs: 'editor',
    prepare: async sample => {
      const name = `Outlet ${randomUUID()}`
      const { id } = await sample.database.outlet.create({ data: { id: randomUUID(), name, nameKey: name.toLowerCase() } })
      return {
        path: `/admin/outlets/${id}`,
        call: { previous: true, form: { id, name, basedIn: 'FR', ownerCountry: '', edition: '', homepage: '' } },
        state: () => sample.database.outlet.findUnique({ where: { id } }),
      }
    },
  },
  'app/[locale]/admin/stories/actions.ts seedStoryAction': {
    needs: 'editor',
    prepare: async sample => {
      const headline = `A document that nobody has seen ${randomUUID()}`
      return {
        path: '/admin/stories/seed',
        call: { previous: true, form: { text: `${headline}\nA report\nIts summary.\nIts text.` } },
        state: () => sample.database.story.count({ where: { headline } }),
      }
    },
  },
  'app/[locale]/admin/stories/actions.ts saveStoryAction': {
    needs: 'editor',
    prepare: async sample => {
      const story = await draft(sample)
      const changed = { headline: 'Another headline', prompt: null, slug: story.slug, language: 'en', reports: [] }
      return {
        path: `/admin/stories/${story.id}`,
        call: { value: { storyId: story.id, version: story.version, draft: changed, publish: false } },
        state: storyState(sample, story.id),
      }
    },
  },
  'app/[locale]/admin/stories/actions.ts publishStoryAction': {
    needs: 'editor',
    prepare: async sample => {
      const story = await draft(sample)
      return {
        path: `/admin/stories/${story.id}`,
        call: { previous: true, form: { id: story.id, version: String(story.version) } },
        state: storyState(sample, story.id),
      }
    },
  },
  'app/[locale]/admin/stories/actions.ts unpublishStoryAction': {
    needs: 'editor',
    prepare: async sample => {
      const story = await sample.story()
      return {
        path: `/admin/stories/${story.id}`,
        call: { previous: true, form: { id: story.id, version: String(story.version) } },
        state: storyState(sample, story.id),
      }
    },
  },
  'app/[locale]/admin/stories/actions.ts discardDraftAction': {
    needs: 'editor',
    prepare: async sample => {
      const story = await draft(sample)
      return {
        path: `/admin/stories/${story.id}`,
        call: { previous: true, form: { id: story.id, version: String(story.version) } },
        state: storyState(sample, story.id),
      }
    },
  },
  'app/[locale]/admin/stories/actions.ts setDiscussionModeAction': {
    needs: 'editor',
    prepare: async sample => {
      const story = await sample.story()
      const was = { 'was-mode': 'open', 'was-closedNote': '', 'was-closesAt': '' }
      return {
        path: `/admin/stories/${story.id}`,
        call: { previous: true, form: { id: story.id, ...was, mode: 'closed', closedNote: 'Enough.', closesAt: '' } },
        state: storyState(sample, story.id),
      }
    },
  },
  'app/[locale]/moderation/checker/actions.ts reset': {
    needs: 'admin',
    prepare: async sample => {
      const language = `q${randomUUID()
        .replaceAll(/[^a-f]/g, '')
        .slice(0, 2)
        .padEnd(2, 'z')}`
      const weights = Buffer.alloc(0)
      await sample.database.learner.upsert({ where: { language }, create: { language, weights, learned: 3 }, update: {} })
      return {
        path: '/moderation/checker',
        call: { previous: true, form: { language } },
        state: () => sample.database.learner.count({ where: { language } }),
      }
    },
  },
  'app/[locale]/moderation/reviews/actions.ts answer': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id: commentId } = await heldComment(sample)
      const { id: firstDeciderId } = await sample.person({ role: 'moderator' })
      const decision = await sample.database.decision.create({
        data: { id: randomUUID(), commentId, revision: 1, action: 'approve', deciderId: firstDeciderId },
      })
      const { id } = await sample.database.blindReview.create({
        data: { id: randomUUID(), decisionId: decision.id, commentId, firstDeciderId, isRestricted: false },
      })
      return {
        path: '/moderation/reviews',
        call: { previous: true, form: { reviewId: id, verdict: 'keep', reason: '' } },
        state: () => sample.database.blindReview.findUnique({ where: { id }, select: { wouldRestrict: true } }),
      }
    },
  },
  'app/[locale]/moderation/comments/actions.ts note': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id: commentId } = await heldComment(sample)
      return {
        path: `/moderation/comments/${commentId}`,
        call: { previous: true, form: { commentId, text: 'The same words stood under another story.' } },
        state: () => sample.database.deskNote.count({ where: { commentId } }),
      }
    },
  },
  'app/[locale]/moderation/comments/actions.ts ask': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const [{ id: commentId }, { id: askedId }] = [await heldComment(sample), await sample.person({ role: 'moderator' })]
      return {
        path: `/moderation/comments/${commentId}`,
        call: { previous: true, form: { commentId, askedId, question: 'Is this a quotation?' } },
        state: () => sample.database.secondOpinion.count({ where: { commentId } }),
      }
    },
  },
  'app/[locale]/moderation/comments/actions.ts answer': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const [{ id: commentId }, asker] = [await heldComment(sample), await sample.person({ role: 'moderator' })]
      const actor = await sample.person({ role: 'moderator' })
      const { id } = await sample.database.secondOpinion.create({
        data: { id: randomUUID(), commentId, askerId: asker.id, askedId: actor.id, question: 'Is this a quotation?' },
      })
      return {
        path: `/moderation/comments/${commentId}`,
        call: { previous: true, form: { opinionId: id, answer: 'It is, of the second report.' } },
        state: () => sample.database.secondOpinion.findUnique({ where: { id }, select: { answer: true } }),
        actor,
      }
    },
  },
  'app/[locale]/moderation/actions.ts decide': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const comment = await heldComment(sample)
      return {
        path: `/moderation/comments/${comment.id}`,
        call: { previous: true, form: { commentId: comment.id, revision: '1', lastDecisionId: '', queue: 'held', action: 'approve' } },
        state: () => sample.database.comment.findUnique({ where: { id: comment.id }, select: { state: true, lastDecisionId: true } }),
      }
    },
  },
  'app/[locale]/moderation/notices/actions.ts assignNoticeAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const [{ id }, actor] = [await noticed(sample), await sample.person({ role: 'moderator' })]
      return {
        path: `/moderation/notices/${id}`,
        call: { previous: true, form: { noticeId: id, assigneeId: actor.id } },
        state: () => sample.database.notice.findUnique({ where: { id }, select: { state: true, assigneeId: true } }),
        actor,
      }
    },
  },
  'app/[locale]/moderation/notices/actions.ts noteOnNoticeAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await noticed(sample)
      return {
        path: `/moderation/notices/${id}`,
        call: { previous: true, form: { noticeId: id, text: 'I asked a lawyer.' } },
        state: () => sample.database.noticeNote.count({ where: { noticeId: id } }),
      }
    },
  },
  'app/[locale]/moderation/notices/actions.ts decideNoticeAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await noticed(sample)
      return {
        path: `/moderation/notices/${id}`,
        call: { previous: true, form: { noticeId: id, outcome: 'lawful', answer: 'A court found it true.' } },
        state: () => sample.database.notice.findUnique({ where: { id }, select: { state: true, outcome: true } }),
      }
    },
  },
  'app/[locale]/moderation/notices/actions.ts recordOrderAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const [story, clientKey] = [await sample.story(), randomUUID()]
      const form = {
        clientKey,
        authority: 'Tribunale di Milano',
        authorityReference: 'R.G. 12/2026',
        law: 'Art. 595 c.p.',
        country: 'IT',
        category: 'defamation',
        explanation: 'It is to be removed.',
        receivedOn: '2026-01-02',
        dueOn: '2026-01-09',
        addresses: `http://localhost:${process.env.PORT ?? ''}/stories/${story.slug}`,
      }
      return {
        path: '/moderation/notices/order',
        call: { previous: true, form },
        state: () => sample.database.notice.count({ where: { clientKey } }),
      }
    },
  },
  'app/[locale]/admin/notices/actions.ts decideEditorialNoticeAction': {
    needs: 'editor',
    prepare: async sample => {
      const story = await sample.story()
      const { id } = await sample.notice({ storyId: story.id, kind: 'correction', category: null })
      return {
        path: `/admin/notices/${id}`,
        call: { previous: true, form: { noticeId: id, outcome: 'declined', answer: 'The figure is right.' } },
        state: () => sample.database.notice.findUnique({ where: { id }, select: { state: true, outcome: true } }),
      }
    },
  },
  'app/[locale]/moderation/appeals/actions.ts assignAppealAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { appeal } = await appealed(sample)
      return {
        path: `/moderation/appeals/${appeal.id}`,
        call: { previous: true, form: { appealId: appeal.id, isTaken: 'yes' } },
        state: () => sample.database.appeal.findUnique({ where: { id: appeal.id }, select: { assigneeId: true } }),
      }
    },
  },
  'app/[locale]/moderation/appeals/actions.ts decideAppealAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { appeal } = await appealed(sample)
      return {
        path: `/moderation/appeals/${appeal.id}`,
        call: { previous: true, form: { appealId: appeal.id, outcome: 'rejected', answer: 'It insults a person.' } },
        state: () => sample.database.appeal.findUnique({ where: { id: appeal.id }, select: { outcome: true } }),
      }
    },
  },
  'app/[locale]/moderation/appeals/actions.ts sendCaseLinkAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { appeal } = await appealed(sample)
      // Other tests' moderators can decide it, so that it is sent to nobody: that is told to the desk alone.
      return {
        path: `/moderation/appeals/${appeal.id}`,
        call: { previous: true, form: { appealId: appeal.id, name: 'Olga Outside', email: 'olga@elsewhere.example' } },
        tells: 'Somebody of the desk can decide it',
      }
    },
  },
  'app/[locale]/moderation/misuse/actions.ts liftMeasureAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const person = await sample.person()
      const row = { code: randomUUID(), of: 'flags', step: 'warning', personId: person.id, unfounded: 3, sent: 3, windowDays: 180 } as const
      const { id } = await sample.database.misuseMeasure.create({ data: { id: randomUUID(), ...row } })
      return {
        path: '/moderation/misuse',
        call: { previous: true, form: { measureId: id, why: 'They explained it.' } },
        state: () => sample.database.misuseMeasure.findUnique({ where: { id }, select: { liftedAt: true } }),
      }
    },
  },
  'app/[locale]/moderation/misuse/actions.ts judgeFlagAction': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { database } = sample
      const [{ id: commentId }, reporter, decider] = [
        await heldComment(sample),
        await sample.person(),
        await sample.person({ role: 'moderator' }),
      ]
      const decision = { id: randomUUID(), commentId, revision: 1, action: 'approve', deciderId: decider.id } as const
      await database.decision.create({ data: decision })
      const answered = { reason: 'insult', resolvedAt: new Date(), decisionId: decision.id }
      const { id } = await database.flag.create({ data: { id: randomUUID(), commentId, reporterId: reporter.id, ...answered } })
      return {
        path: '/moderation/misuse',
        call: { previous: true, form: { flagId: id, isUnfounded: 'yes' } },
        state: () => database.flag.findUnique({ where: { id }, select: { unfoundedAt: true } }),
      }
    },
  },
  'app/[locale]/moderation/undo/actions.ts undo': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { database } = sample
      const [{ id: commentId }, actor, decisionId] = [await heldComment(sample), await sample.person({ role: 'moderator' }), randomUUID()]
      const states = { fromState: 'held', toState: 'held' } as const
      await database.decision.create({
        data: { id: decisionId, commentId, revision: 1, action: 'approve', deciderId: actor.id, ...states },
      })
      await database.comment.update({ where: { id: commentId }, data: { lastDecisionId: decisionId } })
      return {
        path: '/moderation',
        call: { previous: true, form: { decisionId } },
        state: () => database.decision.findUnique({ where: { id: decisionId }, select: { undoneAt: true } }),
        actor,
      }
    },
  },
  'app/[locale]/moderation/batches/actions.ts propose': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await heldComment(sample)
      return {
        path: '/moderation',
        call: { previous: true, form: { source: '/moderation', which: 'chosen', chosen: `${id}:1:` } },
        state: () => sample.database.batchItem.count({ where: { commentId: id } }),
      }
    },
  },
  'app/[locale]/moderation/batches/actions.ts start': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id, actor, state } = await batch(sample, {})
      const form = { commentId: id, revision: '1', lastDecisionId: '', action: 'approve' }
      return { path: `/moderation/batches/${id}`, call: { previous: true, form }, state, actor }
    },
  },
  'app/[locale]/moderation/batches/actions.ts stop': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id, actor, state } = await batch(sample, { startedAt: new Date() })
      return { path: `/moderation/batches/${id}`, call: { previous: true, form: { batchId: id } }, state, actor }
    },
  },
  'app/[locale]/moderation/batches/actions.ts takeBack': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id, actor, state } = await batch(sample, { startedAt: new Date(), finishedAt: new Date(), decided: 1 })
      return { path: `/moderation/batches/${id}`, call: { previous: true, form: { batchId: id } }, state, actor }
    },
  },
  'app/[locale]/moderation/stories/[id]/actions.ts control': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await sample.story()
      const was = { 'was-mode': 'open', 'was-slowModeSeconds': '0' }
      return {
        path: `/moderation/stories/${id}`,
        call: { previous: true, form: { storyId: id, mode: 'premoderated', slowModeSeconds: '0', reason: 'heated', ...was } },
        state: storyState(sample, id),
      }
    },
  },
  'app/[locale]/moderation/stories/[id]/actions.ts failure': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await sample.story()
      return {
        path: `/moderation/stories/${id}`,
        call: { previous: true, form: { storyId: id, failure: 'closed' } },
        state: () => sample.database.story.findUnique({ where: { id }, select: { checksFailClosed: true } }),
      }
    },
  },
  'app/[locale]/moderation/stories/[id]/actions.ts unlock': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const [story, author] = await Promise.all([sample.story(), sample.person()])
      const { id } = await sample.comment({ storyId: story.id, authorId: author.id, lockedAt: new Date(), lockReason: 'heated' })
      return {
        path: `/moderation/stories/${story.id}`,
        call: { previous: true, form: { commentId: id } },
        state: () => sample.database.comment.findUnique({ where: { id }, select: { lockedAt: true } }),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts add': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const pattern = `word${randomUUID().slice(0, 8)}`
      return {
        path: '/moderation/rules/new?kind=word',
        call: { previous: true, form: { kind: 'word', pattern, action: 'hold', stage: 'shadow' } },
        state: () => sample.database.rule.count({ where: { pattern } }),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts change': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await rule(sample)
      return {
        path: `/moderation/rules/${id}`,
        call: { previous: true, form: { kind: 'word', ruleId: id, version: '1', pattern: 'another', action: 'block', stage: 'live' } },
        state: ruleState(sample, id),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts remove': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await rule(sample)
      return { path: `/moderation/rules/${id}`, call: { previous: true, form: { ruleId: id } }, state: ruleState(sample, id) }
    },
  },
  'app/[locale]/moderation/rules/actions.ts stage': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await rule(sample)
      return {
        path: `/moderation/rules/${id}`,
        call: { previous: true, form: { ruleId: id, version: '1', stage: 'shadow' } },
        state: ruleState(sample, id),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts run': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { id } = await rule(sample)
      return {
        path: `/moderation/rules/${id}`,
        call: { previous: true, form: { ruleId: id } },
        state: () => sample.database.ruleRun.count({ where: { ruleId: id } }),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts stop': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const [{ id: ruleId }, id] = [await rule(sample), randomUUID()]
      await sample.database.ruleRun.create({ data: { id, ruleId, ruleVersion: 1, since: new Date(), total: 5 } })
      return {
        path: `/moderation/rules/${ruleId}`,
        call: { previous: true, form: { runId: id } },
        state: () => sample.database.ruleRun.findUnique({ where: { id }, select: { stoppedAt: true } }),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts addFromFile': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const pattern = `word${randomUUID().slice(0, 8)}`
      return {
        path: '/moderation/rules',
        call: { previous: true, form: { rules: JSON.stringify([{ kind: 'word', pattern, action: 'hold' }]) } },
        state: () => sample.database.rule.count({ where: { pattern } }),
      }
    },
  },
  'app/[locale]/moderation/rules/actions.ts tryOut': {
    needs: 'moderator',
    elsewhere: 'refused',
    prepare: async sample => {
      const { pattern } = await rule(sample)
      return { path: '/moderation/rules', call: { previous: true, form: { text: `It says ${pattern} here` } }, tells: '"verdict":"hold"' }
    },
  },
}

/** Calls an action as React's client does, without the page that offers it. */
function post(request: APIRequestContext, { id, path, call, origin }: { id: string; path: string; call: Call; origin: string }) {
  const headers = { 'next-action': id, accept: 'text/x-component', origin }
  if ('value' in call) {
    return request.post(path, {
      headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
      data: JSON.stringify([call.value]),
      maxRedirects: 0,
    })
  }
  const body = new FormData()
  for (const [name, value] of Object.entries(call.form)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify('previous' in call ? [{ values: {}, errors: {} }, '$K1'] : ['$K1']))
  return request.post(path, { headers, multipart: body, maxRedirects: 0 })
}

test('every action under admin and moderation is in the table, and nothing else', () => {
  const guarded = [...ids.keys()].filter(name => /^app\/\[locale\]\/(admin|moderation)\//.test(name))
  expect(guarded.toSorted()).toEqual(Object.keys(actions).toSorted())
})

test('every action of moderators says what becomes of a call from elsewhere', () => {
  const silent = Object.entries(actions).filter(([, { needs, elsewhere }]) => needs === 'moderator' && elsewhere === undefined)
  expect(silent.map(([name]) => name)).toEqual([])
})

/** Who must be refused: whoever has not the role, in whom it sleeps, and a moderator of elsewhere. */
async function strangers(sample: Sample, { needs, elsewhere }: Action): Promise<[label: string, who: Role | Person | undefined][]> {
  const sleeping = holders[needs]
    .filter(role => role !== 'reader')
    .map(async role => [`a sleeping ${role}`, await asleep(sample, role)] as const)
  const outside = elsewhere === 'refused' ? [['a moderator of elsewhere', await moderatorOfElsewhere(sample)] as const] : []
  const without = refusedAt(needs).map(role => [role, role === 'visitor' ? undefined : role] as const)
  return [...without, ...(await Promise.all(sleeping)), ...outside].map(([label, who]) => [label, who])
}

for (const [name, action] of Object.entries(actions)) {
  const { needs, prepare } = action
  test(`${name} is for ${needs} alone`, async ({ sample, browser, signIn, baseURL }) => {
    const { path, call, state, tells, actor } = await prepare(sample)
    const id = ids.get(name) ?? ''
    const origin = baseURL ?? ''
    const before = await state?.()
    for (const [label, who] of await strangers(sample, action)) {
      const wrong = await browser.newContext()
      const person = who && (await signIn(wrong, who))
      const answer = await post(wrong.request, { id, path, call, origin })
      const text = await answer.text()
      expect(answer.status(), `${label} is refused, and nothing failed`).toBeLessThan(500)
      expect(await state?.(), label).toEqual(before)
      if (tells) expect(text, label).not.toContain(tells)
      if (person) expect(await sample.database.event.count({ where: { actorId: person.id } }), label).toBe(0)
      await wrong.close()
    }

    const right = await browser.newContext()
    await signIn(right, actor ?? (needs as Role))
    const answer = await post(right.request, { id, path, call, origin })
    const text = await answer.text()
    if (state) expect(await state(), text).not.toEqual(before)
    if (tells) expect(text).toContain(tells)
    await right.close()
  })
}
