'use client'

import { useEffect } from 'react'

type Answer = { value?: number; words?: string; sentence?: string; href?: string }

/** Sends the ratings of the whole page without leaving it: one listener, however many comments there are. */
export function RatingInPlace({ lostConnection }: { lostConnection: string }) {
  useEffect(() => {
    const rate = async (form: HTMLFormElement, button: HTMLButtonElement) => {
      form.setAttribute('aria-busy', 'true')
      try {
        const body = new URLSearchParams({ value: button.value })
        const response = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' }, body })
        const answer = (await response.json()) as Answer
        if (answer.href) location.assign(answer.href)
        else if (answer.value === undefined) say(form, answer.sentence ?? lostConnection)
        else show(form, answer.value, answer.words ?? '')
      } catch {
        say(form, lostConnection)
      } finally {
        form.removeAttribute('aria-busy')
      }
    }
    const onSubmit = (event: SubmitEvent) => {
      const { target: form, submitter: button } = event
      if (!(form instanceof HTMLFormElement) || form.dataset.rating === undefined || !(button instanceof HTMLButtonElement)) return
      event.preventDefault()
      if (!form.hasAttribute('aria-busy')) void rate(form, button)
    }
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [lostConnection])
  return null
}

function show(form: HTMLFormElement, value: number, words: string) {
  for (const button of form.querySelectorAll('button')) {
    const isPressed = Number(button.dataset.value) === value
    button.setAttribute('aria-pressed', String(isPressed))
    button.value = isPressed ? '0' : button.dataset.value!
  }
  form.querySelector('[role]')?.remove()
  const line = form.parentElement!.querySelector('[data-rank]')
  if (line) line.textContent = words
  else if (words) {
    const made = document.createElement('span')
    made.dataset.rank = ''
    made.className = 'py-1.5 text-soft'
    made.textContent = words
    form.parentElement!.append(made)
  }
}

function say(form: HTMLFormElement, sentence: string) {
  let place = form.querySelector('[role]')
  if (!place) {
    place = document.createElement('span')
    place.setAttribute('role', 'alert')
    form.append(place)
  }
  place.textContent = sentence
}
