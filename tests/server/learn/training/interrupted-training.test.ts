import { beginsAgainAt, isPostponed } from '../../../../server/learn/training/interrupted-training.ts';

const begun = new Date('2026-11-02T09:00:00.000Z');
const minutesAfter = (attempts: number) =>
  (beginsAgainAt({ attempts, begun_at: begun })!.getTime() - begun.getTime()) / 60_000;

describe('a training whose server was killed', () => {
  test('begins again at once twice, then after pauses that double up to an hour', () => {
    expect([1, 2, 3, 4, 5, 9, 10, 500].map(minutesAfter)).toEqual([0, 0, 1, 2, 4, 60, 60, 60]);
  });
  test('was not interrupted when it was never begun', () => {
    expect(beginsAgainAt({ attempts: 0, begun_at: null })).toBeNull();
  });
  test('waits for its next attempt while it is running by its row, begun before, and without a job', () => {
    const waiting = { state: 'running', phase: 'waiting', attempts: 3, job_id: null } as const;
    expect(isPostponed(waiting)).toBe(true);
    for (const other of [{ state: 'cancelled' }, { phase: 'reading' }, { attempts: 0 }, { job_id: 'a' }] as const)
      expect(isPostponed({ ...waiting, ...other })).toBe(false);
  });
});
