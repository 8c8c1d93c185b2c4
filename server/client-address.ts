import 'server-only'
import { headers } from 'next/headers'

/** The address the web server in front determined (TRUSTED_PROXIES decides whose word counts); never the client's own claim. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-client-address') ?? '127.0.0.1'
}

/** The same for a route, which has its request at hand. */
export function addressOf(request: Request): string {
  return request.headers.get('x-client-address') ?? '127.0.0.1'
}

/** What is kept and limited: the /24 of an IPv4 address, the /48 of an IPv6 one. */
export function addressPrefix(address: string): string {
  if (address.includes('.') && !address.includes(':')) return address.split('.').slice(0, 3).join('.') + '.0/24'
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = address.includes('::')
    ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left
  return (
    groups
      .slice(0, 3)
      .map(group => group.toLowerCase().replace(/^0+(?=.)/, ''))
      .join(':') + '::/48'
  )
}
