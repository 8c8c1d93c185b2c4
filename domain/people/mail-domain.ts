/** A domain as it is compared: lower-cased and in its ASCII form; undefined for what is none. `@` before it is read over. */
export function mailDomainOf(typed: string): string | undefined {
  const trimmed = typed.trim().replace(/^@/u, '').replace(/\.$/u, '')
  if (!/^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+$/u.test(trimmed)) return undefined
  // The browser's and Node's own rules of international names (UTS 46).
  const { hostname } = URL.parse(`https://${trimmed}`) ?? {}
  return hostname && hostname.length <= 253 && /\.[a-z-][a-z0-9-]+$/u.test(hostname) ? hostname : undefined
}

/** The domain of an address and every one above it: `mail.post.example`, `post.example`. */
export function domainsOf(email: string): string[] {
  const domain = mailDomainOf(email.slice(email.lastIndexOf('@') + 1))
  if (!domain) return []
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}
