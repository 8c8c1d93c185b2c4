import { useTranslations } from 'next-intl'
import type { CommentFormSentences } from '#components/comments/comment-form'

/** The sentences of a comment form, in the page's language, for the browser. */
export function useCommentSentences(kind: 'answer' | 'reply' | 'edit'): CommentFormSentences {
  const t = useTranslations('comments')
  const form = useTranslations('comments.form')
  const quotations = useTranslations('comments.quotations')
  const secondThoughts = useTranslations('comments.secondThoughts')
  const outbox = useTranslations('comments.outbox')
  const refusals = useTranslations('refusals.comments')
  return {
    country: form('country'),
    countryHint: form('countryHint'),
    countryPlaceholder: form('countryPlaceholder'),
    countrySearch: form('countrySearch'),
    prominence: form('prominence'),
    prominences: {
      led: t('prominences.led'),
      covered: t('prominences.covered'),
      brief: t('prominences.brief'),
      'not-reported': t('prominences.not-reported'),
      'not-sure': t('prominences.not-sure'),
    },
    more: form('more'),
    outlet: form('outlet'),
    link: form('link'),
    linkHint: form('linkHint'),
    missing: form('missing'),
    body: form(`body.${kind}`),
    bodyHint: form('bodyHint'),
    submit: form(`submit.${kind}`),
    sending: form('sending'),
    left: form.raw('left') as string,
    signInLead: form('signInLead'),
    email: form('email'),
    password: form('password'),
    signUp: form('signUp'),
    quotations: {
      legend: quotations('legend'),
      from: quotations.raw('from') as string,
      aReport: quotations('aReport'),
      aReader: quotations('aReader'),
      remove: quotations('remove'),
    },
    secondThoughts: {
      title: secondThoughts('title'),
      edit: secondThoughts('edit'),
      anyway: secondThoughts('anyway'),
      anywayHint: secondThoughts('anywayHint'),
    },
    outbox: { kept: outbox('kept'), keptHint: outbox('keptHint'), cancel: outbox('cancel'), see: outbox('see') },
    errors: {
      'body-too-short': form('errors.body-too-short'),
      'body-too-long': form('errors.body-too-long'),
      'country-missing': form('errors.country-missing'),
      'link-not-an-address': form('errors.link-not-an-address'),
      'outlet-too-long': form('errors.outlet-too-long'),
      'missing-too-long': form('errors.missing-too-long'),
      'prominence-unknown': form('errors.prominence-unknown'),
      'lost-connection': refusals('lost-connection'),
    },
  }
}
