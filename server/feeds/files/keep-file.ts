import type { Kysely } from 'kysely';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';
import type { Database } from '../../platform/database/schema.ts';
import { findSameBytes, findSameFile, insertFile, insertPart, type FileDraft } from './file-store.ts';
import type { TextBytes } from './text-bytes.ts';

/** So many bytes are one row of the database. */
const PART_BYTES = 1_048_576;

/**
 * Keeps a file for the feed to read, in the caller's transaction: whole, or not at all. One of the same name and the
 * same bytes as an earlier one is noted as repeated, and nothing of it is kept. One with the bytes of another
 * name is kept, and read once somebody has said so.
 *
 * @param said of how the feed reads its files
 */
export async function keepFile(
  transaction: Kysely<Database>,
  draft: FileDraft,
  bytes: TextBytes,
  said: CsvFormat,
): Promise<void> {
  const same = await findSameFile(transaction, { ...draft, said });
  if (same !== null) return insertFile(transaction, draft, 'repeated', null);
  const alike = await findSameBytes(transaction, draft);
  await insertFile(transaction, draft, alike === null ? 'waiting' : 'asked', alike);
  let part = 0;
  let waiting: Uint8Array[] = [];
  let length = 0;
  const keep = async (): Promise<void> => {
    await insertPart(transaction, draft.id, part, Buffer.concat(waiting));
    part += 1;
    waiting = [];
    length = 0;
  };
  for await (const piece of bytes()) {
    waiting.push(piece);
    length += piece.length;
    if (length >= PART_BYTES) await keep();
  }
  if (length > 0) await keep();
}
