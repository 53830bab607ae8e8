import fc from 'fast-check';
import { headText, linesOf, readHead, readRows, type RunWrite } from '../../../addin/runs/run-ledger.ts';

const head = { id: 'v1', at: '2026-03-01T09:00:00Z', which: 'all' as const, wanted: 9, done: 3, sequence: 12 };

describe('what the workbook keeps of a run', () => {
  test('its head is read back, and what somebody else wrote is none', () => {
    expect(readHead(headText(head))).toEqual(head);
    for (const text of ['', '[]', '{"id":"v1"}', 'null', '{', JSON.stringify({ ...head, which: 'some' })])
      expect(readHead(text)).toBeNull();
  });

  test('every row is read back as it stood and as it was written, whatever its words, and each line fits a cell', () => {
    const text = fc.string({ maxLength: 200, unit: 'binary' });
    const beside = fc.record({
      class: fc.option(text),
      confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      source: fc.option(text),
    });
    const row = fc.record({
      key: fc.string({ minLength: 1, maxLength: 900, unit: 'binary' }),
      now: beside,
      before: beside,
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 60 }), (rows) => {
        const writes = rows.map(({ key, now, before }): RunWrite => ({
          key,
          class: now.class,
          confidence: now.confidence,
          hash: 'h',
          before,
        }));
        const lines = linesOf('v1', writes);
        for (const line of lines) expect(line.length).toBeLessThan(32_767);
        expect([...readRows('v1', lines)]).toEqual(
          rows.map(({ key, now: { class: name, confidence }, before }) => [
            key,
            // JSON has no minus nought.
            {
              before: { ...before, confidence: before.confidence === null ? null : before.confidence + 0 },
              last: { class: name, confidence: confidence === null ? null : confidence + 0 },
              hash: 'h',
              isAgain: false,
            },
          ]),
        );
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('later lines say what was written since; those of another run, or unread, say nothing', () => {
    const before = { class: null, confidence: null, source: null };
    const lines = [
      ...linesOf('v1', [
        { key: 'a', class: 'Meals', confidence: 0.5, hash: '1', before },
        { key: 'b', class: 'Meals', confidence: 0.5, hash: '2', before },
      ]),
      'half a li',
      ...linesOf('v2', [{ key: 'a', class: 'Rent', confidence: 1, hash: '9', before }]),
      ...linesOf('v1', [{ key: 'a', class: 'Travel', confidence: 0.8 }]),
      ...linesOf('v1', [
        { key: 'b', class: 'Travel', confidence: 0.7, hash: '3', before: { ...before, class: 'Meals' } },
      ]),
      ...linesOf('v1', [{ key: 'never', class: 'Travel', confidence: 0.7 }]),
    ];
    expect([...readRows('v1', lines)]).toEqual([
      ['a', { before, last: { class: 'Travel', confidence: 0.8 }, hash: '1', isAgain: false }],
      ['b', { before, last: { class: 'Travel', confidence: 0.7 }, hash: '3', isAgain: true }],
    ]);
  });
});
