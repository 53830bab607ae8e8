import { MAX_CELL_TEXT, type CellValue } from '../../../contract/cell.ts';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { Flattened } from '../fields/flatten-fields.ts';
import type { SourceRecord } from '../ports/source.ts';
import type { KafkaRecord } from './kafka-client.ts';
import { printPosition } from './kafka-position.ts';
import { AvroReader } from './read-avro.ts';
import { readJson, type FlattenedJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { SchemaRegistry } from './schema-registry.ts';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';

/** The most bytes of a record that is read; twice what brokers take unless they are told otherwise. */
export const MAX_RECORD_BYTES = 2 * 1_048_576;

/**
 * What the broker knows of a record beside its value is read as fields, too: its key as `kafka.key`, its time as
 * `kafka.time`, a header as `kafka.header.NAME`; those that are text. The record's own fields of such a name go first.
 */
export const BROKER_FIELDS = 'kafka.';

/** Reads records of a topic in the format that a feed names. */
export class RecordReader {
  readonly #read: (value: Uint8Array) => FlattenedJson | Promise<FlattenedJson>;
  readonly #avro: AvroReader | null = null;

  constructor(format: SourceOf<'kafka'>['format'], connection: ConnectionOf<'kafka'>) {
    if (format === 'json') this.#read = readJson;
    else if (format === 'text') this.#read = readText;
    else {
      const avro = new AvroReader(new SchemaRegistry(connection));
      this.#avro = avro;
      this.#read = (value) => avro.read(value);
    }
  }

  /**
   * Records in their order; those that cannot be taken with their fault.
   *
   * @param anew how often their topic was made anew
   * @throws {FeedError} when a schema registry does not answer
   */
  async readAll(records: readonly KafkaRecord[], anew = 0): Promise<SourceRecord[]> {
    this.#avro?.forgetUnknown();
    const read: SourceRecord[] = [];
    for (const record of records) {
      const found = this.#fieldsOf(record.value);
      // Most formats are read at once: waiting for each record would cost as much as reading it.
      read.push(sourceRecord(record, found instanceof Promise ? await found : found, anew));
    }
    return read;
  }

  #fieldsOf(value: Uint8Array | null): FlattenedJson | Promise<FlattenedJson> {
    // A tombstone: what had this key is no more, and there is nothing to answer.
    if (value === null) return refused({ reason: 'no-fields' });
    if (value.length > MAX_RECORD_BYTES)
      return refused({ reason: 'too-large', bytes: value.length, most: MAX_RECORD_BYTES });
    return this.#read(value);
  }
}

function sourceRecord(record: KafkaRecord, { fields, fault, names }: FlattenedJson, anew: number): SourceRecord {
  const { offset, key, value, headers, at } = record;
  return {
    position: printPosition({ anew, offset }),
    fields: fields === null ? new Map() : withBrokerFields(fields, record),
    ...{ bytes: value, jsonNames: names },
    ...{ key, headers, at, fault },
  };
}

function withBrokerFields(fields: Map<string, CellValue>, record: KafkaRecord): ReadonlyMap<string, CellValue> {
  const add = (name: string, value: CellValue) => {
    const path = BROKER_FIELDS + name;
    if (value !== null && !fields.has(path)) fields.set(path, value);
  };
  add('key', textOf(record.key));
  add('time', record.at?.toISOString() ?? null);
  for (const [name, bytes] of record.headers) add(`header.${name}`, textOf(bytes));
  return fields;
}

/** Null where it is no text that a cell holds. */
function textOf(bytes: Uint8Array | null): string | null {
  if (bytes === null || bytes.length > 4 * MAX_CELL_TEXT) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.includes('\uFFFD') || text.length > MAX_CELL_TEXT ? null : text;
}

function refused(fault: RecordFault): Flattened {
  return { fields: null, fault };
}
