import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ProblemError } from '../../../../contract/problem.ts';
import { runOf } from '../../../../server/platform/schedules/list-schedules.ts';
import { missedSince, missedTimes, runScheduled } from '../../../../server/platform/schedules/run-scheduled.ts';
import { readRuns } from '../../../../server/platform/schedules/schedule-run-store.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const later = (from: Date, ms: number) => new Date(from.getTime() + ms);
const BEGIN = new Date('2026-11-02T03:00:00Z');
const LOOK = { kind: 'upkeep', classifierId: null, longestMs: HOUR_MS } as const;

describe('runScheduled', () => {
  const database = useDatabase();
  let now = BEGIN;
  const services = () => ({ db: database.db, clock: () => now });
  const known = async () => runOf((await readRuns(database.db)).get('upkeep'), now);

  test('keeps when it ran, how long it took and what came of it, in words', async () => {
    const took = async () => void (now = later(now, 4 * MINUTE_MS));
    expect(await runScheduled(services(), LOOK, { missed: 2, work: took })).toBe(true);
    const done = { beganAt: BEGIN.toISOString(), endedAt: '2026-11-02T03:04:00.000Z', result: 'done', detail: null };
    expect(await known()).toEqual({ ...done, missed: 2, skipped: 0 });
    await runScheduled(services(), LOOK, { work: async () => 'nothing-to-do' });
    expect(await known()).toMatchObject({ result: 'nothing-to-do', missed: 0 });
    await runScheduled(services(), LOOK, { work: async () => ['no-live-rows', { classifier: 'Cards', hours: 24 }] });
    expect(await known()).toMatchObject({ result: 'failed', detail: expect.stringContaining('Cards') });
  });

  test('keeps why it threw, which goes on to whoever called', async () => {
    const broken = () => Promise.reject(new ProblemError('training-running', { classifier: 'Cards' }));
    await expect(runScheduled(services(), LOOK, { work: broken })).rejects.toThrow('Cards');
    expect(await known()).toMatchObject({ result: 'failed', detail: 'A training of “Cards” is running already.' });
  });

  test('of four that ask at once one does it; the rest are times that were skipped', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let runs = 0;
    const work = async () => {
      runs++;
      await finished;
    };
    let refused = 0;
    const ask = async (): Promise<boolean> => {
      const isDone = await runScheduled(services(), LOOK, { work });
      if (!isDone && ++refused === 3) finish();
      return isDone;
    };
    const asked = await Promise.all(Array.from({ length: 4 }, ask));
    expect([asked.filter(Boolean).length, runs]).toEqual([1, 1]);
    expect(await known()).toMatchObject({ result: 'done', skipped: 3 });
  });

  test('of a run whose server ended it says so, and begins the next; the one that was lost ends unnoted', async () => {
    let finish: () => void = () => undefined;
    const late = runScheduled(services(), LOOK, { work: () => new Promise<void>((resolve) => (finish = resolve)) });
    const isRunning = async (): Promise<void> => ((await known())?.result === 'running' ? undefined : isRunning());
    await isRunning();
    now = later(now, HOUR_MS);
    expect(await known()).toMatchObject({ result: 'lost', endedAt: null });
    expect(await runScheduled(services(), LOOK, { work: async () => 'nothing-to-do' })).toBe(true);
    finish();
    await late;
    expect(await known()).toMatchObject({ result: 'nothing-to-do', beganAt: now.toISOString() });
  });

  test('of what is always on, times are missed since it began last; none before it ever did', async () => {
    const hourly = (at: Date) => later(at, HOUR_MS);
    expect(await missedSince(database.db, 'forgetting', now, hourly)).toBe(0);
    expect(await missedSince(database.db, 'upkeep', later(now, 30 * MINUTE_MS), hourly)).toBe(0);
    expect(await missedSince(database.db, 'upkeep', later(now, 5 * HOUR_MS), hourly)).toBe(4);
  });
});

describe('missedTimes', () => {
  test('counts the times that the one which is made up for stands for, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 0, max: 2_000 }), (everyHours, awayHours) => {
        const next = (at: Date) => later(at, everyHours * HOUR_MS);
        const missed = missedTimes(BEGIN, later(BEGIN, awayHours * HOUR_MS), next);
        expect(missed).toBe(Math.min(1_000, Math.floor(awayHours / everyHours)));
      }),
      { seed: 65, numRuns: 300 },
    );
  });
});
