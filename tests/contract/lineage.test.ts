import { expect, test } from '@jest/globals';
import { lineageQuery } from '../../contract/lineage.ts';

test('what is asked of the way back has a bound, whoever leaves it out', () =>
  expect(lineageQuery.parse({ version: '3' })).toEqual({ version: 3, limit: 100 }));

test.each([{ before: 'first' }, { limit: '1001' }, { version: '0' }, { source: 'nowhere' }, { class: 'Travel' }])(
  '%j is refused',
  (query) => expect(lineageQuery.safeParse(query).success).toBe(false),
);
