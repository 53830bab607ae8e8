import { expect, test } from '@jest/globals';
import { placeOf } from '../../../contract/feeds/feed-place.ts';

const connection = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11';
const table = { connection, schema: 'sales', table: 'orders', keyColumns: ['id'] };
const csv = { format: {} };

test('what a source reads and a sink writes is called as it is there', () => {
  const answer = { class: 'class' };
  expect([
    placeOf({ kind: 'postgres', ...table, answer, addsRows: false }),
    placeOf({ kind: 'postgres', ...table, takesPresent: true, takesChanges: false }),
    placeOf({ kind: 'kafka', connection, topic: 'answers', format: 'json', what: 'raw' }),
    placeOf({ kind: 'imap', connection, mailbox: 'INBOX', takesPresent: true, marksSeen: false }),
    placeOf({ kind: 'folder', folder: 'in', suffix: '.csv', everySeconds: 10, ...csv }),
    placeOf({ kind: 'file', ...csv }),
  ]).toEqual(['sales.orders', 'sales.orders', 'answers', 'INBOX', 'in', null]);
});
