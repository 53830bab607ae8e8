import type { ClassCatalogue, ListedClass } from '../../../contract/catalogue.ts';
import { undoOf } from '../../../addin/catalogue/catalogue-state.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';

const aClass = (id: number, name: string, fields: Partial<ListedClass> = {}): ListedClass => ({
  id,
  name,
  description: '',
  aliases: [],
  state: 'active',
  mergedInto: null,
  rows: 3,
  saidOf: 3,
  firstSaid: null,
  lastSaid: null,
  ...fields,
});
const BEFORE: ClassCatalogue = { changes: 0, classes: [aClass(1, 'Travel'), aClass(2, 'Meals'), aClass(3, 'Office')] };
const RENAMED: ClassCatalogue = { changes: 1, classes: [aClass(1, 'Journeys'), ...BEFORE.classes.slice(1)] };

async function openedCatalogue() {
  const pane = await classifiedPane();
  pane.server.catalogue = BEFORE;
  pane.actions.openCatalogue();
  await pane.settle();
  return pane;
}

describe('the catalogue in the pane', () => {
  test('is fetched when it is opened, and gone when it is closed', async () => {
    const pane = await openedCatalogue();
    expect(pane.work.catalogue).toEqual({ list: BEFORE, changed: null });
    pane.actions.closeCatalogue();
    expect(pane.work.catalogue).toBeNull();
  });

  test('is changed on the server; the rows beside which the former name stands are answered again', async () => {
    const pane = await openedCatalogue();
    pane.server.cataloguesToCome.push(RENAMED);
    pane.workbook.answers = ['Meals', 'Meals', 'Meals', 'Meals', 'Travel', 'Office'];
    const asked = pane.server.predictionRequests.length;
    expect(pane.workbook.predictions.get('p4')).toMatchObject({ class: 'Travel' });
    pane.server.classifiers = [
      aClassifier({
        classes: ['Journeys', 'Meals', 'Office'],
        classChanges: 1,
        classWords: [{ word: 'Travel', class: 'Journeys' }],
      }),
    ];
    pane.actions.changeClass({ do: 'rename', class: 1, name: 'Journeys' });
    await pane.settle();
    expect(pane.server.classChanges).toEqual([{ do: 'rename', class: 1, name: 'Journeys' }]);
    expect(pane.work.catalogue).toMatchObject({
      list: RENAMED,
      changed: { name: 'Travel', undo: { do: 'rename', class: 1, name: 'Travel' } },
    });
    expect(pane.server.predictionRequests.slice(asked)).toMatchObject([
      { view: pane.work.view, rows: { keys: ['p4'] } },
    ]);
    expect(pane.workbook.predictions.get('p4')).toMatchObject({ class: 'Journeys' });
    pane.actions.undoClassChange();
    await pane.settle();
    expect(pane.server.classChanges.at(-1)).toEqual({ do: 'rename', class: 1, name: 'Travel' });
    expect(pane.work.catalogue!.changed).toBeNull();
  });

  test('stays as it is when the server refuses a change, which is said', async () => {
    const pane = await openedCatalogue();
    pane.server.breakNext('changeClass', new ServerProblem('class-fixed', 'No.', 'Look.'));
    pane.actions.changeClass({ do: 'retire', class: 1 });
    await pane.settle();
    expect(pane.task('class-change').kind).toBe('failed');
    expect(pane.work.catalogue).toEqual({ list: BEFORE, changed: null });
  });

  test('is closed for new classes by a policy', async () => {
    const pane = await openedCatalogue();
    pane.actions.letClassesIn(false);
    await pane.settle();
    expect(pane.work.classifier.policies).toEqual({ ...aClassifier().policies, classes: 'closed' });
  });

  test('that somebody else changed is fetched and followed', async () => {
    const pane = await openedCatalogue();
    pane.server.catalogue = RENAMED;
    pane.server.classifiers = [aClassifier({ classChanges: 1, retiredClasses: ['Office'] })];
    pane.events.tell({
      lastSequence: 0,
      champion: 1,
      championPinned: false,
      latestVersion: null,
      training: null,
      policies: aClassifier().policies,
      classChanges: 1,
    });
    await pane.settle();
    expect(pane.work.classifier.retiredClasses).toEqual(['Office']);
    expect(pane.work.catalogue!.list).toEqual(RENAMED);
  });
});

test.each([
  [
    { do: 'add', name: 'Gifts' },
    { do: 'remove', class: 4 },
  ],
  [
    { do: 'describe', class: 1, description: 'x' },
    { do: 'describe', class: 1, description: '' },
  ],
  [
    { do: 'merge', class: 1, into: 2 },
    { do: 'part', class: 1 },
  ],
  [
    { do: 'part', class: 3 },
    { do: 'merge', class: 3, into: 2 },
  ],
  [
    { do: 'retire', class: 1 },
    { do: 'reopen', class: 1 },
  ],
  [
    { do: 'reopen', class: 1 },
    { do: 'retire', class: 1 },
  ],
  [
    { do: 'remove', class: 1 },
    { do: 'add', name: 'Travel', description: '' },
  ],
] as const)('%j is taken back by %j', (change, undo) => {
  const before = { ...BEFORE, classes: [...BEFORE.classes.slice(0, 2), aClass(3, 'Office', { mergedInto: 2 })] };
  expect(undoOf(change, before, { ...before, classes: [...before.classes, aClass(4, 'Gifts')] })).toEqual(undo);
});
