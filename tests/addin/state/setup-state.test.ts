import type { TableSummary } from '../../../contract/classifier.ts';
import { draftOf, emptySetup, missingForDraft, reduceSetup, usedColumns, type SetupEvent, type SetUpTable } from '../../../addin/state/setup-state.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

const summary: TableSummary = {
  columns: [
    { name: 'Id', type: 'ignored', reason: 'an identifier', missingShare: 0, distinct: 3, examples: [] },
    { name: 'Merchant', type: 'text', reason: 'texts', missingShare: 0, distinct: 2, examples: [] },
    { name: 'Account', type: 'category', reason: '2 texts', missingShare: 0, distinct: 2, examples: [] },
  ],
  suggestedKeyColumns: ['Id'], suggestedLabelColumn: 'Account',
};
const table = sheetTable({ Id: ['a', 'b', 'c'], Merchant: ['Cafe', 'Taxi', 'Cafe'], Account: ['Meals', 'Travel', null] });

function setUp(...events: SetupEvent[]): SetUpTable {
  const inspected: SetupEvent = { type: 'table-inspected', inspected: { table, summary, columnsLeftOut: 0 } };
  return [inspected, ...events].reduce(reduceSetup, emptySetup).inspected!;
}

describe('setting up', () => {
  test('starts with what the server suggests', () => {
    const start = setUp();
    expect(start).toMatchObject({ keyColumns: ['Id'], labelColumn: 'Account', name: 'Account of Purchases' });
    expect(start.labels).toMatchObject({ labelled: 2, unlabelled: 1 });
    expect(start.keyed).toMatchObject({ blank: 0, repeated: 0 });
    expect(missingForDraft(start)).toBeNull();
  });

  test('uses every column but the label and what is ignored', () => {
    expect(usedColumns(setUp())).toEqual([{ name: 'Merchant', type: 'text' }]);
    expect(usedColumns(setUp({ type: 'column-typed', column: 'Id', columnType: 'category' })).map((column) => column.name)).toEqual(['Id', 'Merchant']);
  });

  test('makes a draft of what was chosen', () => {
    expect(draftOf(setUp({ type: 'classifier-named', name: '  Cards  ' }))).toEqual({
      name: 'Cards', columns: [{ name: 'Merchant', type: 'text' }], keyColumns: ['Id'], labelColumn: 'Account',
    });
  });

  test('the name follows the label column until the person types one', () => {
    expect(setUp({ type: 'label-column-chosen', column: 'Merchant' }).name).toBe('Merchant of Purchases');
    expect(setUp({ type: 'classifier-named', name: 'Mine' }, { type: 'label-column-chosen', column: 'Merchant' }).name).toBe('Mine');
  });

  test.each<[string, SetupEvent]>([
    ['Choose the column with the right classes.', { type: 'label-column-chosen', column: null }],
    ['Choose what tells the rows apart.', { type: 'key-columns-chosen', columns: [] }],
    ['The class column cannot also tell the rows apart. Choose another column.', { type: 'key-columns-chosen', columns: ['Account'] }],
    ['Make sure that every row can be told from the others.', { type: 'key-columns-chosen', columns: ['Merchant'] }],
    ['Use at least one column to decide by.', { type: 'column-typed', column: 'Merchant', columnType: 'ignored' }],
    ['Give the classifier a name.', { type: 'classifier-named', name: '  ' }],
  ])('“%s” is said, and there is no draft', (sentence, event) => {
    expect(missingForDraft(setUp(event))).toBe(sentence);
    expect(draftOf(setUp(event))).toBeNull();
  });

  test('more than 200 used columns are too many', () => {
    const columns = Array.from({ length: 201 }, (_, i) => ({ ...summary.columns[1]!, name: `c${i}` }));
    const wide = reduceSetup(emptySetup, { type: 'table-inspected', inspected: { table, summary: { ...summary, columns }, columnsLeftOut: 5 } }).inspected!;
    expect(missingForDraft(wide)).toBe('Ignore some columns: 201 are used, and 200 is the most.');
  });

  test('choices before a table is there change nothing', () => {
    expect(reduceSetup(emptySetup, { type: 'classifier-named', name: 'Mine' })).toEqual(emptySetup);
  });

  test('keeps the selection and the classifiers that exist', () => {
    const state = [{ type: 'selection-seen', selection: { kind: 'range', address: 'A1:B3', rows: 3, columns: 2 } }, { type: 'classifiers-listed', classifiers: [] }] satisfies SetupEvent[];
    expect(state.reduce(reduceSetup, emptySetup)).toEqual({ selection: { kind: 'range', address: 'A1:B3', rows: 3, columns: 2 }, inspected: null, known: [] });
  });
});
