type Props = { providers: { id: string; name: string }[]; next: string; label: (name: string) => string }

/** The ways to sign in elsewhere that the operator has set up; next-auth's own page asks the provider. */
export function ProviderLinks({ providers, next, label }: Props) {
  if (providers.length === 0) return null
  return (
    <ul className="mt-8 grid gap-3">
      {providers.map(provider => (
        <li key={provider.id}>
          <a className="button button-quiet" href={`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`}>
            {label(provider.name)}
          </a>
        </li>
      ))}
    </ul>
  )
}
