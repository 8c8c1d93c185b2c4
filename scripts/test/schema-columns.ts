import { readFileSync } from 'node:fs'

export type SchemaColumn = {
  model: string
  name: string
  type: string
  isList: boolean
  isUuid: boolean
  isId: boolean
  refersTo: string | null
}

const scalars = new Set(['String', 'Int', 'BigInt', 'Float', 'Decimal', 'Boolean', 'DateTime', 'Json', 'Bytes'])

/** The columns of every model of the schema, with the model that a foreign key refers to. For tests about the schema. */
export function schemaColumns(file = 'prisma/schema.prisma'): SchemaColumn[] {
  const source = readFileSync(file, 'utf8')
  const enums = new Set([...source.matchAll(/^enum (\w+) \{/gm)].map(match => match[1]!))
  return [...source.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body]) => {
    const fields = [...body!.matchAll(/^ {2}(\w+) +(\w+)(\[\])?\??(.*)$/gm)]
    const targets = new Map(
      fields.flatMap(([, , type, , rest]) => {
        const column = /@relation\([^)]*fields: \[(\w+)\]/.exec(rest!)?.[1]
        return column ? [[column, type!] as const] : []
      }),
    )
    return fields
      .filter(([, , type]) => scalars.has(type!) || enums.has(type!))
      .map(([, name, type, list, rest]) => ({
        model: model!,
        name: name!,
        type: type!,
        isList: list !== undefined,
        isUuid: rest!.includes('@db.Uuid'),
        isId: rest!.includes('@id'),
        refersTo: targets.get(name!) ?? null,
      }))
  })
}
