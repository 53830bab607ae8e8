import { expect, test } from '@jest/globals';
import { lineageChanges, queryOf, startLineage, type LineagePage } from '../../../addin/lineage/lineage-state.ts';

const row = (key: string): LineagePage => ({ kind: 'row', key, told: null });

test('pages lie on one another: what is told is told of the last, and back leads to the one before', () => {
  const asked = lineageChanges['lineage-asked']!;
  const two = asked(asked(startLineage, { type: 'lineage-asked', page: row('a') }) as typeof startLineage, {
    type: 'lineage-asked',
    page: row('b'),
  }) as typeof startLineage;
  const told = { ...row('b'), told: 'no-answer' } as LineagePage;
  const after = lineageChanges['lineage-told']!(two, { type: 'lineage-told', page: told }) as typeof startLineage;
  expect(after.lineage).toEqual([row('a'), told]);
  expect(lineageChanges['lineage-back']!(after, { type: 'lineage-back' })).toEqual({ lineage: [row('a')] });
  expect(lineageChanges['lineage-closed']!(after, { type: 'lineage-closed' })).toEqual(startLineage);
});

test('a file or a partition of a feed is asked for with its feed, and days from midnight here to midnight', () => {
  const mails = { kind: 'feed', feed: 'f', name: 'Mails' } as const;
  expect(queryOf(mails, { partition: 'may.csv' })).toEqual({ feed: 'f', partition: 'may.csv' });
  expect(queryOf(mails, { fromDay: '2026-10-31', toDay: '2026-10-31' })).toEqual({
    feed: 'f',
    from: new Date(2026, 9, 31).toISOString(),
    to: new Date(2026, 10, 1).toISOString(),
  });
});
