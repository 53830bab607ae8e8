import { describe, expect, test } from '@jest/globals';
import { modelFromBytes } from '../../../../ml/learners/model-bytes.ts';
import { profileFromJson } from '../../../../ml/sketches/profile-json.ts';
import { isHoldout } from '../../../../ml/evaluation/holdout.ts';
import { gateRule } from '../../../../contract/words/gate-words.ts';
import { GATE_THRESHOLDS } from '../../../../ml/evaluation/gate.ts';
import { learnModel, type LearningTask } from '../../../../server/learn/fitting/learn-model.ts';
import type { TrainingRow } from '../../../../server/learn/fitting/training-set.ts';
import { purchases, type Purchase } from '../../../setup/purchases.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const SILENT = { onProgress: () => undefined };
const labelled = (rows: readonly Purchase[]): TrainingRow[] =>
  rows.map(({ key, cells, account }) => ({
    key,
    rowHash: key,
    cells,
    class: account,
    sequence: 1,
    saidAt: AT,
    isByPerson: false,
  }));
const rows = Object.freeze(labelled(purchases(300, 31)));
const task = Object.freeze<LearningTask>({
  columns: [
    { name: 'Merchant', type: 'text' },
    { name: 'Amount', type: 'number' },
    { name: 'Centre', type: 'category' },
  ],
  learner: 'linear',
  seed: 1,
  champion: null,
});

describe('learnModel', () => {
  test('gives the same bytes for the same rows in another order', async () => {
    const one = await learnModel(rows, task, SILENT);
    const other = await learnModel(rows.toReversed(), task, SILENT);
    expect(Buffer.from(other.artifact).equals(Buffer.from(one.artifact))).toBe(true);
    expect(other.fingerprint).toBe(one.fingerprint);
  });

  test('measures on the holdout alone, and profiles both parts', async () => {
    const learned = await learnModel(rows, task, SILENT);
    const holdout = rows.filter((row) => isHoldout(row.key)).length;
    expect(learned).toMatchObject({
      holdoutRows: holdout,
      trainRows: 300 - holdout,
      metrics: { accuracy: { rows: holdout } },
    });
    expect(profileFromJson(JSON.parse(learned.trainProfile)).rows).toBe(300 - holdout);
    expect(profileFromJson(JSON.parse(learned.holdoutProfile)).rows).toBe(holdout);
    expect(modelFromBytes(learned.artifact).classes).toEqual(['meals', 'office', 'software', 'travel']);
  });

  test('says of a learner chosen by hand why it does not suit the table', async () => {
    const texts = { ...task, columns: task.columns.slice(0, 1), learner: 'combined' as const };
    await expect(learnModel(rows, texts, SILENT)).rejects.toMatchObject({
      occurrence: ['learner-unsuited', { reason: 'not-texts-and-others' }],
      message: 'It joins texts with other columns, and this table does not have both.',
    });
  });

  test('says of each learner that was not tried why, as data and in a sentence', async () => {
    const { comparison } = await learnModel(rows, task, SILENT);
    expect(comparison.find(({ learner }) => learner === 'linear')).toMatchObject({ why: null, note: '' });
    expect(comparison.find(({ learner }) => learner === 'decision-tree')).toMatchObject({
      why: { reason: 'another-by-hand' },
      note: 'Another learner was chosen by hand.',
    });
  });

  test('promotes the first version, and a later one that is not worse on the same rows', async () => {
    const first = await learnModel(rows, task, SILENT);
    expect(first.gate).toEqual({
      promoted: true,
      reasons: ['It is the first version: there was none to compare it with.'],
      against: null,
      comparisons: [],
      why: [{ code: 'first-version', values: {} }],
      thresholds: null,
      rule: [],
    });
    const second = await learnModel(
      rows,
      { ...task, champion: { version: 1, bytes: first.artifact, lastSequence: 1 } },
      SILENT,
    );
    // The same rows make the same model, which is as good as itself.
    expect(second.gate).toMatchObject({
      promoted: true,
      reasons: [expect.stringMatching(/^As good as version 1 on \d+ held-out rows: /)],
      against: 1,
      comparisons: [{ finding: 'as-good', difference: { value: 0, low: 0, high: 0 } }],
      thresholds: GATE_THRESHOLDS,
      rule: gateRule(GATE_THRESHOLDS),
    });
  });

  test('says when no held-out row has a label, instead of claiming an accuracy', async () => {
    const trained = rows.filter((row) => !isHoldout(row.key));
    const learned = await learnModel(trained, task, SILENT);
    expect(learned.metrics).toMatchObject({ learned: 'too-few-rows', accuracy: { rows: 0, low: 0, high: 1 } });
  });

  test('names five classes of one row at most', async () => {
    const singles = Array.from({ length: 7 }, (_, n): TrainingRow => ({
      key: `single ${n}`,
      rowHash: '',
      cells: ['x', 1, 'y'],
      class: `rare ${n}`,
      sequence: 1,
      saidAt: AT,
      isByPerson: false,
    }));
    const { gate } = await learnModel([...rows, ...singles], task, SILENT);
    expect(gate.reasons.at(-1)).toMatch(
      /^Only one row has the label “rare 0”, “rare 1”, “rare 2”, “rare 3”, “rare 4” and 2 more: too few/,
    );
  });

  test('goes through its phases in order, each share rising', async () => {
    const told: [string, number][] = [];
    await learnModel(rows, task, { onProgress: (phase, share) => told.push([phase, share]) });
    const phases = [...new Set(told.map(([phase]) => phase))];
    expect(phases).toEqual(
      ['encoding', 'comparing', 'training', 'evaluating'].filter((phase) => phases.includes(phase)),
    );
    expect(told.at(-1)).toEqual(['evaluating', 1]);
  });
});
