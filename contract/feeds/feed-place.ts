import type { FeedSink } from './feed-sink.ts';
import type { FeedSource } from './feed-source.ts';

/**
 * What a source reads or a sink writes, as it is called there: a table with its schema, a topic, a mailbox, a folder.
 * Null of files that people upload, which lie nowhere else.
 *
 * @example placeOf({ kind: 'imap', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', mailbox: 'INBOX', takesPresent: true, marksSeen: false }) // => 'INBOX'
 */
export function placeOf(part: FeedSource | FeedSink): string | null {
  switch (part.kind) {
    case 'postgres':
    case 'mysql':
      return `${part.schema}.${part.table}`;
    case 'kafka':
      return part.topic;
    case 'imap':
      return part.mailbox;
    case 'folder':
      return part.folder;
    case 'file':
      return null;
  }
}
