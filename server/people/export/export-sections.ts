import 'server-only'

/** Types of key columns, as PostgreSQL calls them; a page of rows begins after the last row's key. */
type KeyType = 'uuid' | 'text' | 'integer' | 'bigint'

export type ExportSection = {
  /** A model of the schema, or the job queue's table. */
  model: string
  /** The columns, each `Model.column`, by which a row is the person's; what the test of the schema looks for. */
  by: string[]
  /** SQL on the row `t`; `$1` is the person's id. */
  mine: string
  key: Record<string, KeyType>
  /** Columns that are not given, and why. */
  omits?: Record<string, string>
  /** Nothing of the table's columns is given but what is added. */
  isOnlyAdded?: true
  /** What is said beside the columns: name and SQL. */
  adds?: Record<string, string>
}

const own = (column = 'personId') => `t."${column}" = $1::uuid`
const ofOwnComment = 'exists (select from "Comment" c where c.id = t."commentId" and c."authorId" = $1::uuid)'
const secret = 'It would open the account to whoever reads the document.'
const plumbing = 'Machinery: derived from other columns of the row, or made by the form.'
const somebodyElse = 'It names somebody else.'
/**
 * Of a comment that is withheld in the person's country nothing; of one that was edited since, the passage only where it stands in
 * the new words letter by letter.
 */
const quotedAsShown = `case t.kind
  when 'comment' then (select t.text from "Comment" c where c.id = t."quotedCommentId" and c.state = 'published'
    and not exists (select from "Person" p where p.id = $1::uuid and p.country = any(c."withheldIn"))
    and (c.revision = t."quotedRevision" or position(t.text in c.body) > 0))
  else (select t.text from "Report" r where r.id = t."reportId" and r."removedAt" is null) end`

/**
 * Everything that is stored about one person, table by table: the columns as they stand, so that a new one is exported
 * unless somebody decides otherwise. A test walks the schema and fails where a table that leads to a person is missing.
 */
export const exportSections: Record<string, ExportSection> = {
  account: {
    model: 'Person',
    by: [],
    mine: 't.id = $1::uuid',
    key: { id: 'uuid' },
    omits: { passwordHash: secret, handleSkeleton: plumbing },
    adds: { hasPassword: 't."passwordHash" is not null' },
  },
  appeals: {
    model: 'Appeal',
    by: ['Appeal.decisionId'],
    mine: `((t.side = 'author' and (
        exists (select from "Decision" d join "Comment" c on c.id = d."commentId" where d.id = t."decisionId" and c."authorId" = $1::uuid)
        or exists (select from "Sanction" s where s.id = t."sanctionId" and s."personId" = $1::uuid)))
      or exists (select from "Notice" n where n.id = t."noticeId" and n."personId" = $1::uuid))`,
    key: { id: 'uuid' },
    omits: { firstDeciderId: somebodyElse, deciderId: somebodyElse, assigneeId: somebodyElse },
  },
  apiTokens: { model: 'ApiToken', by: ['ApiToken.personId'], mine: own(), key: { id: 'uuid' }, omits: { hash: secret } },
  batches: { model: 'Batch', by: ['Batch.actorId'], mine: own('actorId'), key: { id: 'uuid' }, omits: { workedAt: plumbing } },
  claims: { model: 'Claim', by: ['Claim.holderId'], mine: own('holderId'), key: { commentId: 'uuid' } },
  comments: {
    model: 'Comment',
    by: ['Comment.authorId'],
    mine: own('authorId'),
    key: { id: 'uuid' },
    omits: { clientKey: plumbing, clientHash: plumbing, bodyHash: plumbing, sketch: plumbing, openFlags: 'Who flagged is protected.' },
    adds: {
      story: '(select s.headline from "Story" s where s.id = t."storyId")',
      path: `(select '/stories/' || s.slug || '/comments/' || t.id from "Story" s where s.id = t."storyId")`,
    },
  },
  commentRevisions: {
    model: 'CommentRevision',
    by: ['CommentRevision.commentId'],
    mine: ofOwnComment,
    key: { commentId: 'uuid', number: 'integer' },
  },
  commentHolds: { model: 'Hold', by: ['Hold.commentId'], mine: ofOwnComment, key: { id: 'uuid' } },
  commentRanks: { model: 'CommentRank', by: ['CommentRank.commentId'], mine: ofOwnComment, key: { commentId: 'uuid' } },
  commentRatingsByCountry: {
    model: 'CommentTally',
    by: ['CommentTally.commentId'],
    mine: ofOwnComment,
    key: { commentId: 'uuid', country: 'text' },
  },
  decisionsOnMyComments: {
    model: 'Decision',
    by: ['Decision.commentId'],
    mine: ofOwnComment,
    key: { id: 'uuid' },
    omits: { deciderId: somebodyElse, previousId: plumbing },
  },
  decisionsIMade: { model: 'Decision', by: ['Decision.deciderId'], mine: own('deciderId'), key: { id: 'uuid' } },
  deskNotes: {
    model: 'DeskNote',
    by: ['DeskNote.personId', 'DeskNote.commentId'],
    mine: `(${own()} or ${ofOwnComment})`,
    key: { id: 'uuid' },
    omits: { writerId: somebodyElse },
  },
  digests: { model: 'Digest', by: ['Digest.personId'], mine: own(), key: { id: 'uuid' } },
  erasures: { model: 'Erasure', by: ['Erasure.personId'], mine: own(), key: { id: 'uuid' } },
  events: {
    model: 'Event',
    by: ['Event.actorId'],
    mine: `(${own('actorId')} or (t."subjectType" = 'person' and t."subjectId" = $1::text))`,
    key: { sequence: 'bigint' },
    omits: { actorId: 'Where it was not the person: somebody else.' },
    adds: { isMine: 't."actorId" is not distinct from $1::uuid' },
  },
  flags: {
    model: 'Flag',
    by: ['Flag.reporterId'],
    mine: own('reporterId'),
    key: { id: 'uuid' },
    omits: { decisionId: 'The decision is about somebody else; its outcome is given as the fate.' },
    adds: {
      fate: `case when t."resolvedAt" is null then 'open' else coalesce(
        (select case when d.action in ('remove', 'withhold', 'hold') then 'agreed' else 'disagreed' end from "Decision" d where d.id = t."decisionId"), 'withdrawn') end`,
    },
  },
  follows: { model: 'Follow', by: ['Follow.personId'], mine: own(), key: { id: 'uuid' } },
  ignores: {
    model: 'Ignore',
    by: ['Ignore.personId'],
    mine: own(),
    key: { ignoredId: 'uuid' },
    adds: { handle: '(select p.handle from "Person" p where p.id = t."ignoredId")' },
  },
  mailsInTheQueue: {
    model: 'pgboss.job',
    by: [],
    mine: `t.name = 'mail' and t.data->>'to' = (select coalesce(p.email, p."claimedEmail") from "Person" p where p.id = $1::uuid)`,
    key: { id: 'uuid' },
    isOnlyAdded: true,
    adds: { queuedAt: 't.created_on', sentAt: 't.completed_on', kind: "t.data->'mail'->>'template'" },
  },
  mentions: {
    model: 'Mention',
    by: ['Mention.commentId', 'Mention.personId'],
    // That somebody's comment waits, or was taken down, is not to be learnt from whom it mentions.
    mine: `(${ofOwnComment} or (${own()} and exists (select from "Comment" c where c.id = t."commentId" and c.state = 'published')))`,
    key: { commentId: 'uuid', personId: 'uuid' },
  },
  notices: {
    model: 'Notice',
    by: ['Notice.personId'],
    mine: `(${own()} or t.email = (select p.email from "Person" p where p.id = $1::uuid))`,
    key: { id: 'uuid' },
    omits: { clientKey: plumbing, assigneeId: somebodyElse, deciderId: somebodyElse },
    adds: {
      addresses: '(select array_agg(n.address order by n.position) from "NoticeTarget" n where n."noticeId" = t.id)',
    },
  },
  misuseMeasures: {
    model: 'MisuseMeasure',
    by: ['MisuseMeasure.personId'],
    mine: own(),
    key: { id: 'uuid' },
    omits: { liftedById: somebodyElse, addressHash: plumbing },
  },
  notifications: { model: 'Notification', by: ['Notification.personId'], mine: own(), key: { id: 'uuid' } },
  notificationWays: { model: 'NotificationWay', by: ['NotificationWay.personId'], mine: own(), key: { kind: 'text' } },
  outsideAccounts: { model: 'OutsideAccount', by: ['OutsideAccount.personId'], mine: own(), key: { provider: 'text', accountId: 'text' } },
  quotations: {
    model: 'Quotation',
    by: ['Quotation.commentId'],
    mine: ofOwnComment,
    key: { commentId: 'uuid', position: 'integer' },
    omits: { text: 'What is quoted is somebody else’s: it is given beside, where its source can be read and still says it.' },
    adds: { passage: quotedAsShown },
  },
  ratings: { model: 'Rating', by: ['Rating.personId'], mine: own(), key: { commentId: 'uuid' } },
  ratedStories: { model: 'StoryRater', by: ['StoryRater.personId'], mine: own(), key: { storyId: 'uuid' } },
  sanctions: {
    model: 'Sanction',
    by: ['Sanction.personId'],
    mine: own(),
    key: { id: 'uuid' },
    omits: { deciderId: somebodyElse, liftedById: somebodyElse, batchId: plumbing },
  },
  secondOpinions: {
    model: 'SecondOpinion',
    by: ['SecondOpinion.commentId'],
    mine: ofOwnComment,
    key: { id: 'uuid' },
    omits: { askerId: somebodyElse, askedId: somebodyElse },
  },
  sentLinks: { model: 'MailToken', by: ['MailToken.personId'], mine: own(), key: { id: 'uuid' }, omits: { hash: secret } },
  secondFactorApp: { model: 'TotpFactor', by: ['TotpFactor.personId'], mine: own(), key: { personId: 'uuid' }, omits: { secret } },
  secondFactorPasskeys: {
    model: 'Passkey',
    by: ['Passkey.personId'],
    mine: own(),
    key: { id: 'uuid' },
    omits: { publicKey: plumbing, credentialId: plumbing, counter: plumbing },
  },
  secondFactorRecoveryCodes: {
    model: 'RecoveryCode',
    by: ['RecoveryCode.personId'],
    mine: own(),
    key: { id: 'uuid' },
    omits: { hash: secret },
  },
  savedViews: { model: 'SavedView', by: ['SavedView.personId'], mine: own(), key: { id: 'uuid' } },
  sessions: {
    model: 'Session',
    by: ['Session.personId'],
    mine: own(),
    key: { id: 'uuid' },
    omits: { id: secret, challenge: secret },
  },
  signals: { model: 'Signal', by: ['Signal.personId'], mine: own(), key: { id: 'uuid' } },
  statementsSentOn: {
    model: 'StatementExport',
    by: ['StatementExport.decisionId', 'StatementExport.sanctionId'],
    mine: `(exists (select from "Decision" d join "Comment" c on c.id = d."commentId" where d.id = t."decisionId" and c."authorId" = $1::uuid)
      or exists (select from "Sanction" s where s.id = t."sanctionId" and s."personId" = $1::uuid))`,
    key: { id: 'uuid' },
  },
  visits: { model: 'Visit', by: ['Visit.personId'], mine: own(), key: { storyId: 'uuid' } },
}

/** Columns that lead to a person or to a comment of theirs and are not followed, and why. */
export const exportExceptions: Record<string, string> = {
  'Claim.commentId': 'Who works on a comment at the desk is the desk’s; what was decided is exported.',
  'BatchItem.commentId': 'On which list of the desk a comment stood is the desk’s; what was decided is exported.',
  'Ignore.ignoredId': 'By whom somebody is ignored is those readers’ secret.',
  'Flag.commentId': 'Who flagged a comment, and in which words, is protected; what was decided is exported.',
  'Flag.decisionId': 'The same flags by another way.',
  'NoticeTarget.commentId': 'Who sent a notice about a comment, and in which words, is protected; what was decided is exported.',
  'Notice.assigneeId': 'A colleague’s work; that it was done, and when, is among the events.',
  'Notice.deciderId': 'A colleague’s work; that it was done, and when, is among the events.',
  'NoticeNote.authorId': 'What colleagues tell each other of somebody else’s notice.',
  'Appeal.firstDeciderId': 'The decision that was appealed against is exported with who made it.',
  'Appeal.assigneeId': 'A colleague’s work; that it was done, and when, is among the events.',
  'Appeal.deciderId': 'A colleague’s work; that it was done, and when, is among the events.',
  'CaseLink.createdById': 'A colleague’s work; that it was done, and when, is among the events.',
  'Correction.createdById': 'An editor’s work; that it was done, and when, is among the events.',
  'MisuseMeasure.liftedById': 'A colleague’s work; that it was done, and when, is among the events.',
  'Rating.commentId': 'How somebody rated is theirs; the sums by country are exported.',
  'Follow.rootId': 'Who follows a thread is theirs.',
  'Notification.commentId': 'What others were told is theirs.',
  'Notification.decisionId': 'A notification of a decision is exported with its reader.',
  'Quotation.quotedCommentId': 'What others quote is theirs, and public.',
  'DeskEntry.authorId': 'Where the comment stands at the desk follows from its own row, its holds and its decisions, which are exported.',
  'DeskEntry.deciderId': 'The decisions themselves are exported.',
  'DeskEntry.commentId': 'Where the comment stands at the desk follows from its own row, its holds and its decisions, which are exported.',
  'DeskSearch.commentId': 'The words of the comment once more, stemmed; the comment itself is exported.',
  'StoryGroup.createdById': 'A moderator’s work; that it was done, and when, is among the events.',
  'CommentSearch.commentId': 'The words of the comment once more, stemmed; the comment itself is exported.',
  'Comment.parentId': 'What others replied is theirs, and public.',
  'Story.createdById': 'An editor’s work; that it was done, and when, is among the events.',
  'Story.savedById': 'An editor’s work; that it was done, and when, is among the events.',
  'ReportRevision.createdById': 'An editor’s work; that it was done, and when, is among the events.',
  'Hold.decisionId': 'The same holds by another way.',
  'Decision.reversesId': 'The decision that was taken back is about the same comment, and exported with its author.',
  'Decision.undoneById': 'A moderator’s work; that it was done, and when, is among the events.',
  'BlindReview.decisionId': 'How a colleague would have decided is for the desk; what was decided is exported.',
  'Sanction.deciderId': 'A moderator’s work; that it was done, and when, is among the events.',
  'Sanction.liftedById': 'A moderator’s work; that it was done, and when, is among the events.',
  'DeskNote.writerId': 'A moderator’s work about somebody else, who is given the words.',
  'BlindReview.firstDeciderId': 'A moderator’s work; the decisions themselves are given.',
  'BlindReview.reviewerId': 'A moderator’s work; that it was done, and when, is among the events.',
  'BlindReview.commentId': 'It tells of a moderator’s work; the decisions about the comment are given.',
  'SecondOpinion.askerId': 'A moderator’s work; that it was done, and when, is among the events.',
  'SecondOpinion.askedId': 'A moderator’s work; that it was done, and when, is among the events.',
  'HouseRuleVersion.createdById': 'An admin’s work; that it was done, and when, is among the events.',
  'MailDomainRule.createdById': 'An admin’s work; that it was done, and when, is among the events.',
  'Rule.createdById': 'A moderator’s work; that it was done, and when, is among the events.',
  'Rule.changedById': 'A moderator’s work; that it was done, and when, is among the events.',
  'OutsideChecker.createdById': 'An admin’s work; that it was done, and when, is among the events.',
  'OutsideChecker.changedById': 'An admin’s work; that it was done, and when, is among the events.',
  'RuleVersion.createdById': 'A moderator’s work; that it was done, and when, is among the events.',
  'RuleRun.startedById': 'A moderator’s work; that it was done, and when, is among the events.',
  'RuleMatch.commentId': 'Which rules watch a comment would tell how to get round them; what holds one is exported with the hold.',
  'RuleMatch.decisionId': 'The same matches by another way.',
  'RuleRunMatch.commentId': 'Trials of rules; nothing follows from them.',
}
