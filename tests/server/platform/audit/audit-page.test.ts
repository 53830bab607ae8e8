import { expect, test } from '@jest/globals';
import { readAuditPage } from '../../../../server/platform/audit/audit-page.ts';
import { appendAuditEvent } from '../../../../server/platform/audit/audit-store.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-03T09:00:00Z');
const database = useDatabase();

test('a page of a log holds the events after a number, and the number of the last of all', async () => {
  for (const subject of ['1', '2', '3']) {
    const event = { kind: 'grants-set', subject, author: 'Ben', reason: '', details: { before: [] } };
    await appendAuditEvent(database.db, 'people', event, AT);
  }
  const { events, last } = await readAuditPage(database.db, 'people', { after: 1, limit: 1 });
  expect(last).toBe(3);
  expect(events).toEqual([
    {
      sequence: 2,
      kind: 'grants-set',
      subject: '2',
      person: 'Ben',
      reason: '',
      details: { before: [] },
      at: AT.toISOString(),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(await readAuditPage(database.db, 'other', { after: 0, limit: 10 })).toEqual({ events: [], last: 0 });
});
