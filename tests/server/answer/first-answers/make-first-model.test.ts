import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ClassifierDraft } from '../../../../contract/classifier.ts';
import type { PredictionAnswer } from '../../../../contract/prediction.ts';
import { purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const ROWS = Object.freeze(purchases(80, 7));
/** What an accountant might write of the accounts; some merchants have none of these words. */
const CLASSES = [
  { name: 'travel', description: 'rail, cabs, hotels, airways' },
  { name: 'meals', description: 'bistro, coffee, bakery' },
  { name: 'office', description: 'paper, pens, desk, toner' },
  { name: 'software', description: 'subscription, licence, renewal' },
];

describe('first answers', () => {
  const amend = useAmend();
  const make = async (draft: Partial<ClassifierDraft> = {}): Promise<string> => {
    const body = { ...purchaseDraft(randomUUID()), classes: CLASSES, ...draft };
    return (await amend.call('createClassifier', { body })).id;
  };
  const predict = (classifier: string, rows: readonly Purchase[], view: string = randomUUID()) =>
    amend.call('predict', { params: { classifier }, body: { view, rows: rowsOf(rows) } });
  const classOf = (answer: PredictionAnswer, row: number) => answer.classes[answer.predicted[row]!]!;
  const right = (answer: PredictionAnswer) =>
    ROWS.filter(({ account }, row) => classOf(answer, row) === account).length;

  test('come from the words of names and descriptions before anything was trained, marked as such', async () => {
    const id = await make();
    const answer = await predict(id, ROWS);
    expect(answer).toMatchObject({ modelVersion: 0 });
    expect(new Set(answer.sources)).toEqual(new Set(['first']));
    // Twelve of the fourteen merchants have a word of their account.
    expect(right(answer)).toBeGreaterThanOrEqual(60);
    expect(Math.min(...answer.confidence)).toBeGreaterThanOrEqual(1 / 4);
    const status = await amend.call('modelStatus', { params: { classifier: id } });
    expect(status).toMatchObject({
      ...{ state: 'first', version: null },
      answered: { lastDay: { model: 0, label: 0, rule: 0, stream: 0, first: 80 } },
    });
  });

  test('count as nothing learned: no label, no evidence, nothing to train with', async () => {
    const id = await make();
    await predict(id, ROWS);
    const classifier = await amend.call('getClassifier', { params: { classifier: id } });
    expect(classifier).toMatchObject({ labels: 0, adopted: 0, corrections: 0, champion: null });
    expect(classifier.classDescriptions).toMatchObject({ travel: 'rail, cabs, hotels, airways' });
    await expect(train(amend, id, 'linear')).rejects.toThrow(/label/);
  });

  test('end for a row with its label, move with what is said of rows like it, and come into the review list', async () => {
    const id = await make();
    const view = randomUUID();
    await predict(id, ROWS, view);
    const queue = await amend.call('reviewQueue', { params: { classifier: id }, query: { view, limit: 5 } });
    expect(queue.waiting).toBe(80);
    expect(queue.rows.map(({ source }) => source)).toEqual(new Array(5).fill('first'));
    const noodle = ROWS.find(({ cells }) => String(cells[0]).startsWith('Noodle'))!;
    await say(amend, id, [noodle], { origin: 'review' });
    const after = await predict(id, ROWS, view);
    const sourceOf = (row: Purchase) => after.sources[ROWS.indexOf(row)];
    expect(sourceOf(noodle)).toBe('label');
    const others = ROWS.filter((row) => row !== noodle && String(row.cells[0]).startsWith('Noodle'));
    expect(others.map(sourceOf)).toEqual(others.map(() => 'first'));
    expect(others.map((row) => classOf(after, ROWS.indexOf(row)))).toEqual(others.map(() => 'meals'));
  });

  test('change by the word of whoever speaks, and apart from it by what others said', async () => {
    const id = await make();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const before = await predict(id, ROWS, mine);
    await predict(id, ROWS, theirs);
    const of = (name: string) => ROWS.filter(({ cells }) => String(cells[0]).startsWith(name));
    const noodles = of('Noodle');
    const cabs = of('City Cabs');
    expect(classOf(before, ROWS.indexOf(noodles[0]!))).not.toBe('meals');
    await say(amend, id, noodles.slice(0, 1), { origin: 'review', view: theirs });
    const { changed } = await say(amend, id, [{ ...cabs[0]!, account: 'meals' }], { origin: 'review', view: mine });
    const keysOf = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key).sort();
    expect(keysOf(changed.filter(({ outdated }) => outdated === true))).toEqual(keysOf(noodles));
    expect(keysOf(changed.filter(({ outdated }) => outdated !== true))).toEqual(keysOf(cabs));
  });

  test('are no reason to let an acceptance count that needs approval', async () => {
    const approval = { needs: 'all' as const };
    const id = await make({ policies: { ...purchaseDraft('any').policies, approval } });
    const view = randomUUID();
    const answer = await predict(id, ROWS, view);
    const row = { ...ROWS[0]!, account: classOf(answer, 0) };
    await say(amend, id, [row], { kind: 'accept', origin: 'review', view, predictedClass: row.account } as never);
    const { entries } = await amend.call('listFeedback', { params: { classifier: id }, query: {} });
    expect(entries.at(-1)).toMatchObject({ kind: 'accept', needsApproval: true });
  });

  test('leave the sheet as it is once they have ended without a training', async () => {
    const id = await make();
    const view = randomUUID();
    await predict(id, ROWS, view);
    const retire = async (name: string) => {
      const { classes } = await amend.call('listClasses', { params: { classifier: id } });
      const { id: number } = classes.find((each) => each.name === name)!;
      const change = { do: 'retire' as const, class: number };
      await amend.call('changeClass', { params: { classifier: id }, body: { change } });
    };
    for (const name of ['travel', 'meals', 'office']) await retire(name);
    expect(await amend.call('answerView', { params: { classifier: id }, body: { view } })).toEqual({ changed: [] });
  });

  test('end for all rows with the first version that is trained', async () => {
    const id = await make();
    await predict(id, ROWS);
    await say(amend, id, purchases(60, 8, 500), { origin: 'label-column' });
    await train(amend, id, 'linear');
    const answer = await predict(id, ROWS);
    expect(answer.modelVersion).toBe(1);
    expect(answer.sources).not.toContain('first');
  });

  test('follow the catalogue: a description that is written later speaks at once', async () => {
    const id = await make({ classes: CLASSES.map(({ name }) => ({ name })) });
    const before = right(await predict(id, ROWS));
    const { classes } = await amend.call('listClasses', { params: { classifier: id } });
    for (const { id: number, name } of classes) {
      const { description } = CLASSES.find((each) => each.name === name)!;
      const change = { do: 'describe' as const, class: number, description };
      await amend.call('changeClass', { params: { classifier: id }, body: { change } });
    }
    expect(right(await predict(id, ROWS))).toBeGreaterThan(before);
  });

  test('are the same after a restart, and are made anew from rows that were grouped', async () => {
    const id = await make();
    const view = randomUUID();
    const [first, again] = [await predict(id, ROWS, view), await predict(id, ROWS, view)];
    expect(again.confidence).toEqual(first.confidence);
    await amend.restart();
    expect((await predict(id, ROWS)).confidence).toEqual(first.confidence);
    const { grouping } = await amend.call('startGrouping', { params: { classifier: id }, body: { groups: 8 } });
    const params = { classifier: id, grouping: String(grouping) };
    await amend.call('sendGroupedRows', { params, body: { rows: rowsOf(ROWS) } });
    await amend.call('findGroups', { params });
    while ((await amend.call('getGrouping', { params })).state === 'finding');
    const gathered = await predict(id, ROWS);
    expect(new Set(gathered.sources)).toEqual(new Set(['first']));
    expect(gathered.confidence).not.toEqual(first.confidence);
    await amend.restart();
    expect((await predict(id, ROWS)).confidence).toEqual(gathered.confidence);
  });

  test('why a row gets one is said by its words', async () => {
    const id = await make();
    const cab = ROWS.find(({ cells }) => String(cells[0]).startsWith('City Cabs'))!;
    const explanation = await amend.call('explainPrediction', {
      params: { classifier: id },
      body: { rows: rowsOf([cab]) },
    });
    expect(explanation).toMatchObject({ class: 'travel', source: 'first', modelVersion: 0 });
    expect(explanation.reasonsFor[0]).toMatchObject({ column: 'Merchant' });
  });

  test('a classifier with nothing to give them by says what is missing', async () => {
    const none = await make({ classes: [] });
    await expect(predict(none, ROWS)).rejects.toThrow(/first answers need at least two classes in its catalogue/);
    const numbers = await make({ columns: [{ name: 'Amount', type: 'number' }] });
    await expect(predict(numbers, ROWS)).rejects.toThrow(/need a column of text or of categories/);
    await expect(make({ classes: [{ name: 'Food' }, { name: 'food' }] })).rejects.toThrow(/“food” is there twice/);
  });

  test('end once so many rows have labels that a training answers better', async () => {
    const id = await make();
    await say(amend, id, purchases(1_000, 9, 1_000), { origin: 'label-column' });
    await expect(predict(id, ROWS)).rejects.toThrow(/1,000 rows with labels and was never trained/);
  });
});
