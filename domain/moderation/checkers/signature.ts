const encoder = new TextEncoder()

/**
 * The headers by which a checker tells that a question comes from here and is fresh: `Checker-Timestamp`, in seconds since 1970,
 * and `Checker-Signature`, the HMAC-SHA-256 of timestamp, full stop and body under the secret, in hexadecimal digits.
 */
export async function signedHeaders(secret: string, body: string, now: Date): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(`${timestamp}.${body}`)))
  const digits = Array.from(signature, byte => byte.toString(16).padStart(2, '0')).join('')
  return { 'checker-timestamp': timestamp, 'checker-signature': digits }
}
