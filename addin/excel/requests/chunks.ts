import type { LongOperation } from '../../ports/table-reading.ts';
import { excelCodeOf } from './excel-error.ts';

/**
 * What one response should weigh. Excel on the web refuses 5 MB; what lies between is room for rows that are longer
 * than those before them.
 * @see https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const TARGET_BYTES = 1_500_000;

/** The most cells of one read, whatever they weigh. */
const MAX_CELLS_PER_CHUNK = 200_000;

/** The first chunk measures how heavy the rows are. */
const FIRST_CHUNK_CELLS = 10_000;

/** One piece of a long operation. */
export interface Chunk {
  /** Index of its first row, from 0. */
  readonly first: number;
  readonly rows: number;
}

export interface ChunkedRead {
  /** Rows in all. */
  readonly rows: number;
  /** Columns read of each. */
  readonly columns: number;
  /** Rows that were read before; by default none. */
  readonly from?: number;
  /** Queues the loads of one chunk. */
  queue(chunk: Chunk): void;
  /** Takes what the sync has brought; answers how many characters it weighed. */
  take(chunk: Chunk): number;
}

/**
 * Reads rows in chunks, one sync each. Chunks grow and shrink so that a response stays near {@link TARGET_BYTES}; one
 * that Excel calls too large is halved and read again.
 *
 * This is the one place where a sync stands in a loop: Excel on the web hands over at most 5 MB at once, so that a
 * large table needs one for each piece.
 */
export async function readInChunks(
  context: Excel.RequestContext,
  read: ChunkedRead,
  operation: LongOperation = {},
): Promise<void> {
  const mostRows = Math.max(1, Math.floor(MAX_CELLS_PER_CHUNK / read.columns));
  let rowsPerChunk = Math.max(1, Math.min(mostRows, Math.floor(FIRST_CHUNK_CELLS / read.columns)));
  let first = read.from ?? 0;
  while (first < read.rows) {
    operation.signal?.throwIfAborted();
    const chunk = { first, rows: Math.min(rowsPerChunk, read.rows - first) };
    read.queue(chunk);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- 5 MB a response: one sync for each piece
      await context.sync();
    } catch (error) {
      if (excelCodeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || chunk.rows === 1) throw error;
      rowsPerChunk = Math.max(1, Math.floor(chunk.rows / 4));
      continue;
    }
    const bytesPerRow = Math.max(1, read.take(chunk) / chunk.rows);
    rowsPerChunk = Math.max(1, Math.min(mostRows, Math.floor(TARGET_BYTES / bytesPerRow)));
    first += chunk.rows;
    operation.onProgress?.({ done: first, total: read.rows });
  }
}

/** About how many bytes cells weigh on the wire, without serializing them. */
export function weightOf(values: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of values) {
    bytes += 3;
    for (const cell of row) bytes += typeof cell === 'string' ? cell.length + 3 : 9;
  }
  return bytes;
}
