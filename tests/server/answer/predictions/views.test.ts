import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
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

  const log = async (
    viewId: string,
    rows: readonly ShownRow[],
    causedBy: LoggedBatch['causedBy'] = 'request',
  ): Promise<string> => {
    const id = randomUUID();
    const writer = new PredictionLog({
      db: database.db,
      onError: (error) => {
        throw error;
      },
    });
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

  test('reads from the log what this process does not know, each batch once', async () => {
    const [views, viewId] = [new Views({ db: database.db }), randomUUID()];
    await log(viewId, shownRows(600));
    const [view] = await Promise.all([1, 2, 3].map(() => views.ofFeedback(classifierId, viewId)));
    expect(view!.weight).toBe(600);
    expect(view!.find('k599')!.block.rows[view!.find('k599')!.row]).toEqual(shownRows(600)[599]);
    await log(viewId, shownRows(10, 600));
    expect((await views.ofFeedback(classifierId, viewId)).weight).toBe(610);
    expect(views.ofPrediction(classifierId, viewId)).toBe(view);
  });

  test('does not read what it gave out itself', async () => {
    const [views, viewId] = [new Views({ db: database.db }), randomUUID()];
    const view = views.ofPrediction(classifierId, viewId);
    const [kept] = shownRows(1);
    view.add([kept!], null);
    view.batches.add(await log(viewId, shownRows(1)));
    expect((await views.ofFeedback(classifierId, viewId)).find('k0')!.block.rows[0]).toBe(kept);
  });

  test('takes over what another process told the sheet after a correction', async () => {
    const [views, viewId] = [new Views({ db: database.db }), randomUUID()];
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
    const views = new Views({ db: database.db, mostRows: 100 });
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
    const views = new Views({ db: database.db, mostRows: 100 });
    const [first, second] = [randomUUID(), randomUUID()];
    for (const viewId of [first, second]) await log(viewId, shownRows(60));
    const firstView = await views.ofFeedback(classifierId, first);
    const secondView = await views.ofFeedback(classifierId, second);
    expect(views.ofPrediction(classifierId, second)).toBe(secondView);
    expect(views.ofPrediction(classifierId, first)).not.toBe(firstView);
  });

  test('keeps the views of two classifiers apart, though their ids are the same', async () => {
    const [views, viewId] = [new Views({ db: database.db }), randomUUID()];
    views.ofPrediction(classifierId, viewId).add(shownRows(1), null);
    expect((await views.ofFeedback(randomUUID(), viewId)).weight).toBe(0);
  });
});
