import 'server-only'
import { loadFirstData } from '#sample/load-first-data'
import { configuration } from '#server/configuration'
import { database } from '#server/database'

// What it prints, `npm start` passes on; it ends with an error when nothing could be loaded.
const { words, accountsFile, hasPeople } = await loadFirstData({
  withSamples: process.env.IS_EMBEDDED === '1' || process.env.SAMPLE_DATA === '1',
  dataFolder: configuration().DATA_DIR,
})
await database.$disconnect()
if (words > 0) console.log(`The starter list of ${words} house words is loaded.`)
if (accountsFile) console.log('Sample stories, readers and comments are loaded.')
if (!hasPeople) {
  console.log('Nobody has an account yet. Make the first admin: npm run people -- create --email E --name N --role admin --country CC')
}
