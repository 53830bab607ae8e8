import type { TableSummary } from '../../../contract/classifier.ts';
import {
  draftOf,
  emptySetup,
  featureChoice,
  missingForDraft,
  reduceSetup,
  type SetupEvent,
  type SetUpTable,
} from '../../../addin/setup/setup-state.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

const summary: TableSummary = {
  columns: [
    { name: 'Id', type: 'ignored', reason: 'an identifier', missingShare: 0, distinct: 3, examples: [] },
    { name: 'Merchant', type: 'text', reason: 'texts', missingShare: 0, distinct: 2, examples: [] },
    { name: 'Account', type: 'category', reason: '2 texts', missingShare: 0, distinct: 2, examples: [] },
  ],
  suggestedKeyColumns: ['Id'],
  suggestedLabelColumn: 'Account',
};
const table = sheetTable({
  Id: ['a', 'b', 'c'],
  Merchant: ['Cafe', 'Taxi', 'Cafe'],
  Account: ['Meals', 'Travel', null],
});

function setUp(...events: SetupEvent[]): SetUpTable {
  const inspected: SetupEvent = { type: 'table-inspected', inspected: { table, summary } };
  return [inspected, ...events].reduce(reduceSetup, emptySetup).inspected!;
}

/** 203 columns to decide by, a key before them and the class behind. */
function setUpWide(...events: SetupEvent[]): SetUpTable {
  const names = Array.from({ length: 203 }, (_, i) => `c${i}`);
  const columns = ['Id', ...names, 'Outcome'];
  const inspected: SetupEvent = {
    type: 'table-inspected',
    inspected: {
      table: sheetTable(
        Object.fromEntries(columns.map((name) => [name, name === 'Outcome' ? ['yes', 'no'] : ['a', 'b']])),
      ),
      summary: {
        columns: columns.map((name) => ({ ...summary.columns[1]!, name, type: name === 'Id' ? 'ignored' : 'text' })),
        suggestedKeyColumns: ['Id'],
        suggestedLabelColumn: 'Outcome',
      },
    },
  };
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
    expect(featureChoice(setUp()).used).toEqual([{ name: 'Merchant', type: 'text' }]);
    expect(
      featureChoice(setUp({ type: 'column-typed', column: 'Id', columnType: 'category' })).used.map(
        (column) => column.name,
      ),
    ).toEqual(['Id', 'Merchant']);
  });

  test('makes a draft of what was chosen', () => {
    expect(draftOf(setUp({ type: 'classifier-named', name: '  Cards  ' }))).toEqual({
      name: 'Cards',
      columns: [{ name: 'Merchant', type: 'text' }],
      keyColumns: ['Id'],
      labelColumn: 'Account',
      policies: { spellings: 'together' },
    });
  });

  test('spellings of a class are counted, and drafted, as the person chooses', () => {
    const spelled = sheetTable({
      Id: ['a', 'b', 'c'],
      Merchant: ['Cafe', 'Taxi', 'Cafe'],
      Account: ['Meals', 'MEALS', 'Travel'],
    });
    const read: SetupEvent = { type: 'table-inspected', inspected: { table: spelled, summary } };
    expect(setUp(read).labels?.classes).toHaveLength(2);
    const apart = setUp(read, { type: 'spellings-chosen', spellings: 'apart' });
    expect(apart.labels?.classes).toHaveLength(3);
    expect(draftOf(apart)?.policies).toEqual({ spellings: 'apart' });
  });

  test('the name follows the label column until the person types one', () => {
    expect(setUp({ type: 'label-column-chosen', column: 'Merchant' }).name).toBe('Merchant of Purchases');
    expect(
      setUp({ type: 'classifier-named', name: 'Mine' }, { type: 'label-column-chosen', column: 'Merchant' }).name,
    ).toBe('Mine');
  });

  test.each<[string, SetupEvent]>([
    ['Choose the column with the right classes.', { type: 'label-column-chosen', column: null }],
    ['Choose what tells the rows apart.', { type: 'key-columns-chosen', columns: [] }],
    [
      'The class column cannot also tell the rows apart. Choose another column.',
      { type: 'key-columns-chosen', columns: ['Account'] },
    ],
    ['Make sure that every row can be told from the others.', { type: 'key-columns-chosen', columns: ['Merchant'] }],
    ['Use at least one column to decide by.', { type: 'column-typed', column: 'Merchant', columnType: 'ignored' }],
    ['Give the classifier a name.', { type: 'classifier-named', name: '  ' }],
  ])('“%s” is said, and there is no draft', (sentence, event) => {
    expect(missingForDraft(setUp(event))).toBe(sentence);
    expect(draftOf(setUp(event))).toBeNull();
  });

  test('of more than 200 columns to decide by the last are left out, by name; the key and the class may be any', () => {
    const wide = setUpWide();
    const { used, leftOut } = featureChoice(wide);
    expect(used.map((column) => column.name)).toEqual(Array.from({ length: 200 }, (_, i) => `c${i}`));
    expect(leftOut).toEqual(['c200', 'c201', 'c202']);
    expect(wide.labelColumn).toBe('Outcome');
    expect(missingForDraft(wide)).toBeNull();
    expect(draftOf(wide)?.columns).toHaveLength(200);
  });

  test('a column that the person types is used in place of the last one that they did not', () => {
    const { used, leftOut } = featureChoice(setUpWide({ type: 'column-typed', column: 'c202', columnType: 'number' }));
    expect(used.at(-1)).toEqual({ name: 'c202', type: 'number' });
    expect(leftOut).toEqual(['c199', 'c200', 'c201']);
  });

  test('ignoring a column makes room for the next', () => {
    expect(featureChoice(setUpWide({ type: 'column-typed', column: 'c0', columnType: 'ignored' })).leftOut).toEqual([
      'c201',
      'c202',
    ]);
  });

  test('who types more than 200 columns by hand is told how many to ignore', () => {
    const typed = Array.from({ length: 203 }, (_, i): SetupEvent => ({
      type: 'column-typed',
      column: `c${i}`,
      columnType: 'number',
    }));
    expect(missingForDraft(setUpWide(...typed))).toBe(
      'Ignore 3 columns: you have chosen 203 to decide by, and 200 is the most.',
    );
  });

  test('columns that give the class away are known until another class column is chosen, and what was found late is of the old one', () => {
    const found: SetupEvent = {
      type: 'giveaways-found',
      labelColumn: 'Account',
      giveaways: [{ column: 'Merchant', rows: 40, right: 1, next: null }],
    };
    const other: SetupEvent = { type: 'label-column-chosen', column: 'Merchant' };
    expect(setUp(found).giveaways.map(({ column }) => column)).toEqual(['Merchant']);
    expect(setUp(found, other).giveaways).toEqual([]);
    expect(setUp(other, found).giveaways).toEqual([]);
  });

  test('choices before a table is there change nothing', () => {
    expect(reduceSetup(emptySetup, { type: 'classifier-named', name: 'Mine' })).toEqual(emptySetup);
  });

  test('keeps the selection and the classifiers that exist', () => {
    const state = [
      { type: 'selection-seen', selection: { kind: 'range', address: 'A1:B3', rows: 3, columns: 2 } },
      { type: 'classifiers-listed', classifiers: [] },
    ] satisfies SetupEvent[];
    expect(state.reduce(reduceSetup, emptySetup)).toEqual({
      selection: { kind: 'range', address: 'A1:B3', rows: 3, columns: 2 },
      inspected: null,
      known: [],
      person: null,
    });
  });
});
