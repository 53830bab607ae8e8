import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * Values of every shape that a schema allows: each branch of a union, each name of an enumeration, lists of one and of
 * two, null where it may be; of numbers 1 and 1,200, of texts one.
 *
 * @throws {RangeError} of a kind of schema that it does not know
 */
export function valuesOf(schema: z.ZodType): unknown[] {
  return shapesOf(z.toJSONSchema(schema));
}

function shapesOf(schema: Schema): unknown[] {
  const { oneOf, anyOf, enum: names, type } = schema;
  if (oneOf !== undefined || anyOf !== undefined)
    return (oneOf ?? anyOf ?? []).flatMap((each) => shapesOf(each as Schema));
  if (names !== undefined) return names;
  if ('const' in schema) return [schema.const];
  if (Array.isArray(type)) return (type as string[]).flatMap((each) => shapesOf({ ...schema, type: each } as Schema));
  switch (type) {
    case 'string':
      return [schema.format === 'date' ? '2026-03-31' : 'Taxi'];
    case 'integer':
      return [1, 1_200];
    case 'number':
      return [0.25, 1_200.5];
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'array':
      return shapesOf(schema.items as Schema).flatMap((item) => [[item], [item, item]]);
    case 'object':
      return Object.entries(schema.properties ?? {}).reduce<object[]>(
        (objects, [name, property]) =>
          objects.flatMap((object) => shapesOf(property as Schema).map((value) => ({ ...object, [name]: value }))),
        [{}],
      );
    default:
      throw new RangeError(`valuesOf knows no schema of the type ${type}`);
  }
}
