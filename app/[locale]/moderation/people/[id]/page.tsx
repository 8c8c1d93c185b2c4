import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { DeskNotes } from '#components/moderation/people/desk-notes'
import { OneTextForm } from '#components/moderation/people/one-text-form'
import { PersonComments } from '#components/moderation/people/person-comments'
import { PersonRecord } from '#components/moderation/people/person-record'
import { SanctionForm } from '#components/moderation/people/sanction-form'
import { SanctionHistory } from '#components/moderation/people/sanction-history'
import { SharingAccounts } from '#components/moderation/people/sharing-accounts'
import { sanctionSentences } from '#components/moderation/people/sanction-sentences'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { isLocale, localePath, nativeNames, type Locale } from '#domain/locales'
import { sanctionDays } from '#domain/moderation/sanction-input'
import { can } from '#domain/people/can'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'
import { listNotes } from '#server/moderation/notes/list-notes'
import { getDeskPerson } from '#server/moderation/people/get-desk-person'
import { listPersonComments } from '#server/moderation/people/list-person-comments'
import { listSharingSignals } from '#server/moderation/people/list-sharing-signals'
import { listSanctionsOf } from '#server/moderation/sanctions/list-sanctions-of'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { recentFactorFields } from '#server/people/second-factor/recent-factor-fields'
import { getSettings } from '#server/settings'
import { PasskeyAgain } from '../../../(people)/account/second-factor/passkey-again'
import { lift, note, sanction } from '../actions.ts'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string; cursor?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.person' }))('record'))
}

/** One person as the desk sees them: their record, what was done to them, and what can be. */
export default async function DeskPersonPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/people/${id}`)}`)
  if (!can(actor, 'desk.open') || !z.uuid().safeParse(id).success) notFound()
  const person = await getDeskPerson(actor, id)
  if (!person) notFound()
  const { done, cursor } = await searchParams
  const [t, comments, sanctions, notes, sharing, reasons, settings, factors] = await Promise.all([
    getTranslations('moderation.person'),
    listPersonComments(actor, id, cursor),
    listSanctionsOf(id),
    listNotes({ personId: id }),
    listSharingSignals(id),
    listOfferedRules(locale),
    getSettings(),
    recentFactorFields(),
  ])
  const language = nativeNames[isLocale(person.locale) ? person.locale : 'en']
  const mayJudge = can(actor, 'person.sanction', person)
  return (
    <>
      <p className="pt-6 text-sm">
        <PageLink href="/moderation">{t('back')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">{t('title', { name: person.name })}</h1>
      {done === 'sanction' && <Notice tone="good" title={t('done')} />}
      {done === 'lift' && <Notice tone="good" title={t('liftedDone')} />}
      {done === 'note' && <Notice tone="good" title={t('noted')} />}
      <PersonRecord person={person} language={language} isScoped={actor.scope !== null} />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="grid content-start gap-8">
          <section aria-labelledby="sanctions">
            <SectionHead id="sanctions" title={t('sanctions')} />
            <SanctionHistory
              sanctions={sanctions}
              lift={({ id: sanctionId }) =>
                mayJudge && (
                  <details>
                    <summary className="button button-plain w-fit list-none [&::-webkit-details-marker]:hidden">{t('lift')}</summary>
                    <OneTextForm
                      schema="lift"
                      action={lift}
                      name="liftReason"
                      idPrefix={`${sanctionId}-`}
                      hidden={{ sanctionId, personId: person.id }}
                      most={1000}
                      sentences={{
                        label: t('liftReason'),
                        hint: t('liftHint'),
                        send: t('liftConfirm'),
                        errors: {
                          'lift-reason-missing': t('errors.lift-reason-missing'),
                          'lift-reason-too-long': t('errors.lift-reason-too-long'),
                        },
                      }}
                    />
                  </details>
                )
              }
            />
          </section>
          {mayJudge && (
            <section aria-labelledby="sanction">
              <SectionHead id="sanction" title={t('sanction')} />
              <PasskeyAgain />
              <SanctionForm
                personId={person.id}
                action={sanction}
                reasons={reasons}
                durations={sanctionDays.map(days => ({ days, label: t('dayCount', { count: days }) }))}
                factor={factors[0] ?? null}
                sentences={sanctionSentences(t, language)}
              />
            </section>
          )}
        </div>
        <div className="grid content-start gap-8">
          <section aria-labelledby="comments">
            <SectionHead id="comments" title={t('list')} />
            <PersonComments comments={comments.comments} />
            {comments.nextCursor && (
              <p className="py-4">
                <PageLink href={`/moderation/people/${id}?cursor=${comments.nextCursor}`} className="button button-quiet" rel="next">
                  {t('more')}
                </PageLink>
              </p>
            )}
          </section>
          <section aria-labelledby="notes">
            <SectionHead id="notes" title={t('notes')} />
            <DeskNotes notes={notes} empty={t('noNotes')} />
            <OneTextForm
              schema="personNote"
              action={note}
              name="text"
              idPrefix="note-"
              hidden={{ personId: person.id }}
              most={2000}
              sentences={{
                label: t('note'),
                hint: t('noteHint'),
                send: t('addNote'),
                errors: { 'note-missing': t('errors.note-missing'), 'note-too-long': t('errors.note-too-long') },
              }}
            />
          </section>
          <section aria-labelledby="sharing">
            <SectionHead id="sharing" title={t('sharing')} />
            <SharingAccounts accounts={sharing} days={settings.signalRetentionDays} />
          </section>
        </div>
      </div>
    </>
  )
}
