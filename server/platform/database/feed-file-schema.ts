import type { ColumnType, Generated } from 'kysely';
import type { FileState } from '../../../contract/feeds/feed-file.ts';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';

/** Files that feeds read. */
export interface FeedFilesTable {
  id: string;
  /** In the order in which they came. */
  number: Generated<number>;
  feed_id: string;
  name: string;
  /** SHA-256, in hexadecimal digits. */
  hash: string;
  bytes: number;
  origin: 'upload' | 'folder';
  /** Of a file of a folder: size and time, by which it is known without reading it. */
  stamp: string | null;
  state: FileState;
  /** What was said of how it is read when it was refused: said otherwise, it may be taken. */
  said: ColumnType<CsvFormat | null, string | null, string | null>;
  format: ColumnType<CsvFormat | null, string | null, string | null>;
  row_count: number | null;
  faults: ColumnType<unknown, string | undefined, string>;
  fault_count: Generated<number>;
  /** Of one that is asked about: the file whose bytes it has. */
  same_as: string | null;
  put_by: string | null;
  put_at: Date;
  settled_at: Date | null;
}

/** The bytes of files that wait, in pieces. */
export interface FeedFilePartsTable {
  file_id: string;
  part: number;
  bytes: Buffer;
}

export interface FeedFileTables {
  feed_files: FeedFilesTable;
  feed_file_parts: FeedFilePartsTable;
}
