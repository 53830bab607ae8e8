import avsc from 'avsc';
import type { SinkRecord } from '../ports/sink.ts';
import { answerOf, freeName, ownFields } from './enrich-record.ts';
import { PREFIX_BYTES, schemaNumber } from './read-avro.ts';
import type { KnownSchema, SchemaRegistry } from './schema-registry.ts';

/** May be missing, so that readers of a topic's earlier records go on with later ones. */
const answerSchema = (name: string) => [
  'null',
  {
    type: 'record',
    name,
    namespace: 'amend',
    fields: [
      { name: 'class', type: 'string' },
      { name: 'confidence', type: 'double' },
      { name: 'source', type: 'string' },
      { name: 'modelVersion', type: 'long' },
      { name: 'answeredAt', type: { type: 'long', logicalType: 'timestamp-millis' } },
      { name: 'predictionId', type: 'string' },
      { name: 'partition', type: 'string' },
      { name: 'position', type: 'string' },
      { name: 'sequence', type: 'long' },
      { name: 'cause', type: 'string' },
      { name: 'score', type: ['null', 'double'], default: null },
      { name: 'unknown', type: 'boolean', default: false },
    ],
  },
];
const answerType = avsc.Type.forSchema(answerSchema('Answer') as avsc.Schema);

/** A record that has no schema of its own: what its fields are by path, whichever they are. */
const FIELDS_SCHEMA = {
  type: 'record',
  name: 'Record',
  namespace: 'amend',
  fields: [{ name: 'fields', type: { type: 'map', values: ['null', 'boolean', 'double', 'string'] } }],
};
const fieldsType = avsc.Type.forSchema(FIELDS_SCHEMA as avsc.Schema);

interface RecordSchema {
  readonly name: string;
  readonly fields: readonly { readonly name: string }[];
}

/**
 * Records of Avro with the answer beside. A record of Avro is its fields one after the other: what it was stays byte
 * for byte, the answer follows, and the schema is its own with one field more.
 */
export class AvroEnricher {
  /** A record's own schema → the one with an answer. */
  readonly #enriched = new Map<number | null, Promise<number>>();

  constructor(
    private readonly registry: SchemaRegistry,
    private readonly topic: string,
  ) {}

  /** @throws {FeedError} when the registry does not answer, or refuses the schema: it does not fit those before */
  async enrich(record: SinkRecord): Promise<Uint8Array> {
    const own = await this.#ownOf(record);
    const number = await this.#schemaFor(own.number, own.schema);
    const prefix = Buffer.alloc(PREFIX_BYTES);
    prefix.writeUInt32BE(number, 1);
    return Buffer.concat([prefix, own.bytes, answerType.toBuffer(answerValue(record))]);
  }

  async #ownOf(record: SinkRecord): Promise<{ number: number | null; schema: KnownSchema | null; bytes: Uint8Array }> {
    const number = record.bytes === null ? null : schemaNumber(record.bytes);
    const schema = number === null ? null : await this.registry.schemaOf(number);
    if (schema?.kind === 'AVRO' && isRecord(JSON.parse(schema.text)))
      return { number, schema, bytes: record.bytes!.subarray(PREFIX_BYTES) };
    const fields = Object.fromEntries(ownFields(record.fields));
    return { number: null, schema: null, bytes: fieldsType.toBuffer({ fields }) };
  }

  #schemaFor(number: number | null, schema: KnownSchema | null): Promise<number> {
    const kept = this.#enriched.get(number);
    if (kept !== undefined) return kept;
    const own = (schema === null ? FIELDS_SCHEMA : JSON.parse(schema.text)) as RecordSchema;
    const registering = this.registry.register(
      `${this.topic}-value`,
      JSON.stringify(withAnswer(own, schema?.text ?? '')),
      schema?.references ?? [],
    );
    this.#enriched.set(number, registering);
    // What was refused may be taken later: somebody changes the subject's setting.
    registering.catch(() => this.#enriched.delete(number));
    return registering;
  }
}

function isRecord(schema: unknown): schema is RecordSchema {
  return typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'record';
}

/** A record that was answered before has the answer's type already: a name stands for one type in a schema. */
function withAnswer(own: RecordSchema, text: string): object {
  const name = freeName(own.fields.map((field) => field.name));
  let type = 'Answer';
  for (let number = 2; text.includes(`"${type}"`); number++) type = `Answer${number}`;
  return { ...own, fields: [...own.fields, { name, type: answerSchema(type), default: null }] };
}

function answerValue(record: SinkRecord): object {
  const answer = answerOf(record);
  return {
    ...answer,
    answeredAt: answer.answeredAt.getTime(),
    score: answer.score ?? null,
    unknown: answer.unknown === true,
  };
}
