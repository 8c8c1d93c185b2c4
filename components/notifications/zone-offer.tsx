'use client'

import { useSyncExternalStore } from 'react'

type Props = {
  /** The id of the choice that the button sets. */
  control: string
  chosen: string | null
  /** The sentence of the button, with `{zone}` where the browser's zone goes. */
  sentence: string
}

const never = () => () => {}

/** Offers the zone of the browser, where another one or none is chosen; it is saved with the form and not before. */
export function ZoneOffer({ control, chosen, sentence }: Props) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  )
  if (!zone || zone === (chosen ?? 'UTC')) return null
  function use() {
    const select = document.getElementById(control) as HTMLSelectElement | null
    if (!select || !zone) return
    if (![...select.options].some(option => option.value === zone)) select.add(new Option(zone, zone))
    select.value = zone
    select.focus()
  }
  return (
    <button type="button" onClick={use} className="button button-plain mt-1 w-fit">
      {sentence.replace('{zone}', zone)}
    </button>
  )
}
