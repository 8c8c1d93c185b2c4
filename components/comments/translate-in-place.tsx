'use client'

import { useEffect } from 'react'

type Props = {
  locale: string
  /** The story's address in the page's language. */
  story: string
  /** Whether the operator names a server that translates, for browsers that cannot. */
  hasServer: boolean
  sentences: { onDevice: string; byServer: string; working: string; original: string; byMachine: string; failed: string }
}

/** The part of the browser's Translator that is used (developer.mozilla.org/docs/Web/API/Translator). */
type Translator = { translate: (text: string) => Promise<string> }
type TranslatorFactory = {
  availability: (pair: { sourceLanguage: string; targetLanguage: string }) => Promise<string>
  create: (pair: { sourceLanguage: string; targetLanguage: string }) => Promise<Translator>
}

/**
 * Offers a translation below each comment that is written in another language than the page: on this device where the browser
 * can, else by the operator's server. The original is one press away, and nothing translated is kept.
 */
export function TranslateInPlace({ locale, story, hasServer, sentences }: Props) {
  useEffect(() => {
    const factory = (globalThis as { Translator?: TranslatorFactory }).Translator
    if (!factory && !hasServer) return undefined
    const made: HTMLElement[] = []
    let isOver = false
    const offer = async (body: HTMLElement) => {
      const pair = { sourceLanguage: body.lang.split('-')[0]!, targetLanguage: locale }
      const isOnDevice = factory ? (await factory.availability(pair).catch(() => 'unavailable')) !== 'unavailable' : false
      if (isOver || (!isOnDevice && !hasServer)) return
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'link-button text-[0.85rem] text-soft'
      const label = isOnDevice ? sentences.onDevice : sentences.byServer
      button.textContent = label
      const place = document.createElement('div')
      place.lang = locale
      place.dir = getComputedStyle(document.documentElement).direction
      place.hidden = true
      place.setAttribute('role', 'status')
      place.className = 'mt-2 max-w-text whitespace-pre-line font-serif text-[1.12rem] leading-normal'
      button.addEventListener('click', () => {
        void (async () => {
          if (!place.hidden || body.hidden) {
            place.hidden = true
            body.hidden = false
            button.textContent = label
            return
          }
          if (!place.textContent) {
            button.textContent = sentences.working
            button.disabled = true
            const text =
              isOnDevice && factory
                ? await onDevice(factory, pair, body)
                : await byServer(`${story}/comments/${body.closest('article')!.id.replace('comment-', '')}/translation`)
            button.disabled = false
            if (!text) {
              button.textContent = sentences.failed
              return
            }
            const note = document.createElement('p')
            note.className = 'mt-1 font-sans text-[0.83rem] text-soft'
            note.textContent = sentences.byMachine
            place.append(text, note)
          }
          body.hidden = true
          place.hidden = false
          button.textContent = sentences.original
        })()
      })
      body.after(place, button)
      made.push(place, button)
    }
    for (const body of document.querySelectorAll<HTMLElement>('[data-body][lang]')) {
      if (body.lang.split('-')[0] !== locale) void offer(body)
    }
    return () => {
      isOver = true
      for (const element of made) element.remove()
    }
  }, [locale, story, hasServer, sentences])
  return null
}

async function onDevice(factory: TranslatorFactory, pair: { sourceLanguage: string; targetLanguage: string }, body: HTMLElement) {
  try {
    const translator = await factory.create(pair)
    return await translator.translate(body.innerText)
  } catch {
    return undefined
  }
}

async function byServer(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { accept: 'application/json' } })
    return ((await response.json()) as { text?: string }).text
  } catch {
    return undefined
  }
}
