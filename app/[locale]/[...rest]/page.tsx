import { notFound } from 'next/navigation'

/** Every address that no other page owns: the proper 404 in the reader's language. */
export default function UnknownAddress() {
  notFound()
}
