import type { ConnectionSettings } from '../../../contract/feeds/connection.ts';
import type { FeedSink } from '../../../contract/feeds/feed-sink.ts';
import type { FeedSource } from '../../../contract/feeds/feed-source.ts';

/** A dataset, as a catalogue knows it whoever tells of it. */
export interface NamedDataset {
  readonly namespace: string;
  readonly name: string;
}

/** What names of datasets are made of beside the feed's settings. */
export interface Surroundings {
  /** How each connection is reached, by its id; without secrets. */
  readonly connections: ReadonlyMap<string, ConnectionSettings>;
  /** Folders that files are read from, by the names that settings have for them. */
  readonly folders: ReadonlyMap<string, string>;
  /** Of what has no name outside Amend. */
  readonly own: NamedDataset;
}

/**
 * A source or a sink by OpenLineage's rules of naming, so that it is the same dataset to whoever else reads or writes
 * it. Mailboxes, of which these say nothing, are named alike; files that people upload lie nowhere else.
 * Source: OpenLineage, Naming conventions, https://openlineage.io/docs/spec/naming/
 *
 * @returns null where its connection is no more
 */
export function datasetOf(
  part: FeedSource | FeedSink,
  { connections, folders, own }: Surroundings,
): NamedDataset | null {
  if (part.kind === 'file') return own;
  if (part.kind === 'folder') return { namespace: 'file', name: folders.get(part.folder) ?? part.folder };
  const reached = connections.get(part.connection.toLowerCase());
  if (reached === undefined) return null;
  if (part.kind === 'kafka')
    return reached.kind === 'kafka' ? { namespace: `kafka://${reached.brokers[0]!}`, name: part.topic } : null;
  if (reached.kind === 'kafka') return null;
  const namespace = `${part.kind}://${reached.host}:${reached.port}`;
  if (part.kind === 'imap') return { namespace, name: part.mailbox };
  if (reached.kind === 'imap') return null;
  const table = `${part.schema}.${part.table}`;
  return { namespace, name: part.kind === 'mysql' ? table : `${reached.database}.${table}` };
}
