import type { CellValue } from '../../../contract/cell.ts';
import type { SinkRecord } from '../ports/sink.ts';
import type { KafkaMessage } from './kafka-client.ts';
import { jsonText } from './read-json.ts';
import { BROKER_FIELDS } from './read-record.ts';

/** Under which the answer stands beside a record's own fields; where it has one of that name, `amend2`. */
export const ANSWER_FIELD = 'amend';

const OPENS = '{'.charCodeAt(0);
const CLOSES = '}'.charCodeAt(0);

/** By which a reader drops what comes twice, and knows what came again because it was corrected. */
export const HEADERS = {
  sequence: 'amend-sequence',
  partition: 'amend-partition',
  position: 'amend-position',
  cause: 'amend-cause',
} as const;

/** What is said of a record beside its own fields. */
export interface AnswerOfRecord {
  readonly class: string;
  /** 0..1. */
  readonly confidence: number;
  readonly source: string;
  /** How unusual the row is, 0..1; left out where classes are answered. */
  readonly score?: number | undefined;
  /** The row may be of none of the classes; left out where not. */
  readonly unknown?: true | undefined;
  readonly modelVersion: number;
  readonly answeredAt: Date;
  readonly predictionId: string;
  readonly partition: string;
  readonly position: string;
  readonly sequence: number;
  readonly cause: string;
}

export function answerOf({ answer, partition, position, sequence, cause }: SinkRecord): AnswerOfRecord {
  return { ...answer, partition, position, sequence, cause };
}

/**
 * A record as it goes to a topic: with its key and headers, where it had some, and those of Amend beside.
 *
 * @param value of the message
 */
export function messageOf(record: SinkRecord, value: Uint8Array): KafkaMessage {
  const headers = new Map(record.headers);
  headers.set(HEADERS.sequence, bytesOf(String(record.sequence)));
  headers.set(HEADERS.partition, bytesOf(record.partition));
  headers.set(HEADERS.position, bytesOf(record.position));
  headers.set(HEADERS.cause, bytesOf(record.cause));
  return { key: record.sourceKey ?? rowKeyOf(record.key), value, headers };
}

/** A record of JSON with the answer beside: what it was is byte for byte what it is, and one field follows. */
export function enrichedJson(record: SinkRecord): Uint8Array {
  const { bytes, jsonNames } = record;
  // As it came from a source that has read it as an object: without a mark or a schema's number before it.
  if (bytes !== null && jsonNames !== undefined && bytes[0] === OPENS) return withAnswer(bytes, jsonNames, record);
  const { text, names } = ownJson(record);
  return withAnswer(bytesOf(text), names, record);
}

function withAnswer(own: Uint8Array, names: readonly string[], record: SinkRecord): Uint8Array {
  const between = names.length === 0 ? '' : ',';
  const answer = `${between}"${freeName(names)}":${answerText(record)}`;
  const end = own.lastIndexOf(CLOSES);
  const enriched = Buffer.allocUnsafe(own.length + Buffer.byteLength(answer));
  enriched.set(own.subarray(0, end));
  const written = enriched.write(answer, end);
  enriched.set(own.subarray(end), end + written);
  return enriched;
}

/** As JSON.stringify would write {@link answerOf}; only what others chose is looked through for what JSON escapes. */
function answerText({ answer, partition, position, sequence, cause }: SinkRecord): string {
  const { class: name, confidence, source, unknown, modelVersion, answeredAt, predictionId } = answer;
  const isNew = unknown === true ? '"unknown":true,' : '';
  const model = `"source":"${source}",${isNew}"modelVersion":${modelVersion},"answeredAt":"${answeredAt.toISOString()}"`;
  const place = `"partition":${JSON.stringify(partition)},"position":${JSON.stringify(position)}`;
  const said = `"class":${JSON.stringify(name)},"confidence":${confidence},${model},"predictionId":"${predictionId}"`;
  return `{${said},${place},"sequence":${sequence},"cause":"${cause}"}`;
}

/** As it came; what had no bytes of its own, such as a row of a table, as JSON of its fields. */
export function rawValue(record: SinkRecord): Uint8Array {
  return record.bytes ?? bytesOf(textOfFields(record.fields));
}

/**
 * @param names that are taken
 * @example freeName(['id', 'amend']) // => 'amend2'
 */
export function freeName(names: readonly string[]): string {
  let name = ANSWER_FIELD;
  for (let number = 2; names.includes(name); number++) name = `${ANSWER_FIELD}${number}`;
  return name;
}

/** The fields that are the record's own, not the broker's. */
export function ownFields(fields: ReadonlyMap<string, CellValue>): [string, CellValue][] {
  return [...fields].filter(([path]) => !path.startsWith(BROKER_FIELDS));
}

/** The record's JSON, if that is what it is; otherwise its fields, by path. */
function ownJson({ bytes, fields }: SinkRecord): { text: string; names: readonly string[] } {
  const given = bytes === null ? null : objectOf(bytes);
  if (given !== null) return given;
  const own = Object.fromEntries(ownFields(fields));
  return { text: JSON.stringify(own), names: Object.keys(own) };
}

/** Null when it is none: such as a record of Avro, or a mail. */
function objectOf(bytes: Uint8Array): { text: string; names: readonly string[] } | null {
  const text = jsonText(bytes);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return { text, names: Object.keys(value) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function textOfFields(fields: ReadonlyMap<string, CellValue>): string {
  return JSON.stringify(Object.fromEntries(ownFields(fields)));
}

/** Of one cell its text, of several their list: rows of one key stay in their order. */
function rowKeyOf(key: readonly CellValue[]): Uint8Array | null {
  if (key.length === 0) return null;
  return bytesOf(key.length === 1 ? String(key[0]) : JSON.stringify(key));
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
