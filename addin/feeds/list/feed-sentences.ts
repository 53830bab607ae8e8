import type { Connection } from '../../../contract/feeds/connection.ts';
import type { FeedSink } from '../../../contract/feeds/feed-sink.ts';
import type { FeedSource } from '../../../contract/feeds/feed-source.ts';
import { feedsWords } from '../words/feeds-words.ts';

/** Where records come from, in a phrase; with the connection's name where it is known. */
export function sourcePhrase(source: FeedSource, connections: readonly Connection[]): string {
  const phrase = bareSource(source);
  const connection = 'connection' in source ? connections.find(({ id }) => id === source.connection)?.name : undefined;
  return connection === undefined ? phrase : feedsWords('at', { source: phrase, connection });
}

/** Where answers go, in a phrase. */
export function sinkPhrase(sink: FeedSink, connections: readonly Connection[]): string {
  const phrase =
    sink.kind === 'kafka'
      ? feedsWords('topicSink', { topic: sink.topic })
      : feedsWords('tableSink', { table: `${sink.schema}.${sink.table}` });
  const connection = connections.find(({ id }) => id === sink.connection)?.name;
  return connection === undefined ? phrase : feedsWords('at', { source: phrase, connection });
}

function bareSource(source: FeedSource): string {
  switch (source.kind) {
    case 'postgres':
    case 'mysql':
      return feedsWords(source.kind, { table: `${source.schema}.${source.table}` });
    case 'imap':
      return feedsWords('imap', { mailbox: source.mailbox });
    case 'file':
      return feedsWords('file');
    case 'folder':
      return feedsWords('folder', { folder: source.folder });
    case 'kafka':
      return feedsWords('kafka', { topic: source.topic });
  }
}
