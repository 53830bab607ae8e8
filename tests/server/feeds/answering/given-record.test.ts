import { expect, test } from '@jest/globals';
import { recordOfText } from '../../../../server/feeds/answering/given-record.ts';

test('text of one JSON object is a record with its fields, its bytes and its position', () => {
  const text = '{"id": "Ö-7", "card": {"holder": "Ann"}}';
  expect(recordOfText(text, '41')).toEqual({
    position: '41',
    fields: new Map([
      ['id', 'Ö-7'],
      ['card.holder', 'Ann'],
    ]),
    bytes: Buffer.from(text, 'utf8'),
    key: null,
    headers: new Map(),
    at: null,
    fault: null,
  });
});

test.each([
  ['{"id":', 'unreadable'],
  ['', 'unreadable'],
  ['[1, 2]', 'no-fields'],
  ['7', 'no-fields'],
])('%j is a record without fields, whose bytes are kept, that says what is wrong', (text, reason) => {
  const { fields, bytes, fault } = recordOfText(text, '1');
  expect([fields.size, bytes?.toString(), fault?.reason]).toEqual([0, text, reason]);
});

test('of what JSON says of long text no more is kept than people read', () => {
  const { fault } = recordOfText(`{"id": ${'x'.repeat(10_000)}`, '1');
  expect(JSON.stringify(fault).length).toBeLessThan(300);
});
