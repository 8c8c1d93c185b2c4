// Imports run one way: app → components, server, domain; components → domain; server → domain; domain → zod, re2js.

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: [`^${from}/`, ...allowed] },
})

const outside = '^(node_modules|node:|topojson-specification$|[a-z_]+$|[a-z_]+/promises$)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(mdast|topojson-specification)$' },
    },
    // mdast and topojson-specification are types alone: there is no file to resolve.
    only('domain-is-pure', 'domain', ['node_modules/(zod|re2js)/'], 'domain/ knows itself, zod and re2js: no I/O, safe in the browser'),
    only('components-know-the-domain', 'components', ['^domain/', 'node_modules/', '^mdast$'], 'components/ know domain/, never server/'),
    only('server-knows-the-domain', 'server', ['^domain/', '^messages/', outside], 'server/ knows domain/ and the messages'),
    only(
      'app-reads-and-shows',
      'app',
      ['^components/', '^server/', '^domain/', '^messages/', outside],
      'app/ puts components, server and domain together',
    ),
    {
      name: 'one-door-to-the-database',
      comment: 'server/database.ts is imported from server/ alone; commands and tests are the exception that sets data up',
      severity: 'error',
      from: { path: '^(app|components|domain)/' },
      to: { path: '^server/(database|transaction|generated)' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(app|components|domain|server)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['\\.test\\.tsx?$', '^e2e/', '^scripts/'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^server/generated/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
