type Policy = { nonce: string; isDevelopment: boolean; isSecure: boolean; signInOrigins?: readonly string[] }

/**
 * The content security policy: scripts and styles run by this answer's nonce only, and what they load by
 * strict-dynamic. React's development build needs eval for its stacks, and its server a web socket.
 */
function contentSecurityPolicy({ nonce, isDevelopment, signInOrigins = [] }: Policy): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...signInOrigins].join(' '),
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What every answer carries, errors and static files too. */
export function securityHeaders(policy: Policy): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(policy),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Never no-referrer: it would make the browser's own forms send a null origin, which the same-origin gate refuses.
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(policy.isSecure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}
