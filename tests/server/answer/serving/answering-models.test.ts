import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { packBytes } from '../../../../ml/learners/packed-bytes.ts';
import { answerRows, encodeRows, onlineToBytes } from '../../../../ml/online/online-model.ts';
import { setPolicies } from '../../../../server/record/classifiers/set-policies.ts';
import { answerBlock } from '../../../../server/answer/serving/answer-block.ts';
import { AnsweringModels, type AnsweringModel } from '../../../../server/answer/serving/answering-models.ts';
import { makeChampion } from '../../../../server/learn/models/champion-store.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import { purchases, type Purchase } from '../../../setup/purchases.ts';
import { record, saveChampion, storedClassifier, trainedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const shown = Object.freeze(purchases(50, 41, 5_000));
const said = Object.freeze(purchases(12, 42, 6_000));

describe('AnsweringModels', () => {
  const database = useDatabase();

  const onError = (error: Error): void => {
    throw error;
  };
  const startModels = () => new AnsweringModels({ db: database.db, onError });
  const stateOf = (model: AnsweringModel) => Buffer.from(onlineToBytes(model.online)).toString('base64');
  const answersOf = (model: AnsweringModel) =>
    answerRows(
      model.online,
      encodeRows(
        model.online,
        tableOfRows(
          model.classifier.columns,
          shown.map((row) => row.cells),
        ),
      ),
    );

  test('refuses an unknown classifier and one without a champion', async () => {
    const models = startModels();
    await expect(models.current(randomUUID())).rejects.toMatchObject({ code: 'unknown-classifier' });
    const untrained = await storedClassifier(database.db);
    await expect(models.current(untrained)).rejects.toMatchObject({ code: 'no-champion' });
    expect(await models.currentIfTrained(untrained)).toBeNull();
    await saveChampion(database.db, untrained);
    expect(await models.current(untrained)).toMatchObject({ version: 1 });
  });

  test('has learned the same, byte for byte, whether event by event or all at once', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    for (const row of said) {
      await record(database.db, id, [row], { class: 'mileage' });
      await models.current(id);
    }
    const stepwise = await models.current(id);
    const atOnce = await startModels().current(id);
    expect(stepwise.online.learnt).toBe(said.length);
    expect(stateOf(atOnce)).toBe(stateOf(stepwise));
    expect(atOnce.online.classes).toContain('mileage');
  });

  test('refuses a champion of another release, whose models this one cannot read, with what to do', async () => {
    const { id } = await trainedClassifier(database.db);
    await database.db
      .updateTable('model_versions')
      .set({ artifact: Buffer.of(1, 2, 3) })
      .where('classifier_id', '=', id)
      .execute();
    await expect(startModels().current(id)).rejects.toMatchObject({
      code: 'no-champion',
      message: expect.stringMatching(/made by another release of Amend/),
    });
  });

  test('follows the policies as people change them', async () => {
    const { id, policies } = await trainedClassifier(database.db);
    const models = startModels();
    await models.current(id);
    await setPolicies(
      database.db,
      id,
      { ...policies, auditShare: 0.5 },
      { person: 'Ann', at: new Date('2026-11-02T09:00:00Z') },
    );
    expect((await models.current(id)).classifier.policies.auditShare).toBe(0.5);
  });

  test('is ready ahead of the first question once it was loaded, and quiet about a classifier without a champion', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    await models.preload(id);
    expect((await models.current(id)).generation).toBe(1);
    await models.preload(await storedClassifier(database.db));
  });

  test('learns each event once when many ask at the same time', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    await record(database.db, id, said);
    await Promise.all(Array.from({ length: 8 }, () => models.current(id)));
    expect((await models.current(id)).online.learnt).toBe(said.length);
  });

  test('learns from corrections and acceptances, not from doubts', async () => {
    const { id } = await trainedClassifier(database.db);
    await record(database.db, id, said.slice(0, 2), { kind: 'accept' });
    await record(database.db, id, said.slice(2, 5), { kind: 'unsure', class: null });
    const model = await startModels().current(id);
    expect(model.online.learnt).toBe(2);
    expect(model.labels.isAnswered(said[3]!.key, said[3]!.key)).toBe(true);
  });

  test('answers as if a withdrawn correction had never been', async () => {
    const [{ id }, { id: innocent }] = [await trainedClassifier(database.db), await trainedClassifier(database.db)];
    const models = startModels();
    await record(database.db, id, said.slice(0, 3), { class: 'mileage' });
    const before = await models.current(id);
    await record(database.db, id, said.slice(1, 2), { kind: 'withdraw', class: null });
    await record(database.db, innocent, [said[0]!, said[2]!], { class: 'mileage' });
    const after = await models.current(id);
    expect(after.generation).not.toBe(before.generation);
    expect(stateOf(after)).toBe(stateOf(await models.current(innocent)));
    expect(stateOf(await startModels().current(id))).toBe(stateOf(after));
    expect(after.labels.answerFor(said[1]!.key, said[1]!.key)).toBeNull();
    // What is said of the row afterwards counts again.
    await record(database.db, id, said.slice(1, 2), { class: 'mileage' });
    expect((await models.current(id)).online.learnt).toBe(3);
  });

  test('follows a promoted version, and forgets what that one was trained on', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    await record(database.db, id, said.slice(0, 4), { class: 'mileage' });
    const first = await models.current(id);
    await saveChampion(database.db, id, 3);
    const second = await models.current(id);
    expect(second).toMatchObject({ version: 2, online: { learnt: 1 } });
    expect(first).toMatchObject({ version: 1, online: { learnt: 4 } });
    expect(second.generation).not.toBe(first.generation);
    expect(second.labels.answerFor(said[0]!.key, said[0]!.key)).toEqual({ class: 'mileage', confidence: 1 });
    await makeChampion(database.db, id, 1);
    expect(stateOf(await models.current(id))).toBe(stateOf(first));
  });

  test('starts from a snapshot of 500 events with the same answers, and without it too', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    const many = purchases(520, 43, 7_000);
    await record(database.db, id, many, { kind: 'accept' });
    const model = await models.current(id);
    const snapshot = () =>
      database.db
        .selectFrom('online_snapshots')
        .select(['last_sequence', 'version'])
        .where('classifier_id', '=', id)
        .execute();
    while ((await snapshot()).length === 0);
    expect(await snapshot()).toEqual([{ last_sequence: 520, version: 1 }]);
    await record(database.db, id, said.slice(0, 2), { class: 'mileage' });
    const expected = stateOf(await models.current(id));
    expect(stateOf(await startModels().current(id))).toBe(expected);
    await database.db.deleteFrom('online_snapshots').where('classifier_id', '=', id).execute();
    expect(stateOf(await startModels().current(id))).toBe(expected);
    expect(model.version).toBe(1);
  });

  test('folds the log anew where another release saved the snapshot, and saves its own in its place', async () => {
    const { id } = await trainedClassifier(database.db);
    await record(database.db, id, purchases(500, 45, 9_000), { kind: 'accept' });
    const state = Buffer.from(packBytes({ format: 'amend-online', formatVersion: 1 }));
    await database.db
      .insertInto('online_snapshots')
      .values({ classifier_id: id, version: 1, last_sequence: 500, state })
      .execute();
    const model = await startModels().current(id);
    expect(model.online.learnt).toBe(500);
    const kept = async () =>
      (
        await database.db
          .selectFrom('online_snapshots')
          .select('state')
          .where('classifier_id', '=', id)
          .executeTakeFirstOrThrow()
      ).state;
    while ((await kept()).equals(state));
    expect((await kept()).toString('base64')).toBe(stateOf(model));
  });

  test('a correction against a history answers for its own row wholly, and leaves the rows like it in doubt', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    const cab = (n: number): Purchase => ({ key: `cab ${n}`, cells: [`City Cabs ${n}`, 10, 'CC1'], account: 'travel' });
    const ask = async (n: number) => {
      const model = await models.current(id);
      return answerBlock(
        model,
        [{ key: `cab ${n}`, rowHash: `cab ${n}`, cells: cab(n).cells }],
        encodeRows(model.online, tableOfRows(model.classifier.columns, [cab(n).cells])),
        null,
      ).predictions[0]!;
    };
    const { confidence } = await ask(2);
    await record(database.db, id, [cab(1)], { class: 'mileage' });
    expect(await ask(1)).toEqual({ class: 'mileage', confidence: 1, source: 'label' });
    const doubted = await ask(2);
    expect(doubted).toMatchObject({ class: 'travel', source: 'model' });
    expect(doubted.confidence).toBeLessThan(confidence - 0.1);
  });

  test('does not start from a snapshot that holds a withdrawn correction', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    await models.current(id);
    await record(database.db, id, purchases(500, 44, 8_000), { class: 'mileage' });
    await models.current(id);
    const kept = () =>
      database.db.selectFrom('online_snapshots').select('version').where('classifier_id', '=', id).execute();
    while ((await kept()).length === 0);
    await record(database.db, id, purchases(1, 44, 8_000), { kind: 'withdraw', class: null });
    const fresh = await startModels().current(id);
    expect(fresh.online.learnt).toBe(499);
    expect(stateOf(await models.current(id))).toBe(stateOf(fresh));
  });

  test('goes on after the database failed a step', async () => {
    const { id } = await trainedClassifier(database.db);
    const models = startModels();
    const before = answersOf(await models.current(id));
    await database.db.updateTable('classifiers').set({ champion: 99 }).where('id', '=', id).execute();
    await expect(models.current(id)).rejects.toMatchObject({ code: 'unknown-version' });
    await makeChampion(database.db, id, 1);
    expect(answersOf(await models.current(id))).toEqual(before);
  });
});
