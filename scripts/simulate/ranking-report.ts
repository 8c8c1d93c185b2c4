import { orders, type Order } from './orders.ts'
import { defences, runWorld, type WorldRun } from './run-world.ts'
import { common, type World } from './worlds.ts'

export type RankingReport = { lines: string[]; isKept: boolean }

/** The printed tables of some worlds over some seeds, and whether every promise was kept. */
export function rankingReport(worlds: readonly World[], seeds: readonly string[]): RankingReport {
  const reports = worlds.map(world =>
    worldReport(
      world,
      seeds.map(seed => runWorld(world, seed)),
    ),
  )
  const head = `Mean true approval of the top ${common.top} of ${common.comments} comments, over ${seeds.length} seeds ("${seeds[0]}" to "${seeds.at(-1)}").`
  return { lines: [head, ...reports.flatMap(({ lines }) => ['', ...lines])], isKept: reports.every(({ isKept }) => isKept) }
}

function worldReport({ title, leastLead }: World, runs: WorldRun[]): RankingReport {
  const lines = [title, row('order', ['across groups', 'spread', 'least', 'most', 'across countries', "brigade's own"])]
  for (const order of orders) {
    const groups = runs.map(run => run.orders[order].acrossGroups)
    const { mean, spread } = summary(groups)
    const countries = summary(runs.map(run => run.orders[order].acrossCountries)).mean
    const planted = summary(runs.map(run => run.orders[order].planted)).mean
    lines.push(row(order, [...[mean, spread, Math.min(...groups), Math.max(...groups), countries].map(figure), planted.toFixed(1)]))
  }
  const lead = summary(leadsOver('Wilson', runs))
  const consensus = summary(leadsOver('unweighted consensus', runs))
  const isKept = leastLead === undefined || lead.mean >= leastLead
  const promise = leastLead === undefined ? '' : `; promised ${figure(leastLead)}: ${isKept ? 'kept' : 'MISSED'}`
  lines.push(
    `ours − Wilson: ${figure(lead.mean)} (spread ${figure(lead.spread)})${promise}`,
    `ours − unweighted consensus: ${figure(consensus.mean)} (spread ${figure(consensus.spread)})`,
    `weight in ours: ${weights(runs)}`,
    ...defenceLines(runs),
  )
  return { lines, isKept }
}

/** Each country's mean part of the score, in percent. */
function weights(runs: WorldRun[]): string {
  const countries = [...new Set(runs.flatMap(({ shares }) => [...shares.keys()]))].toSorted()
  return countries
    .map(country => `${country} ${(100 * summary(runs.map(({ shares }) => shares.get(country) ?? 0)).mean).toFixed(0)} %`)
    .join(', ')
}

function leadsOver(order: Order, runs: WorldRun[]): number[] {
  return runs.map(run => run.orders.ours.acrossGroups - run.orders[order].acrossGroups)
}

function defenceLines(runs: WorldRun[]): string[] {
  const tried = runs.flatMap(run => run.defences ?? [])
  if (tried.length === 0) return []
  const calm = summary(tried.map(({ withoutBrigade }) => withoutBrigade))
  const behind = defences.map(({ title }, place) => ({ title, ...summary(tried.map(run => run.behind[place]!)) }))
  const worst = calm.mean - behind[0]!.mean
  return [
    '',
    row('defence (ours)', ['across groups', 'spread', 'damage', 'left']),
    row('no brigade', [figure(calm.mean), figure(calm.spread), '–', '–']),
    ...behind.map(({ title, mean, spread }) => {
      const damage = calm.mean - mean
      return row(title, [figure(mean), figure(spread), figure(damage), `${Math.round((100 * damage) / worst)} %`])
    }),
  ]
}

function summary(values: number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return { mean, spread: Math.sqrt(variance) }
}

function row(name: string, cells: string[]): string {
  return `  ${name.padEnd(28)}${cells.map(cell => cell.padStart(17)).join('')}`.trimEnd()
}

function figure(value: number): string {
  return value.toFixed(3)
}
