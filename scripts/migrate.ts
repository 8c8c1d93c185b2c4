import { ConfigurationError, readConfiguration } from '../server/configuration.ts'
import { generateClient } from './build-product.ts'
import { migrate } from './postgres/migrate.ts'
import { step } from './steps.ts'

try {
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = readConfiguration(process.env)
  await generateClient()
  const applied = await step('Applying migrations', () => migrate(MIGRATION_DATABASE_URL, DATABASE_URL))
  console.log(applied === 0 ? 'The database was at the newest migration already.' : `${applied} applied.`)
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : (error as Error).message)
  process.exit(1)
}
