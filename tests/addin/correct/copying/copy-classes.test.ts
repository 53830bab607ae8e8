import { copyClasses, type CopyChoice, type WhichClasses } from '../../../../addin/correct/copying/copy-classes.ts';
import { emptyMemory, noteSaid } from '../../../../addin/feedback/said-memory.ts';
import type { Saying } from '../../../../addin/feedback/say.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../../fakes/fake-outbox.ts';
import { FakeWorkbook } from '../../../fakes/fake-workbook.ts';

/** Five rows: labelled and corrected, labelled alone, accepted, unchecked, and without an answer. */
function classified() {
  const workbook = new FakeWorkbook([
    { name: 'Id', values: ['p0', 'p1', 'p2', 'p3', 'p4'] },
    { name: 'Merchant', values: ['a', 'b', 'c', 'd', 'e'] },
    { name: 'Amount', values: [1, 2, 3, 4, 5] },
    { name: 'Account', values: ['Travel', 'Meals', null, null, null] },
  ]);
  workbook.answers = ['Meals', 'Office', 'Travel', 'Office', null];
  const saying: Saying & { outbox: FakeOutbox } = {
    outbox: new FakeOutbox(),
    store: new FakeMemory(),
    memory: emptyMemory(),
    pacing: fakePacing(),
    classifier: aClassifier(),
    view: null,
  };
  for (const [key, name] of [
    ['p0', 'Meals'],
    ['p2', 'Travel'],
  ] as const)
    noteSaid(saying.memory, { id: key, key, kind: 'correct', origin: 'review', class: name, cells: [], saidAt: '' });
  return { workbook, saying, labels: () => workbook.columns[3]!.values };
}

const NOTHING = { checked: 0, accepted: 0, unchecked: 0, left: 0, isNoneAccepted: false, gone: 0 };
const choosing =
  (which: WhichClasses, fields: Partial<CopyChoice> = {}) =>
  async () => ({ which, levels: null, edited: new Set<string>(), ...fields });

describe('copyClasses', () => {
  test('writes what people said into the label column, and leaves what nobody has checked', async () => {
    const { workbook, saying, labels } = classified();
    expect(await copyClasses(saying, workbook, 'table-1', choosing('checked'))).toEqual({
      ...NOTHING,
      checked: 2,
      unchecked: 0,
      left: 1,
    });
    expect(labels()).toEqual(['Meals', 'Meals', 'Travel', null, null]);
    expect(saying.outbox.items).toEqual([]);
  });

  test('by choice copies Amend’s own answers into blank cells too, and records them as adopted', async () => {
    const { workbook, saying, labels } = classified();
    expect(await copyClasses(saying, workbook, 'table-1', choosing('all'))).toEqual({
      ...NOTHING,
      checked: 2,
      unchecked: 1,
      left: 0,
    });
    expect(labels()).toEqual(['Meals', 'Meals', 'Travel', 'Office', null]);
    expect(saying.outbox.items.map(({ event }) => event)).toMatchObject([
      { key: 'p3', kind: 'adopt', origin: 'label-column', class: 'Office', cells: ['d', 4] },
    ]);
    // The sheet says of these, and of no other, that nobody has checked them.
    expect([...workbook.beside]).toMatchObject([['p3', { source: 'adopted' }]]);
  });

  test('by choice copies answers that need no look by the level of their class, none of a row edited since', async () => {
    const answered = () => {
      const { workbook, ...others } = classified();
      for (const column of workbook.columns) column.values = [...column.values, ...column.values.slice(3)];
      workbook.columns[0]!.values = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
      workbook.columns[3]!.values = ['Travel', 'Meals', null, null, null, null, null];
      workbook.answers = ['Meals', 'Office', 'Travel', 'Office', 'Travel', 'Travel', 'Office'];
      workbook.confidences = [0.99, 0.99, 0.2, 0.85, 0.85, 0.97, 0.97];
      return { workbook, ...others };
    };
    const { workbook, saying, labels } = answered();
    const levels = { level: 0.95, classes: [{ class: 'Office', level: 0.8 }] };
    const edited = new Set(['p6']);
    const copied = await copyClasses(saying, workbook, 'table-1', choosing('accepted', { levels, edited }));
    expect(copied).toEqual({ ...NOTHING, checked: 2, accepted: 2, left: 2 });
    expect(labels()).toEqual(['Meals', 'Meals', 'Travel', 'Office', null, 'Travel', null]);
    expect(saying.outbox.items.map(({ event }) => [event.key, event.kind])).toEqual([
      ['p3', 'adopt'],
      ['p5', 'adopt'],
    ]);
    const again = answered();
    expect(await copyClasses(again.saying, again.workbook, 'table-1', choosing('accepted'))).toEqual({
      ...NOTHING,
      checked: 2,
      left: 4,
      isNoneAccepted: true,
    });
  });

  test('leaves a cell that says the same in another spelling', async () => {
    const { workbook, saying, labels } = classified();
    workbook.columns[3]!.values = ['MEALS', 'Meals', 'tra-vel', null, null];
    expect(await copyClasses(saying, workbook, 'table-1', choosing('checked'))).toEqual({
      ...NOTHING,
      checked: 0,
      unchecked: 0,
      left: 1,
    });
    expect(labels()).toEqual(['MEALS', 'Meals', 'tra-vel', null, null]);
  });

  test('copies nothing twice', async () => {
    const { workbook, saying } = classified();
    await copyClasses(saying, workbook, 'table-1', choosing('all'));
    expect(await copyClasses(saying, workbook, 'table-1', choosing('all'))).toEqual({
      ...NOTHING,
      checked: 0,
      unchecked: 0,
      left: 0,
    });
  });

  test('says what is missing: the label column, or Amend’s', async () => {
    const { workbook, saying } = classified();
    workbook.answers = null;
    await expect(copyClasses(saying, workbook, 'table-1', choosing('checked'))).rejects.toMatchObject({
      code: 'nothing-classified',
    });
    workbook.columns.splice(3, 1);
    await expect(copyClasses(saying, workbook, 'table-1', choosing('checked'))).rejects.toMatchObject({
      code: 'label-column-missing',
      message: 'The table has no column “Account” to copy classes into.',
    });
  });
});
