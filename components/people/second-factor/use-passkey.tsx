'use client'

import { useState, useSyncExternalStore } from 'react'
import type { CeremonyAnswer } from '#domain/people/ceremony'

const never = () => () => {}

/** Whether this browser knows passkeys; false until its scripts run, so that nothing is offered that could not work. */
export function useKnowsPasskeys(): boolean {
  return useSyncExternalStore(
    never,
    () => typeof window.PublicKeyCredential === 'function',
    () => false,
  )
}

/** Runs the steps of one ceremony, and holds the sentence of the one that failed. */
export function useCeremony(sentences: { cancelled: string; lost: string }) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function run<Options, Response>(steps: {
    begin: () => Promise<CeremonyAnswer<Options>>
    ask: (options: Options) => Promise<Response>
    end: (response: Response) => Promise<CeremonyAnswer<null>>
  }): Promise<boolean> {
    setBusy(true)
    setProblem(undefined)
    try {
      const begun = await steps.begin()
      if ('refused' in begun) return fail(begun.refused)
      const response = await steps.ask(begun.ok)
      const ended = await steps.end(response)
      return 'refused' in ended ? fail(ended.refused) : true
    } catch (error) {
      // A lost connection is a TypeError of fetch; the browser's own dialogue was left otherwise.
      return fail(error instanceof TypeError ? sentences.lost : sentences.cancelled)
    } finally {
      setBusy(false)
    }
  }

  function fail(sentence: string): false {
    setProblem(sentence)
    return false
  }

  return { run, isBusy, problem }
}
