import {z} from 'zod'
import {frontMatterSchema} from './front-matter-schema.ts'

/**
 * JSON Schema of the front matter, for editors.
 *
 * Our own schema sees all scalars as text; editors parse YAML with types, so
 * the types of `meta` take the place of `string`.
 */
export function frontMatterJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(frontMatterSchema, {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
      override({zodSchema, jsonSchema}) {
        const meta = z.globalRegistry.get(zodSchema)
        if (meta?.['type'] !== undefined)
          jsonSchema.type = meta['type'] as 'string'
        if (jsonSchema.type === ('boolean' as string)) delete jsonSchema.enum
      }
    }),
    title: 'Front matter of a trial summary'
  }
}
