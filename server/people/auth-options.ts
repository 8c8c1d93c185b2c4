import 'server-only'
import type { NextAuthOptions, Profile } from 'next-auth'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import { configuration } from '#server/configuration'
import { githubEmail } from '#server/people/github-email'
import { isBarred } from '#server/people/erasure/barred-address'
import { sessionCookieName, sessionDays, makeSession } from '#server/people/session'
import { personOfProvider } from '#server/people/person-of-provider'

type Provider = NextAuthOptions['providers'][number]

function providers(): Provider[] {
  const {
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
    GITHUB_CLIENT_ID,
    GITHUB_CLIENT_SECRET,
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
    OIDC_NAME,
  } = configuration()
  const list: Provider[] = []
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET)
    list.push(GoogleProvider({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET }))
  if (GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET)
    list.push(
      GitHubProvider({
        clientId: GITHUB_CLIENT_ID,
        clientSecret: GITHUB_CLIENT_SECRET,
        userinfo: {
          url: 'https://api.github.com/user',
          async request({ client, tokens }) {
            const accessToken = tokens.access_token ?? ''
            const profile = await client.userinfo(accessToken)
            return { ...profile, email: await githubEmail(accessToken) }
          },
        },
      }),
    )
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    list.push({
      id: 'oidc',
      name: OIDC_NAME ?? 'OpenID Connect',
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      idToken: true,
      checks: ['pkce', 'state'],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      profile: (profile: Record<string, string>) => ({ id: profile.sub ?? '', name: profile.name, email: profile.email }),
    })
  }
  return list
}

/** The providers that the sign-in page offers: those whose variables are set. */
export function signInProviders(): { id: string; name: string }[] {
  return providers().map(({ id, name }) => ({ id, name }))
}

/** Of GitHub only a verified address was asked for; the others say whether theirs is verified. */
function verifiedEmail(provider: string, profile: Profile | undefined): string | undefined {
  const claims: (Profile & { email_verified?: boolean }) | undefined = profile
  if (!claims?.email) return undefined
  return provider === 'github' || claims.email_verified === true ? claims.email.toLowerCase() : undefined
}

/** next-auth's part: the talk with the providers. The session it ends in is a row of ours, as every other. */
export function authOptions(): NextAuthOptions {
  return {
    secret: configuration().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
    providers: providers(),
    pages: { error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: configuration().PUBLIC_URL.startsWith('https:') },
      },
    },
    callbacks: {
      async signIn({ account, profile }) {
        const email = account ? verifiedEmail(account.provider, profile) : undefined
        return email !== undefined && !(await isBarred(email, new Date()))
      },
      async jwt({ token, account, profile }) {
        if (!account) return { sid: token.sid }
        const email = verifiedEmail(account.provider, profile)
        if (!email) return {}
        const now = new Date()
        const personId = await personOfProvider(
          { provider: account.provider, accountId: account.providerAccountId, email, name: profile?.name ?? '' },
          now,
        )
        return personId ? { sid: await makeSession(personId, null, now) } : {}
      },
      session: () => ({ expires: '' }),
    },
  }
}
