import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPayload, writePayload } from '../../../../server/feeds/delivering/record-payload.ts';
import { eventId } from '../../../../server/feeds/answering/said-labels.ts';

const cell = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc.constant(null),
);
const bytes = fc.uint8Array({ maxLength: 40 });

test('a record comes back as it was, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.record({
        fields: fc.array(fc.tuple(fc.string(), cell)).map((entries) => new Map(entries)),
        ...{ bytes: fc.option(bytes), key: fc.option(bytes), at: fc.option(fc.date({ noInvalidDate: true })) },
        headers: fc.array(fc.tuple(fc.string(), bytes)).map((entries) => new Map(entries)),
      }),
      fc.array(cell, { maxLength: 3 }),
      (record, key) => {
        const read = readPayload(writePayload({ ...record, position: '1', fault: null }, key));
        const plain = (value: Uint8Array | null) => (value === null ? null : [...value]);
        expect(read.fields).toEqual(record.fields);
        expect([plain(read.bytes), plain(read.sourceKey), read.at, read.key]).toEqual([
          plain(record.bytes),
          plain(record.key),
          record.at,
          key,
        ]);
        expect([...read.headers].map(([name, value]) => [name, plain(value)])).toEqual(
          [...record.headers].map(([name, value]) => [name, plain(value)]),
        );
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});

test('what a record says of its row has an id of its place: no other has it', () => {
  const ids = [eventId('f', 'p', '1'), eventId('f', 'p', '2'), eventId('f', 'p1', ''), eventId('f', 'p', '1')];
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
