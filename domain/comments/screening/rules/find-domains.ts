import { placeOf } from './domain-key.ts'

const address = /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|\\^`]+/giu
// Written without a scheme: `news.example/page`. Its last part is letters, so that 3.50 or e.g. is none.
const bare =
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,4}\p{L}{2,24}(?![\p{L}\p{N}@_-])(?:\/[^\s<>"'()[\]{}]*)?/gu

/** The addresses that a text names, whether the page makes links of them or not. */
export function addressesIn(text: string): string[] {
  const found = text.match(address) ?? []
  const rest = found.reduce((remaining, part) => remaining.replace(part, ' '), text)
  return [...new Set([...found, ...(rest.match(bare) ?? [])])]
}

/** The addresses that lead to a domain, to one below it, or to a page below its path; `*` is any address. */
export function findDomain(addresses: readonly string[], domainKey: string): string[] {
  if (domainKey === '*') return [...addresses]
  const slash = domainKey.indexOf('/')
  const host = slash === -1 ? domainKey : domainKey.slice(0, slash)
  const path = slash === -1 ? '' : domainKey.slice(slash)
  return addresses.filter(written => {
    const place = placeOf(written)
    if (!place || (place.host !== host && !place.host.endsWith(`.${host}`))) return false
    return path === '' || place.path === path || place.path.startsWith(`${path}/`)
  })
}
