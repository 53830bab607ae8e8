import { createHash } from 'node:crypto';
import type { FetchMessageObject } from 'imapflow';
import type { CellValue } from '../../../contract/cell.ts';
import type { SourceRecord } from '../ports/source.ts';
import { readMail } from './read-mail.ts';

/** A mail of more bytes is not fetched: its sizes alone would hold the memory of the server. */
export const MOST_MAIL_BYTES = 26_214_400;
/** Of such a mail, so many bytes are: its headers, and who wrote it. */
export const HEAD_BYTES = 65_536;
/** So many bytes of a mail are kept with its record. */
const KEPT_BYTES = 1_048_576;

const NO_FIELDS: ReadonlyMap<string, CellValue> = new Map();
const NO_HEADERS: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * The record of a mail.
 *
 * @param fetched with size, time and source: its beginning alone where it is larger than {@link MOST_MAIL_BYTES}
 * @param validity of its UID
 */
export async function mailRecord(fetched: FetchMessageObject, validity: bigint): Promise<SourceRecord> {
  const { uid, size = 0, internalDate, source = Buffer.alloc(0) } = fetched;
  const head = headOf(source);
  const at = internalDate === undefined ? null : new Date(internalDate);
  const base = {
    position: positionOf(head, uid, validity),
    key: messageIdOf(head),
    headers: NO_HEADERS,
    at: at === null || Number.isNaN(at.getTime()) ? null : at,
  };
  if (size > MOST_MAIL_BYTES) {
    const fault = { reason: 'too-large' as const, bytes: size, most: MOST_MAIL_BYTES };
    return { ...base, fields: NO_FIELDS, bytes: source, fault };
  }
  const { fields, fault } = await readMail(source);
  // A record of a mail that was read has all of its bytes, or none; of another, its beginning shows what it is.
  if (fields === null) return { ...base, fields: NO_FIELDS, bytes: source.subarray(0, KEPT_BYTES), fault };
  const withSize = new Map<string, CellValue>([
    ...fields,
    ['size', size],
    ['received', base.at?.toISOString() ?? null],
  ]);
  return { ...base, fields: withSize, bytes: source.length <= KEPT_BYTES ? source : null, fault: null };
}

/**
 * What tells a mail from every other, wherever it lies: a digest of its headers, which name it (Message-ID), its way
 * and its moment, and stay when it is moved away and back, or its mailbox is numbered anew. So nobody can have the mail
 * of another passed over by sending one with the same Message-ID. Without one, it is told by its number.
 */
function positionOf(head: Buffer, uid: number, validity: bigint): string {
  if (messageIdOf(head) === null) return `uid:${validity}:${uid}`;
  return `mail:${createHash('sha256').update(head).digest('hex')}`;
}

/** The bytes before the first empty line. */
function headOf(source: Buffer): Buffer {
  const ends = [source.indexOf('\r\n\r\n'), source.indexOf('\n\n')].filter((end) => end !== -1);
  return source.subarray(0, Math.min(HEAD_BYTES, source.length, ...ends));
}

function messageIdOf(head: Buffer): Buffer | null {
  const said = /^message-id:[ \t]*(?:\r?\n[ \t]+)?(\S{1,990})/im.exec(head.toString('latin1'))?.[1];
  return said === undefined ? null : Buffer.from(said, 'latin1');
}
