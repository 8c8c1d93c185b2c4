import { parseArgs } from 'node:util'
import { rankingReport } from './simulate/ranking-report.ts'
import { seeds, worlds } from './simulate/worlds.ts'

const usage = `Usage:
  npm run simulate -- ranking [--world ${worlds.map(({ name }) => name).join('|')}] [--seeds N]
Tries the orders of a discussion in made-up worlds whose truth is known; docs/ranking-simulation.md explains them.
--world takes one of them instead of all, --seeds the first N of the ${seeds.length} seeds. Exit code 1 says that a promise was missed.`

function refuse(sentence = ''): never {
  console.error(sentence + usage)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { world: { type: 'string' }, seeds: { type: 'string' } } })
  } catch (error) {
    return refuse(`${(error as Error).message}\n`)
  }
}

const { positionals, values } = readArguments()
if (positionals.length !== 1 || positionals[0] !== 'ranking') refuse()
const chosen = worlds.filter(({ name }) => values.world === undefined || name === values.world)
if (chosen.length === 0) refuse(`There is no world "${values.world}".\n`)
const count = values.seeds === undefined ? seeds.length : /^\d{1,3}$/.test(values.seeds) ? Number(values.seeds) : 0
if (count < 1 || count > seeds.length) refuse(`--seeds is a whole number from 1 to ${seeds.length}.\n`)

const { lines, isKept } = rankingReport(chosen, seeds.slice(0, count))
console.log(lines.join('\n'))
process.exit(isKept ? 0 : 1)
