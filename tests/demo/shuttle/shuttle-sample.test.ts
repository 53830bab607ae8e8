import { describe, expect, test } from '@jest/globals';
import { readingsOf } from '../../../demo/shuttle/read-readings.ts';
import { replayReadings } from '../../../demo/shuttle/replay-readings.ts';
import { shuttleSample } from '../../../demo/shuttle/shuttle-sample.ts';
import { scoreChart } from '../../../demo/shuttle/told-figures.ts';
import type { Judged } from '../../../demo/shuttle/shuttle-case.ts';

const COUNT = 4_000;
const readings = shuttleSample(COUNT, 14);

describe('generated readings', () => {
  test('are the same by the same seed, each with an id of its own', () => {
    expect(shuttleSample(COUNT, 14)).toEqual(readings);
    expect(shuttleSample(COUNT, 15)).not.toEqual(readings);
    expect(new Set(readings.map(({ id }) => id)).size).toBe(COUNT);
  });

  test('are nine whole numbers, of which the last three are what differs between the temperatures', () => {
    expect(readings.every(({ cells }) => cells.length === 9 && cells.every(Number.isInteger))).toBe(true);
    for (const { cells } of readings) {
      const [inlet, , outlet, , radiator] = cells as [number, number, number, number, number];
      expect(cells.slice(6)).toEqual([outlet - inlet, outlet - radiator, inlet - radiator]);
    }
  });

  test('are of a rare class as often as Statlog’s: seven in a hundred', () => {
    const share = readings.filter(({ isAnomaly }) => isAnomaly).length / COUNT;
    expect(share).toBeGreaterThan(0.055);
    expect(share).toBeLessThan(0.085);
  });
});

describe('real readings', () => {
  test('are read as Statlog published them, in their order, without the class that ODDS leaves out', () => {
    const read = readingsOf(
      '50 21 77 0 28 0 27 48 22 2\n55 0 92 0 0 26 36 92 56 4\n53 0 82 0 52 -5 29 30 2 1\n',
      's.trn',
    );
    expect(read).toEqual([
      { id: 'r0', cells: [50, 21, 77, 0, 28, 0, 27, 48, 22], isAnomaly: true },
      { id: 'r2', cells: [53, 0, 82, 0, 52, -5, 29, 30, 2], isAnomaly: false },
    ]);
  });

  test('are read of CSV by the names of its columns', () => {
    const head = 'A1,A2,A3,A4,A5,A6,A7,A8,A9,split,class';
    const read = readingsOf(`${head}\n37,0,100,0,34,11,64,67,2,train,5\n`, 's.csv');
    expect(read).toEqual([{ id: 'r0', cells: [37, 0, 100, 0, 34, 11, 64, 67, 2], isAnomaly: true }]);
  });

  test('of another file are refused, with what it lacks', () => {
    expect(() => readingsOf('a1,a2\n1,2\n', 'other.csv')).toThrow('other.csv has no column class, a3');
    expect(() => readingsOf('1 2 3\n', 'other.trn')).toThrow('other.trn, row 1');
    expect(() => readingsOf('50 21 77 0 28 0 27 48 22 9\n', 'other.trn')).toThrow('a class from 1 to 7');
    expect(() => readingsOf('55 0 92 0 0 26 36 92 56 4\n', 'other.trn')).toThrow('has no readings');
  });
});

test('a replay sends each reading once, in order', async () => {
  const sent: string[] = [];
  await replayReadings(readings.slice(0, 500), 2_500, async (some) => void sent.push(...some.map(({ id }) => id)));
  expect(sent).toEqual(readings.slice(0, 500).map(({ id }) => id));
});

test('the chart says of each tenth of the scores how many readings are anomalies', () => {
  const judged = (score: number, isAnomaly: boolean): Judged => ({
    reading: { id: 'r', cells: [], isAnomaly },
    scored: { id: 'r', cells: [], class: '', score, cause: 'record' },
  });
  const lines = scoreChart([judged(0.31, false), judged(0.35, true), judged(1, true)]).split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[4]).toBe(`0.3…0.4        2        1  ${'█'.repeat(20)}${'·'.repeat(20)}`);
  expect(lines[10]).toBe(`0.9…1.0        1        1  ${'█'.repeat(40)}`);
});
