import { buildProduct, generateClient } from './build-product.ts'
import { step } from './steps.ts'

await step("Making Prisma's client if the schema has changed", generateClient)
const built = await step('Building if the sources have changed', () => buildProduct(process.env.BUILD_DIR || '.next'))
if (!built) console.log('Nothing has changed since the last build.')
