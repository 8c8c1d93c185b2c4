import { v7 } from 'uuid'

/** Made here and not by the database: uuidv7() is PostgreSQL 18 only. Sorted by the time of making. */
export function newId(): string {
  return v7()
}
