import { isUtf8 } from 'node:buffer';
import type { CellValue } from '../../../contract/cell.ts';
import type { SourceRecord } from '../ports/source.ts';

/** A record's own data, as it is kept for sinks and dead letters. */
export interface RecordPayload extends Pick<SourceRecord, 'fields' | 'bytes' | 'headers' | 'at'> {
  /** The key that the source itself has for it. */
  readonly sourceKey: Uint8Array | null;
  /** The cells of the row's key; none where it is not known. */
  readonly key: readonly CellValue[];
}

interface Written {
  readonly f: readonly (readonly [string, CellValue])[];
  /** The record's bytes: as they are where they are text, which most are; else as Base64. */
  readonly u?: string;
  readonly b?: string;
  readonly k?: string;
  readonly h?: readonly (readonly [string, string])[];
  readonly t?: string;
  readonly c?: readonly CellValue[];
}

/** Writes a record as text of JSON, in which what is no text is Base64. Whatever it holds comes back as it was. */
export function writePayload(record: SourceRecord, key: readonly CellValue[] = []): string {
  const written: { -readonly [Field in keyof Written]: Written[Field] } = { f: [...record.fields] };
  if (record.bytes !== null) {
    if (isUtf8(record.bytes)) written.u = bufferOf(record.bytes).toString('utf8');
    else written.b = base64(record.bytes);
  }
  if (record.key !== null) written.k = base64(record.key);
  if (record.headers.size > 0) written.h = [...record.headers].map(([name, value]) => [name, base64(value)]);
  if (record.at !== null) written.t = record.at.toISOString();
  if (key.length > 0) written.c = key;
  return JSON.stringify(written);
}

/** The record that {@link writePayload} wrote. */
export function readPayload(payload: string): RecordPayload {
  const written = JSON.parse(payload) as Written;
  return {
    fields: new Map(written.f),
    bytes: ownBytes(written),
    sourceKey: written.k === undefined ? null : bytesOf(written.k),
    headers: new Map((written.h ?? []).map(([name, value]) => [name, bytesOf(value)])),
    at: written.t === undefined ? null : new Date(written.t),
    key: written.c ?? [],
  };
}

function ownBytes({ u, b }: Written): Uint8Array | null {
  if (u !== undefined) return Buffer.from(u, 'utf8');
  return b === undefined ? null : bytesOf(b);
}

function base64(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('base64');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}
