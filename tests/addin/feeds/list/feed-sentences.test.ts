import { sinkPhrase, sourcePhrase } from '../../../../addin/feeds/list/feed-sentences.ts';
import type { FeedSource } from '../../../../contract/feeds/feed-source.ts';
import { aConnection } from '../../../fakes/fake-feeds.ts';

const connection = aConnection().id;
const TABLE = { connection, schema: 'crm', table: 'mails', keyColumns: ['id'] };

test.each<[FeedSource, string]>([
  [{ kind: 'postgres', ...TABLE, takesPresent: true, takesChanges: false }, 'New rows of crm.mails, PostgreSQL at ERP'],
  [
    { kind: 'mysql', ...TABLE, cursorColumn: 'id', everySeconds: 10, overlapSeconds: 300, takesPresent: true },
    'New rows of crm.mails, MySQL at ERP',
  ],
  [{ kind: 'imap', connection, mailbox: 'INBOX', takesPresent: true, marksSeen: true }, 'New mails in INBOX at ERP'],
  [{ kind: 'file', format: {} }, 'Files that are uploaded'],
  [{ kind: 'folder', folder: 'in', suffix: '.csv', format: {}, everySeconds: 10 }, 'Files in in'],
  [
    {
      ...{ kind: 'kafka', connection, topic: 'tweets', group: 'g', format: 'json', from: 'latest' },
      ...{ chunk: 1, waitMs: 1 },
    },
    'Records of the topic tweets at ERP',
  ],
])('a source is said in a phrase: $kind', (source, said) => {
  expect(sourcePhrase(source, [aConnection()])).toBe(said);
});

test('a connection that is not known is left out', () => {
  const sink = { kind: 'kafka', connection, topic: 'answers', format: 'json', what: 'raw' } as const;
  expect(sinkPhrase(sink, [])).toBe('Topic answers');
  expect(sinkPhrase(sink, [aConnection()])).toBe('Topic answers at ERP');
});
