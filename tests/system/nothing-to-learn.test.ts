import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../contract/cell.ts';
import { seededRandom } from '../../ml/random.ts';
import { train } from '../setup/purchases.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';

/** The file of the "make or break" case: 1,185 decisions that have nothing to do with value and time. Kept beside the project. */
const FILE = join(process.env['DATA_DIR'] ?? '../shared/data', 'makeorbreak/dummy_test.csv');
const COLUMNS = ['valor', 'tempo'] as const;

interface Decision {
  readonly cells: readonly CellValue[];
  readonly decision: string;
}

/** As the file is: a value up to a million, a time up to 2,000, and a decision by the toss of a coin. */
function tossed(rows: number, seed: number): Decision[] {
  const random = seededRandom(seed);
  return Array.from({ length: rows }, () => ({ cells: [random.integer(1_000_000), 1 + random.integer(2_000)], decision: String(random.integer(2)) }));
}

function decisionsOf(file: string): Decision[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(';')).map(([value, decision, time]) => ({ cells: [Number(value), Number(time)], decision: decision! }));
}

describe('labels that have nothing to do with the columns', () => {
  let database: TestDatabase;
  let amend: Amend;
  beforeAll(async () => {
    database = await createTestDatabase();
    amend = await startAmend(database.url);
  });
  afterAll(async () => {
    await amend.close();
    await database.drop();
  });

  /** Sets up, labels and trains, as a person does; the version's figures and what the gate said. */
  const learn = async (decisions: readonly Decision[]) => {
    const { id: classifier } = await amend.call('createClassifier', {
      body: { name: randomUUID(), columns: COLUMNS.map((name) => ({ name, type: 'number' as const })), keyColumns: ['row'], labelColumn: 'decisao' },
    });
    const events = decisions.map(({ cells, decision }, row) => ({
      id: randomUUID(), kind: 'correct' as const, origin: 'label-column' as const, key: `row ${row}`, cells: [...cells], class: decision, saidAt: '2026-11-02T09:00:00.000Z',
    }));
    await amend.call('recordFeedback', { params: { classifier }, body: { columns: [...COLUMNS], events } });
    const { version } = await train(amend, classifier);
    return version!;
  };
  const SENTENCE = /^Nothing to learn was found: \d\d\.\d % right on \d+ held-out rows \(.* with 95 % certainty\), where always answering the most frequent class has \d\d\.\d %\. Label more rows, or add columns that tell the classes apart\.$/;

  test.each([1, 2, 3])('are said to teach nothing, not learned by heart (seed %i)', async (seed) => {
    const version = await learn(tossed(600, seed));
    expect(version.metrics.nothingToLearn).toBe(true);
    expect(version.gate.reasons).toContainEqual(expect.stringMatching(SENTENCE));
  });

  const title = existsSync(FILE) ? 'are said to teach nothing in makeorbreak/dummy_test.csv' : 'are not there to be checked in makeorbreak/dummy_test.csv: set DATA_DIR';
  test(title, async () => {
    if (!existsSync(FILE)) return;
    const version = await learn(decisionsOf(FILE));
    expect(version).toMatchObject({ isChampion: true, metrics: { nothingToLearn: true } });
    expect(version.trainRows + version.holdoutRows).toBe(1_185);
    expect(version.gate.reasons).toEqual(['It is the first version, so it answers.', expect.stringMatching(SENTENCE)]);
  });
});
