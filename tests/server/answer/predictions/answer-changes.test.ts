import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { StoredClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { answerChanges, answerView, readyView } from '../../../../server/answer/predictions/answer-changes.ts';
import { createSkewChecker } from '../../../../server/answer/skew/read-learned.ts';
import { NO_CHANGES } from '../../../../server/record/feedback/learn-recorded.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { AnomalyDesk } from '../../../../server/answer/anomalies/anomaly-desk.ts';
import { tryFeedback } from '../../../../server/answer/predictions/try-feedback.ts';
import { readPointer } from '../../../../server/answer/serving/answering-store.ts';
import type { ChangedRow } from '../../../../contract/feedback.ts';
import { predictRows } from '../../../../server/answer/predictions/predict-rows.ts';
import { PredictionLog } from '../../../../server/answer/predictions/prediction-log.ts';
import { ROWS_PER_SLICE } from '../../../../server/answer/serving/row-slices.ts';
import { Views } from '../../../../server/answer/predictions/views.ts';
import { purchases, rowsOf, type Purchase } from '../../../setup/purchases.ts';
import { record, saveChampion, storedClassifier, trainedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('answerChanges', () => {
  const database = useDatabase();

  const startServices = (budgetMs: number) => {
    const onError = (error: Error): void => {
      throw error;
    };
    const db = database.db;
    return {
      db,
      models: new AnsweringModels({ db, onError }),
      views: new Views({ db, onError }),
      predictionLog: new PredictionLog({ db, onError }),
      onPredicted: () => undefined,
      onShown: () => undefined,
      askOutside: async () => ({ news: 0, fault: null }),
      skew: createSkewChecker(db),
      anomalies: new AnomalyDesk(db),
      clock: () => new Date('2026-11-02T09:00:00Z'),
      budgetMs,
    };
  };
  const show = async (
    services: ReturnType<typeof startServices>,
    classifier: StoredClassifier,
    rows: readonly Purchase[],
  ): Promise<string> => {
    const view = randomUUID();
    await predictRows(services, classifier.id, { view, rows: rowsOf(rows), probabilities: false }, null);
    return view;
  };
  const cabs = (count: number, first: number): Purchase[] =>
    Array.from({ length: count }, (_, n) => ({
      key: `cab ${first + n}`,
      cells: [`City Cabs ${first + n}`, 10, 'CC1'],
      account: 'travel',
    }));

  test('tells rows like the corrected one, and those alone that differ from what was told', async () => {
    const services = startServices(60_000);
    const classifier = await trainedClassifier(database.db);
    const others = purchases(100, 61, 5_000).filter((row) => !String(row.cells[0]).startsWith('City Cabs'));
    const rows = [...cabs(40, 0), ...others];
    const view = await show(services, classifier, rows);
    const entries = await record(database.db, classifier.id, rows.slice(0, 3), { class: 'mileage' });
    const { changed } = await answerChanges(services, classifier.id, { recorded: entries, repeated: [] }, view, {
      own: null,
    });
    expect(new Set(changed.map((row) => row.key))).toEqual(new Set(cabs(40, 0).map((row) => row.key)));
    const again = await record(database.db, classifier.id, rows.slice(3, 4), { class: 'mileage' });
    expect(
      await answerChanges(services, classifier.id, { recorded: again, repeated: [] }, view, { own: null }),
    ).toMatchObject({ changed: [{ key: 'cab 3', class: 'mileage' }], left: 0 });
  });

  test('tells the rows that a repeated post had changed once more, by whichever process: the first answer may have been lost', async () => {
    const [first, second] = [startServices(60_000), startServices(60_000)];
    const classifier = await trainedClassifier(database.db);
    const view = await show(first, classifier, cabs(20, 0));
    const entries = await record(database.db, classifier.id, cabs(3, 0), { class: 'mileage' });
    const { changed } = await answerChanges(first, classifier.id, { recorded: entries, repeated: [] }, view, {
      own: null,
    });
    expect(changed).toHaveLength(20);
    await first.predictionLog.flush();
    expect(new Set(changed.map(({ before }) => before))).toEqual(new Set(['travel']));
    // The log keeps a confidence in 32 bits.
    const byKey = (rows: typeof changed) =>
      rows
        .map((row) => ({ ...row, confidence: Math.fround(row.confidence) }))
        // Of rows that were spoken of it is known what they are: what they showed is nobody's question.
        .map((row) => (entries.some(({ key }) => key === row.key) ? { ...row, before: undefined } : row))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    for (const services of [first, second]) {
      expect(
        byKey(
          (await answerChanges(services, classifier.id, { recorded: [], repeated: entries }, view, { own: null }))
            .changed,
        ),
      ).toEqual(byKey(changed));
    }
  });

  test('leaves rows beyond its time to the next answer, which begins with them', async () => {
    const services = startServices(0); // time for one block
    const classifier = await trainedClassifier(database.db);
    const rows = cabs(4 * ROWS_PER_SLICE, 0);
    const view = await show(services, classifier, rows);
    const { changed: first, left } = await answerChanges(
      services,
      classifier.id,
      { recorded: await record(database.db, classifier.id, rows.slice(0, 3), { class: 'mileage' }), repeated: [] },
      view,
      { own: null },
    );
    expect(first.map((row) => row.key)).toEqual(rows.slice(0, ROWS_PER_SLICE).map((row) => row.key));
    expect(left).toBe(3 * ROWS_PER_SLICE);
    const told = new Set(first.map((row) => row.key));
    // Feedback on a row of another table has no block here: the answer takes up what was left.
    for (let answer = 0; answer < 3; answer++) {
      const elsewhere = await record(database.db, classifier.id, cabs(1, 9_000 + answer), { class: 'mileage' });
      const posted = { recorded: elsewhere, repeated: [] };
      const { changed, left } = await answerChanges(services, classifier.id, posted, view, { own: null });
      for (const row of changed) told.add(row.key);
      expect(left).toBe(3 * ROWS_PER_SLICE);
    }
    expect(rows.every((row) => told.has(row.key))).toBe(true);
  });

  test('encodes shown rows anew for a version promoted since', async () => {
    const services = startServices(60_000);
    const classifier = await trainedClassifier(database.db);
    const rows = cabs(20, 0);
    const view = await show(services, classifier, rows);
    await saveChampion(database.db, classifier.id);
    const { changed } = await answerChanges(
      services,
      classifier.id,
      { recorded: await record(database.db, classifier.id, rows.slice(0, 2), { class: 'mileage' }), repeated: [] },
      view,
      { own: null },
    );
    expect(changed).toHaveLength(20);
  });

  describe('what the sheet showed of before something else', () => {
    /** Fifty rows are shown; of cabs, others say what they are elsewhere. */
    const saidElsewhere = async (budgetMs: number, count = 40) => {
      const services = startServices(budgetMs);
      const classifier = await trainedClassifier(database.db);
      const software = purchases(300, 61, 5_000).filter(({ account }) => account === 'software');
      const rows = [...cabs(count, 0), ...software.slice(0, 10)];
      const view = await show(services, classifier, rows);
      await record(database.db, classifier.id, cabs(3, 0), { class: 'mileage' });
      const say = async (said: readonly Purchase[], name: string) => {
        await readyView(services, classifier.id, view, null);
        const recorded = await record(database.db, classifier.id, said, { class: name });
        return answerChanges(services, classifier.id, { recorded, repeated: [] }, view, { own: null });
      };
      return { services, classifier, rows, view, say, ofSoftware: rows[count]! };
    };
    const keysOf = (rows: readonly { readonly key: string }[]) => new Set(rows.map(({ key }) => key));

    test('is told apart: others’ words changed the cabs, and not what was said of software', async () => {
      const { say, ofSoftware, rows } = await saidElsewhere(60_000);
      const { changed } = await say([ofSoftware], 'software');
      const { outdated, others } = partedBy(changed);
      expect(keysOf(outdated)).toEqual(keysOf(rows.slice(0, 40)));
      expect(new Set(outdated.map(({ before, class: name }) => `${before} ${name}`))).toEqual(
        new Set(['travel mileage']),
      );
      expect(keysOf(others)).toEqual(new Set([ofSoftware.key]));
      // Told once, it is what the sheet shows: from here on what changes is the doing of whoever speaks.
      const next = partedBy((await say(cabs(5, 3), 'meals')).changed);
      expect(next.outdated).toEqual([]);
      expect(next.others.length).toBeGreaterThan(5);
    });

    test('is told apart of another version, whatever its number', async () => {
      const { services, classifier, say, ofSoftware, rows } = await saidElsewhere(60_000);
      await say([ofSoftware], 'software');
      const { lastSequence } = (await readPointer(database.db, classifier.id))!;
      await saveChampion(database.db, classifier.id, lastSequence); // which never learned what cabs are called
      expect((await services.models.current(classifier.id)).version).toBe(2);
      const { outdated, others } = partedBy((await say([ofSoftware], 'software')).changed);
      expect(keysOf(outdated)).toEqual(keysOf(rows.slice(0, 40)));
      expect(keysOf(others)).toEqual(new Set([ofSoftware.key]));
    });

    test('is no reach of a correction', async () => {
      const { services, classifier, view, ofSoftware } = await saidElsewhere(60_000);
      const reach = (row: Purchase, name: string) =>
        tryFeedback(services, classifier.id, requestOf(row, name, view), { person: 'Ann', own: null });
      expect((await reach(ofSoftware, 'software')).rows).toBe(0);
      // Before and after they have looked, a correction of what is as sure as the cabs reaches the same rows.
      const before = await reach(cabs(4, 0)[3]!, 'meals');
      await readyView(services, classifier.id, view, null);
      expect(await reach(cabs(4, 0)[3]!, 'meals')).toEqual(before);
    });

    test('is not taken for it where it was one’s own that there was no time to follow', async () => {
      const services = startServices(0); // time for one block
      const classifier = await trainedClassifier(database.db);
      const rows = cabs(3 * ROWS_PER_SLICE, 0);
      const view = await show(services, classifier, rows);
      await readyView(services, classifier.id, view, null);
      const recorded = await record(database.db, classifier.id, rows.slice(0, 3), { class: 'mileage' });
      const first = await answerChanges(services, classifier.id, { recorded, repeated: [] }, view, { own: null });
      expect(first.left).toBe(2 * ROWS_PER_SLICE);
      await readyView(services, classifier.id, view, null);
      const further = await answerView(services, classifier.id, view, null);
      expect(further).toHaveLength(2 * ROWS_PER_SLICE);
      expect(partedBy(further).outdated).toEqual([]);
    });
  });

  test('names no rows without a view, without a champion, or when nothing was recorded', async () => {
    const services = startServices(60_000);
    const classifier = await trainedClassifier(database.db);
    const entries = await record(database.db, classifier.id, cabs(1, 0));
    expect(
      await answerChanges(services, classifier.id, { recorded: entries, repeated: [] }, undefined, { own: null }),
    ).toEqual(NO_CHANGES);
    expect(
      await answerChanges(services, classifier.id, { recorded: [], repeated: [] }, randomUUID(), { own: null }),
    ).toEqual(NO_CHANGES);
    const untrained = await storedClassifier(database.db);
    expect(
      await answerChanges(
        services,
        untrained,
        { recorded: await record(database.db, untrained, cabs(1, 0)), repeated: [] },
        randomUUID(),
        { own: null },
      ),
    ).toEqual(NO_CHANGES);
  });
});

function partedBy(changed: readonly ChangedRow[]) {
  return {
    outdated: changed.filter(({ outdated }) => outdated === true),
    others: changed.filter(({ outdated }) => outdated !== true),
  };
}

function requestOf({ key, cells }: Purchase, name: string, view: string) {
  const said = { kind: 'correct' as const, origin: 'correction-column' as const, key, cells: [...cells], class: name };
  const saidAt = '2026-11-02T09:00:00.000Z';
  return { columns: ['Merchant', 'Amount', 'Centre'], view, events: [{ id: randomUUID(), ...said, saidAt }] };
}
