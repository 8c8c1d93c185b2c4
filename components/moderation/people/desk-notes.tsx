import { useLocale } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'

type Props = { notes: readonly { id: string; text: string; at: Date; writer: { name: string } }[]; empty: string }

/** What moderators wrote for each other, the latest first. */
export function DeskNotes({ notes, empty }: Props) {
  const locale = useLocale()
  if (notes.length === 0) return <p className="mb-3 text-soft">{empty}</p>
  return (
    <ul className="mb-3 divide-y divide-line">
      {notes.map(({ id, text, at, writer }) => (
        <li key={id} className="py-2.5">
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {text}
          </p>
          <p className="text-sm text-soft">
            <bdi>{writer.name}</bdi>, <LocalTime instant={at.toISOString()} locale={locale} />
          </p>
        </li>
      ))}
    </ul>
  )
}
