import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { appealAction } from './actions'
import { DecisionReceipt } from '#components/moderation/decision-receipt'
import { NoticeReceipt } from '#components/moderation/notice-receipt'
import { ReceiptAppeal } from '#components/moderation/receipt-appeal'
import { SanctionReceipt } from '#components/moderation/sanction-receipt'
import type { Locale } from '#domain/locales'
import { getReceiptAppeal } from '#server/moderation/appeals/get-receipt-appeal'
import { getReceipt } from '#server/moderation/notices/get-receipt'
import { getDecisionReceipt } from '#server/moderation/receipts/get-decision-receipt'
import { getSanctionReceipt } from '#server/moderation/sanctions/get-sanction-receipt'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'moderation.receipt' })
  // The address is the key: no other site is told of it. Without any referrer a form would have no origin, and be refused.
  return { ...privatePage(t('title')), referrer: 'same-origin' }
}

/** A receipt of a decision, a sanction or a notice, for whoever has the code, and the way to appeal. */
export default async function ReceiptPage({ params }: Props) {
  const { locale, code } = await params
  setRequestLocale(locale)
  const [decision, sanction, notice] = await Promise.all([
    getDecisionReceipt(code, locale),
    getSanctionReceipt(code, locale),
    getReceipt(code),
  ])
  const appeal = <ReceiptAppeal code={code} appeal={await getReceiptAppeal(code)} action={appealAction} />
  if (decision) {
    return (
      <DecisionReceipt code={code} receipt={decision}>
        {appeal}
      </DecisionReceipt>
    )
  }
  if (sanction) {
    return (
      <SanctionReceipt code={code} receipt={sanction}>
        {appeal}
      </SanctionReceipt>
    )
  }
  if (!notice) notFound()
  return (
    <NoticeReceipt code={code} receipt={notice}>
      {appeal}
    </NoticeReceipt>
  )
}
