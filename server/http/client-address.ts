import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/**
 * Whose request this is. A forwarded address counts only where a trusted proxy says it: read from the right, the
 * first address that is not itself a trusted proxy. Otherwise anybody could dodge the limits or lock others out.
 */
export function clientAddressOf(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  let address = parse(socketAddress) ?? ipaddr.parse('127.0.0.1')
  const forwarded = (forwardedFor ?? '').split(',').map(entry => entry.trim())
  while (isTrusted(address, trustedProxies)) {
    const next = parse(forwarded.pop())
    if (!next) break
    address = next
  }
  return address.toString()
}

/** Whose streams are counted together: an IPv4 address, or the /64 of an IPv6 one, of which a single machine has every address. */
export function networkOf(address: string): string {
  const parsed = parse(address)
  if (!parsed || parsed.kind() === 'ipv4') return address
  return `${(parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map(part => part.toString(16))
    .join(':')}::/64`
}

function parse(text: string | undefined): Address | undefined {
  if (!text || !ipaddr.isValid(text)) return undefined
  // A mapped address, ::ffff:10.0.0.1, is the IPv4 address itself.
  return ipaddr.process(text)
}

/** Whether a request came straight from a proxy whose word counts. */
export function isFromProxy(socketAddress: string | undefined, trustedProxies: readonly string[]): boolean {
  const address = parse(socketAddress)
  return address !== undefined && isTrusted(address, trustedProxies)
}

function isTrusted(address: Address, trustedProxies: readonly string[]): boolean {
  return trustedProxies.some(entry => {
    const [network, bits] = entry.includes('/') ? ipaddr.parseCIDR(entry) : [ipaddr.process(entry), undefined]
    if (network.kind() !== address.kind()) return false
    return address.match(network, bits ?? (address.kind() === 'ipv4' ? 32 : 128))
  })
}
