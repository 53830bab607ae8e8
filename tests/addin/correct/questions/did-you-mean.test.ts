import { choicesFor } from '../../../../addin/correct/questions/did-you-mean.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';

const said = (pane: Awaited<ReturnType<typeof classifiedPane>>) =>
  pane.server.log.map(({ key, class: name }) => [key, name]);

describe('a typed word that is near a class', () => {
  test('is asked about before it is sent; the answer holds for all rows that it was typed in, and for those to come', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Measl');
    pane.workbook.type('p5', 'Measl');
    await pane.settle();
    expect(said(pane)).toEqual([]);
    expect(pane.work.corrections.doubts.typed).toEqual([{ word: 'Measl', near: ['Meals'], isRetired: false }]);
    pane.actions.settleWord('Measl', 'Meals');
    await pane.settle();
    expect(said(pane)).toEqual([
      ['p4', 'Meals'],
      ['p5', 'Meals'],
    ]);
    expect(pane.work.corrections.doubts).toEqual({ typed: [], found: [] });
    // What stands in the sheet is what was said.
    expect(pane.workbook.corrections.get('p4')).toBe('Meals');
    pane.workbook.type('p4', 'Office');
    await pane.settle();
    pane.workbook.type('p4', 'Measl');
    await pane.settle();
    expect(said(pane).at(-1)).toEqual(['p4', 'Meals']);
  });

  test('is asked about no more once it is settled, also while something else is asked before it is sent', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Measl');
    await pane.settle();
    pane.store.dispatch({ type: 'word-settled', word: 'Measl', class: 'Meals' });
    expect(pane.work.corrections.doubts).toEqual({ typed: [], found: [] });
  });

  test('is kept as a new class where the person says so, in their name and not as one that was found', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Measl');
    await pane.settle();
    pane.actions.rescan();
    await pane.settle();
    expect(said(pane)).toEqual([]);
    pane.actions.settleWord('Measl', 'Measl');
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Measl', origin: 'correction-column' }]);
  });

  test('is no longer asked about when the cell says something else', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Measl');
    await pane.settle();
    pane.workbook.type('p4', 'Office');
    await pane.settle();
    expect(pane.work.corrections.doubts.typed).toEqual([]);
    expect(said(pane)).toEqual([['p4', 'Office']]);
  });

  test('of a retired class is asked about, too, and of what is far from every class nothing', async () => {
    const pane = await classifiedPane();
    pane.server.classifiers = [aClassifier({ classChanges: 1, retiredClasses: ['Meals'] })];
    pane.store.dispatch({ type: 'classifier-refreshed', classifier: pane.server.classifiers[0]! });
    pane.workbook.type('p4', 'Meals');
    pane.workbook.type('p5', 'Gifts for customers');
    await pane.settle();
    expect(pane.work.corrections.doubts.typed).toEqual([{ word: 'Meals', near: [], isRetired: true }]);
    expect(said(pane)).toEqual([['p5', 'Gifts for customers']]);
    pane.actions.settleWord('Meals', 'Meals');
    await pane.settle();
    expect(said(pane).at(-1)).toEqual(['p4', 'Meals']);
  });
});

test('a refused word has the classes as choices that it may be a slip of, and none when it is one', () => {
  const classifier = aClassifier();
  expect(choicesFor({ classifier }, 'Offce')).toEqual(['Office']);
  expect(choicesFor({ classifier }, 'Office')).toEqual([]);
  expect(choicesFor({ classifier: aClassifier({ retiredClasses: ['Office'] }) }, 'Offce')).toEqual([]);
});
