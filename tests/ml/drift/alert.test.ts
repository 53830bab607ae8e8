import fc from 'fast-check';
import { alertOf, type JudgedWindow } from '../../../ml/drift/alert.ts';
import type { DriftStatus } from '../../../ml/drift/drift-status.ts';

const STATUSES = ['stable', 'watch', 'drift', 'unknown'] as const;
/** Windows of 12 hours, one each `step` hours. */
const windows = (statuses: readonly DriftStatus[], step = 12): JudgedWindow[] =>
  statuses.map((status, at) => ({ from: step * at, to: step * at + 12, status }));
const hourly = (statuses: readonly DriftStatus[]) => windows(statuses, 1);
const times = (count: number, status: DriftStatus) => Array<DriftStatus>(count).fill(status);

describe('alertOf', () => {
  test('does not interrupt anybody for one window', () => {
    expect(alertOf([])).toEqual({ alerts: false, over: false, since: null });
    expect(alertOf(windows(['stable', 'drift']))).toEqual({ alerts: false, over: false, since: 12 });
  });

  test('alerts in the second window in a row, and says since when', () => {
    expect(alertOf(windows(['stable', 'drift', 'drift']))).toEqual({ alerts: true, over: false, since: 12 });
    expect(alertOf(windows(['drift', 'stable', 'drift'])).alerts).toBe(false);
    expect(alertOf(windows(['drift', 'watch', 'drift'])).alerts).toBe(false);
  });

  test('takes hourly looks at the same twelve hours for one window', () => {
    expect(alertOf(hourly(times(12, 'drift'))).alerts).toBe(false);
    expect(alertOf(hourly(times(13, 'drift')))).toMatchObject({ alerts: true, since: 0 });
    expect(alertOf(hourly([...times(6, 'drift'), 'stable', ...times(6, 'drift')])).alerts).toBe(false);
  });

  test('passes over windows in which too few rows came', () => {
    expect(alertOf(windows(['drift', 'unknown', 'drift', 'unknown'])).alerts).toBe(true);
  });

  test('is over once two windows in a row are stable', () => {
    expect(alertOf(windows(['drift', 'drift', 'stable'])).over).toBe(false);
    expect(alertOf(windows(['drift', 'drift', 'watch', 'watch'])).over).toBe(false);
    expect(alertOf(windows(['drift', 'stable', 'unknown', 'stable'])).over).toBe(true);
  });

  test('for any windows of one length alerts exactly if all known ones of the last two lengths are drift', () => {
    const histories = fc.tuple(
      fc.array(fc.constantFrom(...STATUSES), { maxLength: 30 }),
      fc.integer({ min: 1, max: 15 }),
      fc.infiniteStream(fc.integer()),
    );
    fc.assert(
      fc.property(histories, ([statuses, step, order]) => {
        const all = windows(statuses, step);
        const known = all.filter(({ status }) => status !== 'unknown');
        const last = known.at(-1);
        const before = known.findLast(({ to }) => last !== undefined && to <= last.from);
        const between = before === undefined ? [] : known.slice(known.indexOf(before));
        const expected = between.length > 0 && between.every(({ status }) => status === 'drift');
        const shuffled = all
          .map((window) => ({ window, at: order.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map(({ window }) => window);
        expect(alertOf(shuffled).alerts).toBe(expected);
        expect(alertOf(all)).toEqual(alertOf(shuffled));
        expect(alertOf(all).alerts && alertOf(all).over).toBe(false);
      }),
      { numRuns: 300, seed: 48 },
    );
  });
});
