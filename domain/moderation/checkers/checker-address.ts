/** The address of a checker; undefined for what is none, and for one that carries a name and password in it. */
export function readAddress(typed: string): URL | undefined {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  url.hash = ''
  return url
}

/** Comments travel encrypted, or not at all: plain HTTP is for a checker on the same machine. */
export function isSecureAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname)
}

// The parser has already written every form of the address (127.1, 0x7f000001) as four numbers.
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}
