import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { QuotationList } from '#components/comments/quotation-list'
import { CaseDecisions } from '#components/moderation/case/case-decisions'
import { CaseFirings } from '#components/moderation/case/case-firings'
import { CaseNotices } from '#components/moderation/case/case-notices'
import { CaseRevisions } from '#components/moderation/case/case-revisions'
import { SimilarComments } from '#components/moderation/case/similar-comments'
import { DeskNotes } from '#components/moderation/people/desk-notes'
import { SectionHead } from '#components/ui/section-head'
import type { CaseFile } from '#domain/moderation/case-file'

type Props = {
  file: CaseFile
  slug: string
  /** Who wrote it: their record and what they are sanctioned for. */
  author: ReactNode
  /** What moved the learning checker. */
  model: ReactNode
  noteForm: ReactNode
  /** What was asked of colleagues, and the form for asking. */
  opinions: ReactNode
}

/** All that bears on a comment, below the item itself. */
export function CaseSections({ file, slug, author, model, noteForm, opinions }: Props) {
  const t = useTranslations('moderation.case')
  return (
    <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid min-w-0 content-start gap-8">
        <Section id="fired" title={t('fired')}>
          <CaseFirings firings={file.firings} />
          {model}
        </Section>
        <Section id="revisions" title={t('revisions')}>
          <CaseRevisions revisions={file.revisions} />
        </Section>
        {file.quotations.length > 0 && (
          <Section id="quotations" title={t('quotations')}>
            <QuotationList quotations={file.quotations} slug={slug} />
          </Section>
        )}
        <Section id="similar" title={t('similar')}>
          <SimilarComments similar={file.similar} />
        </Section>
      </div>
      <div className="grid min-w-0 content-start gap-8">
        <Section id="author" title={t('author')}>
          {author}
        </Section>
        <Section id="notices" title={t('notices')}>
          <CaseNotices notices={file.notices} />
        </Section>
        <Section id="decisions" title={t('decisions')}>
          <CaseDecisions decisions={file.decisions} appeals={file.appeals} />
        </Section>
        <Section id="notes" title={t('notes')}>
          <DeskNotes notes={file.notes} empty={t('noNotes')} />
          {noteForm}
        </Section>
        <Section id="opinions" title={t('opinions')}>
          {opinions}
        </Section>
      </div>
    </div>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      {children}
    </section>
  )
}
