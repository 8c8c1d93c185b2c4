import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { decide } from '../../actions.ts'
import { undo } from '../../undo/actions.ts'
import { DeskAlone } from '#components/moderation/desk-alone'
import { DifferenceText } from '#components/moderation/difference-text'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { localePath, type Locale } from '#domain/locales'
import { difference } from '#domain/moderation/difference'
import { ruleTitle } from '#domain/moderation/rule-title'
import { can } from '#domain/people/can'
import { deskNotice } from '#server/moderation/desk-notice'
import { getDeskItem } from '#server/moderation/get-desk-item'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listReasonsFor } from '#server/moderation/list-reasons-for'
import { getRevisionBody } from '#server/moderation/get-revision-body'
import { currentActor } from '#server/people/current-actor'
import { AskOpinionForm } from '#components/moderation/case/ask-opinion-form'
import { CaseSections } from '#components/moderation/case/case-sections'
import { OpinionList } from '#components/moderation/case/opinion-list'
import { ModelReasons } from '#components/moderation/checker/model-reasons'
import { OneTextForm } from '#components/moderation/people/one-text-form'
import { PageLink } from '#components/ui/page-link'
import { maximumNote } from '#domain/moderation/case-input'
import type { DeskItem } from '#domain/moderation/desk-item'
import type { Reader } from '#domain/people/actor'
import { explainScore } from '#server/moderation/checker/explain-score'
import { getCaseFile } from '#server/moderation/case/get-case-file'
import { getJudged } from '#server/moderation/get-judged'
import { listNotes } from '#server/moderation/notes/list-notes'
import { listColleagues } from '#server/moderation/opinions/list-colleagues'
import { getDeskPerson } from '#server/moderation/people/get-desk-person'
import { listSharingSignals } from '#server/moderation/people/list-sharing-signals'
import { listSanctionsOf } from '#server/moderation/sanctions/list-sanctions-of'
import { answer, ask, note } from '../actions.ts'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  /** `refused` is the code of a decision that was not stored, `seen` the revision that was on the screen. */
  searchParams: Promise<{ refused?: string; seen?: string; done?: string; decision?: string; told?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.desk' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function DeskItemPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const { refused, seen, done, decision, told: act } = await searchParams
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/comments/${id}`)}`)
  if (!can(actor, 'desk.open') || !z.uuid().safeParse(id).success) notFound()
  const [item, counts] = await Promise.all([getDeskItem(actor, id), getQueueCounts(actor)])
  if (!item) notFound()
  const seenRevision = z.coerce.number().int().positive().safeParse(seen)
  const before = seenRevision.success && seenRevision.data < item.revision ? await getRevisionBody(item.id, seenRevision.data) : undefined
  const t = await getTranslations('moderation')
  const refusals = await getTranslations('refusals.moderation')
  const rules = await getTranslations('moderation.houseRules')
  const format = await getFormatter()
  const { claim } = item
  const refusal =
    refused === 'not-waiting'
      ? refusals('not-waiting', { state: item.state })
      : refused === 'claimed-by-other'
        ? claim &&
          refusals('claimed-by-other', {
            name: claim.name,
            time: format.dateTime(claim.until, { timeStyle: 'short', timeZoneName: 'short' }),
          })
        : refused && refusals.has(refused as never)
          ? refusals(refused as 'already-decided')
          : undefined
  const last = item.decisions[0]
  const queue = item.flagCount > 0 && item.state === 'published' ? 'flagged' : 'held'
  const told = await deskNotice(actor, { done, decision, count: counts[queue] })
  const reasons = await listReasonsFor([item], locale)
  return (
    <>
      {refusal && (
        <Notice tone="bad" title={t('desk.refusedTitle')}>
          <p>{refusal}</p>
          {refused === 'already-decided' && last && (
            <p>
              {t('desk.decided', {
                action: last.action,
                name: last.decider.name,
                reason: last.reason ? ruleTitle(rules, last.reason) : (last.law ?? ''),
              })}
              , <LocalTime instant={last.at.toISOString()} locale={locale} />
            </p>
          )}
          {before !== undefined && (
            <>
              <p className="mt-2 text-sm font-medium">{t('decide.changed')}</p>
              <DifferenceText parts={difference(before, item.body)} sentences={{ added: t('decide.added'), taken: t('decide.taken') }} />
            </>
          )}
        </Notice>
      )}
      {(act === 'note' || act === 'asked' || act === 'answered') && <Notice tone="good" title={t(`case.told.${act}`)} />}
      <DeskAlone item={item} reasons={reasons} queue={queue} counts={counts} action={decide} undo={undo} {...told} />
      <CaseBelow actor={actor} item={item} />
    </>
  )
}

/** All that bears on the comment, with the forms for notes and second opinions. */
async function CaseBelow({ actor, item }: { actor: Reader; item: DeskItem }) {
  const [file, judged, explained] = await Promise.all([
    getCaseFile(actor, item.id),
    getJudged(item.id),
    explainScore(item.body, item.language),
  ])
  if (!file || !judged) return null
  const [t, record, person, sanctions, sharing, personNotes, colleagues] = await Promise.all([
    getTranslations('moderation.case'),
    getTranslations('moderation.person'),
    getDeskPerson(actor, file.authorId),
    listSanctionsOf(file.authorId),
    listSharingSignals(file.authorId),
    listNotes({ personId: file.authorId }),
    listColleagues(actor, judged),
  ])
  const errors = {
    'note-missing': t('errors.note-missing'),
    'note-too-long': t('errors.note-too-long'),
    'colleague-missing': t('errors.colleague-missing'),
    'question-missing': t('errors.question-missing'),
    'question-too-long': t('errors.question-too-long'),
    'answer-missing': t('errors.answer-missing'),
    'answer-too-long': t('errors.answer-too-long'),
  }
  return (
    <CaseSections
      file={file}
      slug={item.story.slug}
      model={explained && <ModelReasons {...explained} />}
      author={
        person && (
          <div className="grid gap-1.5">
            <p>
              {record('comments', {
                count: person.counts.comments,
                published: person.counts.published,
                held: person.counts.held,
                removed: person.counts.removed,
              })}{' '}
              {record('rejection', {
                judged: person.counts.judged,
                rejected: person.counts.rejected,
                share: person.counts.judged === 0 ? 0 : person.counts.rejected / person.counts.judged,
              })}
            </p>
            <p>{t('sanctions', { count: sanctions.filter(({ isInForce }) => isInForce).length })}</p>
            <p>{t('sharing', { count: sharing.length })}</p>
            <p>{t('personNotes', { count: personNotes.length })}</p>
            <p>
              <PageLink href={`/moderation/people/${person.id}`}>{t('record')}</PageLink>
            </p>
          </div>
        )
      }
      noteForm={
        <OneTextForm
          schema="commentNote"
          action={note}
          name="text"
          hidden={{ commentId: item.id }}
          most={maximumNote}
          sentences={{ label: t('note'), hint: t('noteHint'), send: t('noteSend'), errors }}
        />
      }
      opinions={
        <>
          <OpinionList
            opinions={file.opinions}
            answerForm={opinion =>
              opinion.asked.id === actor.id && (
                <OneTextForm
                  schema="answerOpinion"
                  action={answer}
                  name="answer"
                  idPrefix={`${opinion.id}-`}
                  hidden={{ opinionId: opinion.id }}
                  most={maximumNote}
                  sentences={{ label: t('answer'), hint: t('answerHint'), send: t('answerSend'), errors }}
                />
              )
            }
          />
          {colleagues.length > 0 ? (
            <AskOpinionForm
              commentId={item.id}
              colleagues={colleagues}
              action={ask}
              most={maximumNote}
              sentences={{
                colleague: t('colleague'),
                choose: t('choose'),
                question: t('question'),
                hint: t('questionHint'),
                send: t('ask'),
                errors,
              }}
            />
          ) : (
            <p className="mt-2 text-sm text-soft">{t('noColleagues')}</p>
          )}
        </>
      }
    />
  )
}
