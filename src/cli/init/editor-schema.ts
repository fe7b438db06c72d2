import * as z from 'zod/mini';
import { configSchema } from '../config/config-schema.js';

/** The JSON Schema of a config, for editors that complete and check YAML as it is typed. */
export function editorSchema(): string {
  const schema = z.toJSONSchema(configSchema, { io: 'output', reused: 'ref', override: ({ zodSchema, jsonSchema }) => asWritten(zodSchema, jsonSchema) });
  return `${JSON.stringify({ title: 'whatmatters config', ...schema }, null, 2)}\n`;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Where the config takes a shorter way of writing and turns it into the full one, an editor must take both: a bare
 * number for a text, one entry for a list, a name for an indicator set.
 */
function asWritten({ _zod }: z.core.$ZodTypes, schema: JsonSchema): void {
  if (_zod.def.type !== 'pipe') return;
  const { type, items } = schema;
  const full = { ...schema };
  if (type === 'string') Object.assign(schema, { type: ['string', 'number', 'boolean'] });
  if (type === 'array' && typeof items === 'object' && !Array.isArray(items)) replace(schema, { anyOf: [items, full] });
  if (type === 'object') replace(schema, { anyOf: [{ type: 'string' }, full] });
}

function replace(schema: JsonSchema, other: JsonSchema): void {
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, other);
}
