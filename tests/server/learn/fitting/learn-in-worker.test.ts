import { describe, expect, test } from '@jest/globals';
import { learnInWorker } from '../../../../server/learn/fitting/learn-in-worker.ts';
import { learnModel, type LearnedModel, type LearningTask } from '../../../../server/learn/fitting/learn-model.ts';
import type { TrainingRow } from '../../../../server/learn/fitting/training-set.ts';
import { purchases } from '../../../setup/purchases.ts';

const labelled = (count: number): TrainingRow[] =>
  purchases(count, 31).map(({ key, cells, account }) => ({
    key,
    rowHash: key,
    cells,
    class: account,
    sequence: 1,
    saidAt: new Date(0),
    isByPerson: false,
  }));
const task = Object.freeze<LearningTask>({
  columns: [
    { name: 'Merchant', type: 'text' },
    { name: 'Amount', type: 'number' },
    { name: 'Centre', type: 'category' },
  ],
  learner: 'random-forest',
  seed: 1,
  champion: null,
});

describe('learnInWorker', () => {
  test('learns the same model in threads as in this one', async () => {
    const rows = labelled(2_500);
    const phases: string[] = [];
    const learned = await learnInWorker(rows, task, {
      onProgress: (phase) => phases.push(phase),
      signal: new AbortController().signal,
    });
    const here = await learnModel(rows, task, { onProgress: () => undefined });
    expect(Buffer.from(learned.artifact).equals(Buffer.from(here.artifact))).toBe(true);
    const timeless = (model: LearnedModel) => ({
      ...model,
      artifact: null,
      comparison: model.comparison.map((each) => ({ ...each, seconds: 0 })),
    });
    expect(timeless(learned)).toEqual(timeless(here));
    expect(phases).toContain('training');
  });

  test('passes an expected failure on as it is', async () => {
    const learning = learnInWorker(labelled(5), task, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    await expect(learning).rejects.toMatchObject({ name: 'ProblemError', code: 'too-few-labels' });
  });

  test('passes an unexpected failure on, too', async () => {
    const broken = { ...task, learner: 'oracle' as never };
    await expect(
      learnInWorker(labelled(300), broken, { onProgress: () => undefined, signal: new AbortController().signal }),
    ).rejects.toThrow(/requires/);
  });

  test('ends at once when aborted, with the reason', async () => {
    const cancel = new AbortController();
    const reason = new Error('enough');
    const learning = learnInWorker(labelled(5_000), task, {
      onProgress: () => cancel.abort(reason),
      signal: cancel.signal,
    });
    await expect(learning).rejects.toBe(reason);
    await expect(
      learnInWorker(labelled(50), task, { onProgress: () => undefined, signal: cancel.signal }),
    ).rejects.toBe(reason);
  });
});
