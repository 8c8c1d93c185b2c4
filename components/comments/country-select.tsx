'use client'

import { useEffect, useId, useState, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<'select'>, 'children'> & {
  options: { code: string; name: string }[]
  placeholder: string
  searchLabel: string
  onFound?: (code: string) => void
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A plain select; with JavaScript a box beside it finds a country by any part of its name. */
export function CountrySelect({ options, placeholder, searchLabel, onFound, ...select }: Props) {
  const [isLive, setLive] = useState(false)
  const searchId = useId()
  useEffect(() => setLive(true), [])

  function find(text: string) {
    const wanted = fold(text.trim())
    if (wanted === '') return
    const found = options.find(option => fold(option.name).startsWith(wanted)) ?? options.find(option => fold(option.name).includes(wanted))
    if (!found) return
    const control = document.getElementById(select.id ?? '')
    if (control instanceof HTMLSelectElement) control.value = found.code
    onFound?.(found.code)
  }

  return (
    <div className="flex flex-wrap gap-2">
      <select {...select} className="input max-w-full flex-[2_1_12rem]">
        <option value="">{placeholder}</option>
        {options.map(option => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
      {isLive && (
        <input
          id={searchId}
          type="search"
          aria-label={searchLabel}
          placeholder={searchLabel}
          autoComplete="off"
          className="input flex-[1_1_9rem]"
          onChange={event => find(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
