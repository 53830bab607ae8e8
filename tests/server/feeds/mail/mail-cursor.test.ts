import { expect, test } from '@jest/globals';
import { formatCursor, parseCursor } from '../../../../server/feeds/mail/mail-cursor.ts';

test('where a mailbox was read to is found again in its text', () => {
  const cursor = { validity: 4_294_967_295n, uid: 4_294_967_294, batchFrom: 4_294_967_200, since: 1_793_600_000 };
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
  expect(() => parseCursor('7:12')).toThrow('requires the position of a mailbox, not 7:12');
});
