import type { Type } from 'avsc';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import { flattenFields, type Flattened } from '../fields/flatten-fields.ts';
import { avroType } from './avro-types.ts';
import type { SchemaRegistry } from './schema-registry.ts';

const FORMAT = 'Avro';
/** A zero, and the number of the schema. */
export const PREFIX_BYTES = 5;

type KnownType = { readonly type: Type } | { readonly fault: RecordFault };

/** Reads records of Avro that name their schema by its number in a registry, as Confluent's serializers write them. */
export class AvroReader {
  readonly #types = new Map<number, KnownType>();

  constructor(private readonly registry: SchemaRegistry) {}

  /**
   * The fields of a record. A schema that the registry does not know is asked for again with the next batch: it may be
   * registered meanwhile.
   *
   * @throws {FeedError} when the registry does not answer
   */
  async read(bytes: Uint8Array): Promise<Flattened> {
    const value = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const id = schemaNumber(value);
    if (id === null) return unreadable('the number of a schema is missing');
    const known = await this.#typeOf(id);
    if ('fault' in known) return { fields: null, fault: known.fault };
    try {
      return flattenFields(plain(known.type.fromBuffer(value.subarray(PREFIX_BYTES))));
    } catch (error) {
      return unreadable((error as Error).message);
    }
  }

  /** Forgets which numbers were unknown. */
  forgetUnknown(): void {
    for (const [id, known] of this.#types) if ('fault' in known) this.#types.delete(id);
  }

  async #typeOf(id: number): Promise<KnownType> {
    const kept = this.#types.get(id);
    if (kept !== undefined) return kept;
    const known = await this.#findType(id);
    this.#types.set(id, known);
    return known;
  }

  async #findType(id: number): Promise<KnownType> {
    const schema = await this.registry.schemaOf(id);
    if (schema === null) return { fault: { reason: 'schema-unknown', schema: String(id) } };
    if (schema.kind !== 'AVRO') return { fault: faultOf(`the schema ${id} is of ${schema.kind}`) };
    try {
      return { type: avroType(schema) };
    } catch (error) {
      return { fault: faultOf((error as Error).message) };
    }
  }
}

/** Null when the bytes begin with none. */
export function schemaNumber(bytes: Uint8Array): number | null {
  if (bytes.length < PREFIX_BYTES || bytes[0] !== 0) return null;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
}

/** Without the wrappings of unions; bytes, which no cell holds, are nothing. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('unwrap' in value && typeof value.unwrap === 'function') return plain(value.unwrap());
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function unreadable(said: string): Flattened {
  return { fields: null, fault: faultOf(said) };
}

function faultOf(said: string): RecordFault {
  return { reason: 'unreadable', format: FORMAT, said };
}
