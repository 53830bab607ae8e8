import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../contract/cell.ts';
import type { ClassifierDraft } from '../../contract/classifier.ts';
import { seededRandom } from '../../ml/random.ts';
import { train } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

/**
 * The file of the "make or break" case: 1,185 decisions that have nothing to do with value and time. Kept beside the
 * project.
 */
const FILE = join(process.env['DATA_DIR'] ?? '../shared/data', 'makeorbreak/dummy_test.csv');
const NUMBERS: ClassifierDraft['columns'] = [
  { name: 'valor', type: 'number' },
  { name: 'tempo', type: 'number' },
];
const TEXT: ClassifierDraft['columns'] = [{ name: 'Text', type: 'text' }];

interface Decision {
  readonly cells: readonly CellValue[];
  readonly decision: string;
}

/** As the file is: a value up to a million, a time up to 2,000, and a decision by the toss of a coin. */
function tossed(rows: number, seed: number): Decision[] {
  const random = seededRandom(seed);
  return Array.from({ length: rows }, () => ({
    cells: [random.integer(1_000_000), 1 + random.integer(2_000)],
    decision: String(random.integer(2)),
  }));
}

function decisionsOf(file: string): Decision[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines
    .map((line) => line.split(';'))
    .map(([value, decision, time]) => ({ cells: [Number(value), Number(time)], decision: decision! }));
}

const amend = useAmend();

/** Sets up, labels and trains, as a person does; the version. */
async function learn(decisions: readonly Decision[], columns: ClassifierDraft['columns']) {
  const { id: classifier } = await amend.call('createClassifier', {
    body: { name: randomUUID(), columns, keyColumns: ['row'], labelColumn: 'decisao' },
  });
  const events = decisions.map(({ cells, decision }, row) => ({
    id: randomUUID(),
    kind: 'correct' as const,
    origin: 'label-column' as const,
    key: `row ${row}`,
    cells: [...cells],
    class: decision,
    saidAt: '2026-11-02T09:00:00.000Z',
  }));
  await amend.call('recordFeedback', {
    params: { classifier },
    body: { columns: columns.map((column) => column.name), events },
  });
  const { version } = await train(amend, classifier);
  return version!;
}

describe('labels that have nothing to do with the columns', () => {
  test.each([1, 2, 3])('are said to teach nothing, not learned by heart (seed %i)', async (seed) => {
    const version = await learn(tossed(600, seed), NUMBERS);
    expect(version.metrics.learned).toBe('nothing');
  });

  const title = existsSync(FILE)
    ? 'are said to teach nothing in makeorbreak/dummy_test.csv'
    : 'are not there to be checked in makeorbreak/dummy_test.csv: set DATA_DIR';
  test(title, async () => {
    if (!existsSync(FILE)) return;
    const version = await learn(decisionsOf(FILE), NUMBERS);
    expect(version).toMatchObject({ isChampion: true, metrics: { learned: 'nothing' } });
    expect(version.trainRows + version.holdoutRows).toBe(1_185);
  });
});

/** Texts that tell red cars from blue boats beyond doubt; of every `rarity` rows one is a boat. */
function told(rows: number, rarity: number): Decision[] {
  return Array.from({ length: rows }, (_, row) =>
    row % rarity === 0
      ? { cells: [`blue boat slow ${row}`], decision: 'boat' }
      : { cells: [`red car fast ${row}`], decision: 'car' },
  );
}

describe('labels that a text tells apart beyond doubt', () => {
  test.each([20, 40, 60, 80])(
    'are never said to teach nothing: of %i rows the test is too short to tell, or is passed',
    async (rows) => {
      const { metrics } = await learn(told(rows, 2), TEXT);
      const others = metrics.accuracy.rows - Math.max(...metrics.classes.map((each) => each.holdoutRows));
      expect(metrics.accuracy.value).toBe(1);
      expect(metrics.learned).toBe(others < 5 ? 'too-few-rows' : 'something');
    },
  );

  test('of 1,000 rows with 20 of a rare class have too few test rows to tell; of 5,000 the rare rows that are found show it', async () => {
    const few = (await learn(told(1_000, 50), TEXT)).metrics;
    expect([few.accuracy.value, few.learned]).toEqual([1, 'too-few-rows']);
    const many = (await learn(told(5_000, 50), TEXT)).metrics;
    expect([many.accuracy.value, many.learned]).toEqual([1, 'something']);
  });
});
