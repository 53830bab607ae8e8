import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { AnsweredRows, type RowFeatures } from '../../../../ml/online/encoded-rows.ts';
import { PredictionLog } from '../../../../server/answer/predictions/prediction-log.ts';
import type { LoggedBatch } from '../../../../server/answer/predictions/prediction-log-store.ts';
import type { ShownRow } from '../../../../server/answer/predictions/view.ts';
import { Views } from '../../../../server/answer/predictions/views.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const shownRows = (count: number, first = 0): ShownRow[] =>
  Array.from({ length: count }, (_, n) => ({
    key: `k${first + n}`,
    rowHash: 'h',
    cells: [n],
    prediction: { class: 'a', confidence: 0.5, source: 'model' },
  }));

describe('Views', () => {
  const database = useDatabase();
  let classifierId: string;
  beforeAll(async () => {
    classifierId = await storedClassifier(database.db);
  });

  const onError = (error: Error): void => {
    throw error;
  };
  const newViews = (mostRows?: number): Views =>
    new Views({ db: database.db, onError, ...(mostRows === undefined ? {} : { mostRows }) });

  const log = async (
    viewId: string,
    rows: readonly ShownRow[],
    causedBy: LoggedBatch['causedBy'] = 'request',
  ): Promise<string> => {
    const id = randomUUID();
    const writer = new PredictionLog({ db: database.db, onError });
    writer.write({
      id,
      classifierId,
      viewId,
      modelVersion: 1,
      causedBy,
      predictedAt: new Date('2026-11-02T09:00:00Z'),
      rows: rows.map(({ prediction, ...row }) => ({ ...row, ...prediction })),
    });
    await writer.flush();
    return id;
  };

  test('keeps what was read of texts for the few views that were asked last, however busy the server is', async () => {
    const views = newViews();
    const ids = Array.from({ length: 6 }, () => randomUUID());
    const forgotten: number[] = [];
    ids.forEach((id, at) => {
      const { encoding } = views.ofPrediction(classifierId, id);
      encoding.forget = () => void forgotten.push(at);
    });
    for (const at of [0, 1, 2, 3, 0, 4, 5]) await views.inOrder(classifierId, ids[at]!, async () => at);
    expect(forgotten).toEqual([1, 2]);
  });

  test('reads from the log what this process does not know, each batch once', async () => {
    const [views, viewId] = [newViews(), randomUUID()];
    await log(viewId, shownRows(600));
    const [view] = await Promise.all([1, 2, 3].map(() => views.ofFeedback(classifierId, viewId)));
    expect(view!.weight).toBe(600);
    expect(view!.find('k599')!.block.rows[view!.find('k599')!.row]).toEqual(shownRows(600)[599]);
    await log(viewId, shownRows(10, 600));
    expect((await views.ofFeedback(classifierId, viewId)).weight).toBe(610);
    expect(views.ofPrediction(classifierId, viewId)).toBe(view);
  });

  test('does not read what it gave out itself', async () => {
    const [views, viewId] = [newViews(), randomUUID()];
    const view = views.ofPrediction(classifierId, viewId);
    const [kept] = shownRows(1);
    view.add([kept!], null);
    view.batches.add(await log(viewId, shownRows(1)));
    expect((await views.ofFeedback(classifierId, viewId)).find('k0')!.block.rows[0]).toBe(kept);
  });

  test('takes over what another process told the sheet after a correction', async () => {
    const [views, viewId] = [newViews(), randomUUID()];
    await log(viewId, shownRows(3));
    await views.ofFeedback(classifierId, viewId);
    const prediction = { class: 'b', confidence: 0.75, source: 'label' } as const;
    await log(
      viewId,
      [
        { ...shownRows(1, 1)[0]!, prediction },
        { ...shownRows(1, 99)[0]!, prediction },
      ],
      'feedback',
    );
    const view = await views.ofFeedback(classifierId, viewId);
    expect(view.weight).toBe(3);
    expect(view.find('k1')!.block.rows[1]!.prediction).toEqual(prediction);
    expect(view.find('k2')!.block.rows[2]!.prediction.class).toBe('a');
  });

  test('drops the view not used for longest, then the first rows of the last one', async () => {
    const views = newViews(100);
    const [old, used, large] = [randomUUID(), randomUUID(), randomUUID()];
    const oldView = views.ofPrediction(classifierId, old);
    const add = (viewId: string, rows: ShownRow[]) => {
      views.ofPrediction(classifierId, viewId).add(rows, null);
      views.weighAgain(classifierId, viewId);
    };
    add(used, shownRows(40));
    add(old, shownRows(40));
    const usedView = views.ofPrediction(classifierId, used);
    const largeView = views.ofPrediction(classifierId, large);
    add(large, shownRows(50));
    expect(views.ofPrediction(classifierId, used)).toBe(usedView);
    expect(views.ofPrediction(classifierId, old)).not.toBe(oldView);
    add(large, shownRows(80, 50));
    expect(largeView.weight).toBe(80);
    expect(largeView.find('k0')).toBeUndefined();
    expect(largeView.find('k50')).toBeDefined();
  });

  test('a view that is read from the log counts like one that was predicted here', async () => {
    const views = newViews(100);
    const [first, second] = [randomUUID(), randomUUID()];
    for (const viewId of [first, second]) await log(viewId, shownRows(60));
    const firstView = await views.ofFeedback(classifierId, first);
    const secondView = await views.ofFeedback(classifierId, second);
    expect(views.ofPrediction(classifierId, second)).toBe(secondView);
    expect(views.ofPrediction(classifierId, first)).not.toBe(firstView);
  });

  test('answers the requests of a view one after the other, also after one that failed, and no other view waits', async () => {
    const views = newViews();
    const [first, second] = [randomUUID(), randomUUID()];
    const order: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (viewId: string, name: string) =>
      views.inOrder(classifierId, viewId, async () => {
        order.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (name === 'fails') throw new Error(name);
        return name;
      });
    const asked = [ask(first, 'fails'), ask(first, 'waits'), ask(second, 'elsewhere')];
    const settled = Promise.allSettled(asked);
    await new Promise(setImmediate);
    expect(order).toEqual(['fails', 'elsewhere']);
    ends[0]!();
    await expect(asked[0]).rejects.toThrow('fails');
    await new Promise(setImmediate);
    expect(order).toEqual(['fails', 'elsewhere', 'waits']);
    for (const end of ends) end();
    expect((await settled).slice(1)).toEqual(['waits', 'elsewhere'].map((value) => ({ status: 'fulfilled', value })));
  });

  test('works out what corrections spread by as soon as no request is under way, and not before', async () => {
    const [views, viewId] = [newViews(), randomUUID()];
    const ready: string[] = [];
    const rowsOf = (name: string) =>
      new AnsweredRows({ rows: 1, experts: [], novelty: new Float32Array(0), expertClasses: 0 }, () => {
        ready.push(name);
        return {} as RowFeatures;
      });
    const answer = (name: string) =>
      views.inOrder(classifierId, viewId, async () => {
        ready.push(`answered ${name}`);
        views
          .ofPrediction(classifierId, viewId)
          .add(shownRows(1, ready.length), {
            rows: rowsOf(name),
            generation: 1,
            asOf: { basis: '1', rules: 0, sequence: 0 },
          });
      });
    await Promise.all([answer('first'), answer('second')]);
    while (ready.length < 4) await new Promise(setImmediate);
    expect(ready).toEqual(['answered first', 'answered second', 'first', 'second']);
  });

  test('keeps the views of two classifiers apart, though their ids are the same', async () => {
    const [views, viewId] = [newViews(), randomUUID()];
    views.ofPrediction(classifierId, viewId).add(shownRows(1), null);
    expect((await views.ofFeedback(randomUUID(), viewId)).weight).toBe(0);
  });
});
