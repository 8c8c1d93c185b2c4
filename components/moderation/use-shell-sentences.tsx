import { useLocale, useTranslations } from 'next-intl'
import type { BatchBarSentences } from '#components/moderation/batch-bar'
import type { ShellSentences } from '#components/moderation/desk-shell'
import type { StandingSentences } from '#components/moderation/item-standing'
import { isLocale, localePath } from '#domain/locales'
import { keyActs, type KeyAct } from '#domain/moderation/desk-keys'

/** A page of the desk shows no more items. */
const mostOnPage = 25

/** What the desk's own client parts say, and its address in the language of the page. */
export function useShellSentences(): { shell: ShellSentences; standing: StandingSentences; batch: BatchBarSentences; base: string } {
  const locale = useLocale()
  const keys = useTranslations('moderation.keys')
  const undo = useTranslations('moderation.undo')
  const live = useTranslations('moderation.live')
  const batches = useTranslations('moderation.batches')
  return {
    base: isLocale(locale) ? localePath(locale, '/moderation') : '/moderation',
    shell: {
      keys: {
        ...(Object.fromEntries(keyActs.map(act => [act, keys(act)])) as Record<KeyAct, string>),
        button: keys('button'),
        title: keys('title'),
        confirm: keys('confirm'),
        cancel: keys('cancel'),
        isOn: keys('isOn'),
        close: keys('close'),
        change: keys('change'),
        press: keys('press'),
        taken: keys('taken'),
        noKey: keys('noKey'),
        reset: keys('reset'),
      },
      undo: { undo: undo('undo'), undoing: undo('undoing'), lost: undo('lost') },
      notLive: live('off'),
    },
    batch: {
      label: batches('bar'),
      page: batches('page'),
      chosen: batches('chosen'),
      all: batches('all'),
      counts: Array.from({ length: mostOnPage + 1 }, (_, count) => batches('chosenCount', { count })),
    },
    standing: {
      edited: live('edited'),
      withdrawn: live('withdrawn'),
      changed: live('changed'),
      open: live('open'),
      claim: live('claim'),
      release: live('release'),
      takeOver: live('takeOver'),
      choose: live('choose'),
    },
  }
}
