import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check';
import type { TableProfile } from '../../../../ml/sketches/table-profile.ts';
import { profileTable } from '../../../../ml/sketches/table-profile.ts';
import type { PredictedBatch } from '../../../../server/learn/models/predicted-batch.ts';
import { ProfileRecorder, type RecorderServices } from '../../../../server/watch/profiles/profile-recorder.ts';
import type { Profiler } from '../../../../server/watch/profiling/profiler.ts';
import { profilerHere, unpackHour, type HourProfile } from '../../../setup/saved-hour.ts';

const CLASSIFIER = '6f6e8f0a-3a0e-4c52-9d3c-0d4f3a1b2c01';

/** Rows with keys from `first` on, answered at a time. */
function answered(
  count: number,
  options: { first?: number; at?: string; version?: number; word?: string } = {},
): PredictedBatch {
  const keys = Array.from({ length: count }, (_, row) => `row ${(options.first ?? 0) + row}`);
  return {
    classifierId: CLASSIFIER,
    modelVersion: options.version ?? 1,
    source: 'sheet' as const,
    predictedAt: new Date(options.at ?? '2026-11-02T09:15:00Z'),
    columns: [
      { name: 'Text', type: 'text' },
      { name: 'Amount', type: 'number' },
    ],
    segmentColumn: null,
    cells: keys.map((_, row) => [options.word ?? 'taxi', row]),
    classes: ['travel', 'meals'],
    predicted: keys.map((_, row) => row % 2),
    confidence: keys.map(() => 0.75),
    keys,
    rowHashes: keys.map((key) => `hash of ${key}`),
    earlierHashes: keys.map(() => []),
    hadLabel: null,
  };
}

/** A recorder whose saves, errors, clock and timer are in the test's hand. */
function startRecorder(services: Partial<RecorderServices> = {}) {
  const saved: HourProfile[] = [];
  const errors: Error[] = [];
  const hand = { now: new Date('2026-11-02T09:30:00Z'), tick: () => {}, stopped: false };
  const recorder = new ProfileRecorder({
    clock: () => hand.now,
    startProfiler: profilerHere,
    save: async (hour) => void saved.push(await unpackHour(hour)),
    readKnown: async () => null,
    readSegments: async () => null,
    readReferenceRows: async () => new Map(),
    onError: (error) => errors.push(error),
    repeat: (task) => {
      hand.tick = task;
      return () => {
        hand.stopped = true;
      };
    },
    ...services,
  });
  return { recorder, saved, errors, hand };
}
const rowsOf = (saved: readonly HourProfile[]) => saved.map((hour) => hour.profile.rows);

describe('ProfileRecorder', () => {
  test('merges what is answered in an hour into one profile', async () => {
    const { recorder, saved } = startRecorder();
    recorder.record(answered(30));
    recorder.record(answered(20, { first: 30, at: '2026-11-02T09:59:59Z' }));
    await recorder.flush();
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({
      classifierId: CLASSIFIER,
      modelVersion: 1,
      hour: new Date('2026-11-02T09:00:00Z'),
      droppedRows: 0,
    });
    expect(saved[0]!.profile).toMatchObject({ rows: 50, predictions: { rows: 50 } });
  });

  test('keeps hours and versions apart', async () => {
    const { recorder, saved } = startRecorder();
    recorder.record(answered(10));
    recorder.record(answered(20, { version: 2 }));
    recorder.record(answered(30, { at: '2026-11-02T10:00:00Z' }));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([10, 20, 30]);
    expect(new Set(saved.map((hour) => hour.recorder)).size).toBe(3);
  });

  test('saves the grown profile in the place of the former, and nothing when nothing came', async () => {
    const { recorder, saved } = startRecorder();
    recorder.record(answered(10));
    await recorder.flush();
    await recorder.flush();
    recorder.record(answered(10, { first: 10 }));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([10, 20]);
    expect(saved[0]!.recorder).toBe(saved[1]!.recorder);
  });

  test('saves by itself after 20,000 rows, and when the timer says so', async () => {
    const { recorder, saved, hand } = startRecorder();
    for (let block = 0; block < 20; block++) recorder.record(answered(1_000, { first: block * 1_000 }));
    recorder.record(answered(1, { first: 20_000 }));
    hand.tick();
    await recorder.stop();
    expect(rowsOf(saved)).toEqual([20_000, 20_001]);
    expect(hand.stopped).toBe(true);
  });

  test('begins another profile of an hour that is over: the former is saved and forgotten', async () => {
    const { recorder, saved, hand } = startRecorder();
    recorder.record(answered(10));
    hand.now = new Date('2026-11-02T10:01:00Z');
    await recorder.flush();
    recorder.record(answered(5, { first: 10 }));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([10, 5]);
    expect(saved[0]!.recorder).not.toBe(saved[1]!.recorder);
  });

  test('counts a row once in an hour, however often its sheet is classified', async () => {
    const { recorder, saved } = startRecorder();
    recorder.record(answered(10));
    recorder.record(answered(12));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([12]);
  });

  test('leaves out the rows of the version’s reference, but for those whose cells are no longer the same', async () => {
    const reference = new Map([
      ['row 0', 'hash of row 0'],
      ['row 2', 'hash of row 2'],
      ['row 3', 'hash of what it was'],
    ]);
    const asked: [string, number, readonly string[]][] = [];
    const { recorder, saved } = startRecorder({
      readReferenceRows: async (...question) => (asked.push(question), reference),
    });
    recorder.record(answered(4));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([2]);
    expect(asked).toEqual([[CLASSIFIER, 1, ['row 0', 'row 1', 'row 2', 'row 3']]]);
  });

  test('counts the cells that a column cannot read also where other rows are left out', async () => {
    const { recorder, saved } = startRecorder({ readReferenceRows: async () => new Map([['row 0', 'hash of row 0']]) });
    recorder.record({
      ...answered(3),
      cells: [
        ['taxi', 'one'],
        ['taxi', 'two'],
        ['taxi', 3],
      ],
    });
    await recorder.flush();
    expect(saved[0]!.profile.columns[1]).toMatchObject({ rows: 2, missing: 1, typeFailures: 1 });
  });

  test('asks of no row twice that it has counted, and counts one once that stands twice in a block', async () => {
    const asked: number[] = [];
    const { recorder, saved } = startRecorder({
      readReferenceRows: async (_, __, keys) => (asked.push(keys.length), new Map()),
    });
    const rows = answered(3);
    recorder.record({
      ...rows,
      keys: ['row 0', 'row 1', 'row 0'],
      rowHashes: ['hash of row 0', 'hash of row 1', 'hash of row 0'],
    });
    recorder.record(answered(5));
    recorder.record(answered(5));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([5]);
    expect(asked).toEqual([3, 3]);
  });

  test('asks the reference what is new, and reads it once', async () => {
    const known: TableProfile = profileTable({ rows: 1, columns: [{ name: 'Text', type: 'text', values: ['taxi'] }] });
    let reads = 0;
    const { recorder, saved } = startRecorder({ readKnown: async () => (reads++, known) });
    recorder.record(answered(10));
    recorder.record(answered(5, { first: 10, word: 'scooter' }));
    await recorder.flush();
    const text = saved[0]!.profile.columns[0]!;
    expect('novelty' in text && text.novelty).toMatchObject({ rows: 15, newRows: 5 });
    expect(reads).toBe(1);
  });

  test('drops rows beyond the bound of those waiting, and counts them', async () => {
    const { recorder, saved } = startRecorder({ mostWaitingRows: 25 });
    for (let block = 0; block < 4; block++) recorder.record(answered(10, { first: block * 10 }));
    await recorder.flush();
    expect(saved.at(-1)).toMatchObject({ profile: { rows: 20 }, droppedRows: 20 });
    expect([recorder.droppedRows, recorder.waitingRows]).toEqual([20, 0]);
    recorder.record(answered(10, { first: 40 }));
    await recorder.flush();
    expect(rowsOf(saved).at(-1)).toBe(30);
  });

  test('returns at once', async () => {
    const { recorder, saved } = startRecorder();
    recorder.record(answered(250));
    expect([recorder.waitingRows, saved]).toEqual([250, []]);
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([250]);
  });

  test('asks the reference about those rows alone whose key had a label, where that is known', async () => {
    const asked: (readonly string[])[] = [];
    const { recorder, saved } = startRecorder({
      readReferenceRows: async (_, __, keys) => (asked.push(keys), new Map([['row 1', 'hash of row 1']])),
    });
    recorder.record({ ...answered(3), hadLabel: [false, true, false] });
    recorder.record({ ...answered(2, { first: 3 }), hadLabel: [false, false] });
    await recorder.flush();
    expect([asked, rowsOf(saved)]).toEqual([[['row 1']], [4]]);
  });

  test('tries a profile again that could not be saved, and reports the failure', async () => {
    const saves: number[] = [];
    let isAway = true;
    const { recorder, errors } = startRecorder({
      save: async (hour) => {
        if (isAway) throw new Error('the database is away');
        saves.push(hour.packed.rows);
      },
    });
    recorder.record(answered(10));
    await recorder.flush();
    expect(errors.map((error) => [error.message, (error.cause as Error).message])).toEqual([
      ['A profile of answered rows was not saved; it will be tried again', 'the database is away'],
    ]);
    isAway = false;
    await recorder.flush();
    expect(saves).toEqual([10]);
  });

  test('counts rows as dropped that could not be profiled, and goes on', async () => {
    let isAway = true;
    const { recorder, saved, errors } = startRecorder({
      readKnown: async () => {
        if (isAway) throw new Error('the database is away');
        return null;
      },
    });
    recorder.record(answered(10));
    await recorder.flush();
    isAway = false;
    recorder.record(answered(5, { first: 10 }));
    await recorder.flush();
    expect(saved.at(-1)).toMatchObject({ profile: { rows: 5 }, droppedRows: 10 });
    expect(errors).toHaveLength(1);
  });

  test('begins again when profiling was lost: what was saved stays, what was not is counted as dropped', async () => {
    const started: { isLost: boolean }[] = [];
    const startProfiler = (): Profiler => {
      const here = profilerHere();
      const profiler = {
        ...{ isLost: false, stop: here.stop },
        ask: (order: Parameters<Profiler['ask']>[0]) =>
          profiler.isLost ? Promise.reject(new Error('it is gone')) : here.ask(order),
      };
      started.push(profiler);
      return profiler;
    };
    let reads = 0;
    const { recorder, saved, errors } = startRecorder({ startProfiler, readKnown: async () => (reads++, null) });
    recorder.record(answered(10));
    await recorder.flush();
    recorder.record(answered(5, { first: 10 }));
    await recorder.flush();
    recorder.record(answered(7, { first: 20 }));
    while (recorder.waitingRows > 0) await new Promise((resolve) => setImmediate(resolve));
    started[0]!.isLost = true;
    recorder.record(answered(4, { first: 30 }));
    await recorder.flush();
    expect(rowsOf(saved)).toEqual([10, 15, 4]);
    expect(saved.map((hour) => hour.droppedRows)).toEqual([0, 0, 7]);
    expect(saved[2]!.recorder).not.toBe(saved[1]!.recorder);
    expect([recorder.droppedRows, started.length, reads]).toEqual([7, 2, 2]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Profiling ended and begins again; 7 answered rows are not in the profiles',
    ]);
  });

  test('whatever is lost when, each row is in a profile or counted as dropped, once', async () => {
    const step = oneof(
      record({ rows: integer({ min: 1, max: 40 }) }),
      constantFrom('flush' as const, 'lose' as const, 'database away' as const, 'database back' as const),
    );
    await assert(
      asyncProperty(array(step, { maxLength: 25 }), async (steps) => {
        let profiler: { isLost: boolean } | null = null;
        let isAway = false;
        const kept = new Map<string, readonly [rows: number, dropped: number]>();
        const { recorder } = startRecorder({
          startProfiler: () => {
            const here = profilerHere();
            const mine: Profiler & { isLost: boolean } = {
              ...{ isLost: false, stop: here.stop },
              ask: (order) => (mine.isLost ? Promise.reject(new Error('it is gone')) : here.ask(order)),
            };
            return (profiler = mine);
          },
          save: async ({ recorder: name, packed, droppedRows }) => {
            if (isAway) throw new Error('the database is away');
            kept.set(name, [packed.rows, droppedRows]);
          },
        });
        let sent = 0;
        for (const each of steps) {
          if (each === 'flush') await recorder.flush();
          else if (each === 'lose') profiler = Object.assign(profiler ?? {}, { isLost: true });
          else if (typeof each === 'string') isAway = each === 'database away';
          else {
            recorder.record(answered(each.rows, { first: sent }));
            sent += each.rows;
          }
        }
        isAway = false;
        // One flush to notice what was lost, and one to keep what that comes to.
        await recorder.flush();
        await recorder.flush();
        const sum = (of: 0 | 1) => [...kept.values()].reduce((total, each) => total + each[of], 0);
        expect(sum(0) + sum(1)).toBe(sent);
        expect(sum(1)).toBe(recorder.droppedRows);
      }),
      { seed: 12, numRuns: 150 },
    );
  });

  describe('of a version that keeps segments', () => {
    const known = profileTable({ rows: 1, columns: [{ name: 'Text', type: 'text', values: ['taxi'] }] });
    const readSegments = async () => ({ column: 'Text', known: new Map([['taxi', known]]) });
    const declared = (batch: PredictedBatch): PredictedBatch => ({ ...batch, segmentColumn: 'Text' });
    const segmentsOf = ({ segments }: HourProfile) =>
      segments && [segments.profiles.map(({ value, profile }) => [value, profile.rows]), segments.otherRows];

    test('saves with an hour what of it has grown by segment, and how many rows are of none', async () => {
      const { recorder, saved } = startRecorder({ readSegments });
      recorder.record(declared(answered(10)));
      recorder.record(declared(answered(5, { first: 10, word: 'scooter' })));
      await recorder.flush();
      recorder.record(declared(answered(3, { first: 20, word: 'scooter' })));
      await recorder.flush();
      expect(saved.map(segmentsOf)).toEqual([
        [[['taxi', 10]], 5],
        [[], 8],
      ]);
    });

    test('saves segments again that could not be saved', async () => {
      let isAway = true;
      const saves: HourProfile[] = [];
      const { recorder } = startRecorder({
        readSegments,
        save: async (hour) => {
          if (isAway) throw new Error('the database is away');
          saves.push(await unpackHour(hour));
        },
      });
      recorder.record(declared(answered(10)));
      await recorder.flush();
      isAway = false;
      await recorder.flush();
      expect(saves.map(segmentsOf)).toEqual([[[['taxi', 10]], 0]]);
    });

    test('leaves out of a segment what is left out of the whole', async () => {
      const { recorder, saved } = startRecorder({
        readSegments,
        readReferenceRows: async () => new Map([['row 3', 'hash of row 3']]),
      });
      recorder.record(declared(answered(5)));
      recorder.record(declared(answered(5)));
      await recorder.flush();
      expect(saved.map(segmentsOf)).toEqual([[[['taxi', 4]], 0]]);
    });

    test('keeps none, and reads none, while no column is declared', async () => {
      let reads = 0;
      const { recorder, saved } = startRecorder({ readSegments: async () => (reads++, readSegments()) });
      recorder.record(answered(5));
      await recorder.flush();
      expect([saved.map(segmentsOf), reads]).toEqual([[null], 0]);
    });
  });
});
