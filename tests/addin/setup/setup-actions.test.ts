import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('setting up a classifier', () => {
  test('the selected table is inspected as soon as the pane opens', async () => {
    const pane = await new PaneHarness().open();
    expect(pane.setup.inspected).toMatchObject({ keyColumns: ['Id'], labelColumn: 'Account' });
    expect(pane.setup.known).toEqual([]);
  });

  test('whoever has no role asks for nothing that would be refused', async () => {
    const harness = new PaneHarness();
    harness.server.roles = [];
    const pane = await harness.open();
    expect(pane.setup).toMatchObject({ person: { roles: [] }, known: null });
    expect(pane.server.samples).toEqual([]);
  });

  test('where nobody says who is there, the table is inspected all the same', async () => {
    const harness = new PaneHarness();
    harness.server.breakNext('session', serverAwayProblem());
    expect((await harness.open()).setup).toMatchObject({ person: null, inspected: { labelColumn: 'Account' } });
  });

  test('creating it sends the draft, remembers it in the workbook and goes on to training', async () => {
    const pane = await new PaneHarness().open();
    pane.actions.choose({ type: 'column-typed', column: 'Id', columnType: 'ignored' });
    pane.actions.create();
    await pane.settle();
    expect(pane.server.drafts).toEqual([
      {
        name: 'Account of Purchases',
        columns: [
          { name: 'Merchant', type: 'text' },
          { name: 'Amount', type: 'text' },
        ],
        keyColumns: ['Id'],
        labelColumn: 'Account',
        policies: { spellings: 'together' },
      },
    ]);
    expect(pane.work.step).toBe('model');
    expect(pane.workbook.settings.size).toBe(1);
  });

  test('a name that is taken is said, and everything chosen is still there', async () => {
    const pane = await new PaneHarness().open();
    pane.server.breakNext(
      'createClassifier',
      new ServerProblem('classifier-exists', 'A classifier of this name exists.', 'Choose another name.'),
    );
    pane.actions.create();
    await pane.settle();
    expect(pane.task('create')).toMatchObject({
      kind: 'failed',
      problem: { sentence: 'A classifier of this name exists.' },
    });
    expect(pane.setup.inspected?.labelColumn).toBe('Account');
  });

  test('the server away while the table is inspected: the retry inspects it', async () => {
    const harness = new PaneHarness();
    harness.server.breakNext('summarizeTable', serverAwayProblem());
    const pane = await harness.open();
    expect(pane.task('look')).toMatchObject({ kind: 'failed', problem: { code: 'server-away' } });
    pane.actions.retry('look');
    await pane.settle();
    expect(pane.setup.inspected).not.toBeNull();
  });

  test('a selected range is offered as a table, and made one', async () => {
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a'] },
      { name: 'Account', values: ['x'] },
    ]);
    workbook.selected = { kind: 'range', address: 'A1:B2', rows: 2, columns: 2 };
    const pane = await new PaneHarness(workbook).open();
    expect(pane.setup).toMatchObject({ inspected: null, selection: { kind: 'range', address: 'A1:B2' } });
    pane.actions.makeTable('A1:B2');
    await pane.settle();
    expect(pane.setup.inspected?.table.table.name).toBe('Purchases');
  });

  test('a range that cannot become a table says why', async () => {
    const workbook = new FakeWorkbook([{ name: 'Id', values: ['a'] }]);
    workbook.selected = { kind: 'range', address: 'A1:B2', rows: 2, columns: 2 };
    workbook.breakNext(
      'makeTable',
      new WorkbookProblem('protected-sheet', 'The sheet is protected.', 'Unprotect it, then try again.'),
    );
    const pane = await new PaneHarness(workbook).open();
    pane.actions.makeTable('A1:B2');
    await pane.settle();
    expect(pane.task('make-table')).toMatchObject({ kind: 'failed', problem: { sentence: 'The sheet is protected.' } });
  });

  test('an id column is taken as the key, ignored as a feature, and what was chosen stays', async () => {
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a', 'a'] },
      { name: 'Amount', values: [1, 2] },
      { name: 'Account', values: ['x', 'y'] },
    ]);
    const pane = await new PaneHarness(workbook).open();
    pane.actions.choose({ type: 'column-typed', column: 'Amount', columnType: 'number' });
    pane.actions.choose({ type: 'classifier-named', name: 'Mine' });
    pane.actions.choose({ type: 'label-column-chosen', column: 'Account' });
    pane.actions.addIdColumn();
    await pane.settle();
    const setUp = pane.setup.inspected!;
    expect(setUp).toMatchObject({
      keyColumns: ['Amend id'],
      labelColumn: 'Account',
      name: 'Mine',
      keyed: { blank: 0, repeated: 0 },
    });
    expect(setUp.types.get('Amend id')).toBe('ignored');
    expect(setUp.types.get('Amount')).toBe('number');
  });

  test('a table without classes gets a column for them, which is taken; what was chosen stays', async () => {
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a', 'b'] },
      { name: 'Amount', values: [1, 2] },
    ]);
    const pane = await new PaneHarness(workbook).open();
    pane.actions.choose({ type: 'label-column-chosen', column: null });
    pane.actions.choose({ type: 'key-columns-chosen', columns: ['Id'] });
    pane.actions.choose({ type: 'column-typed', column: 'Amount', columnType: 'number' });
    pane.actions.choose({ type: 'classifier-named', name: 'Mine' });
    pane.actions.addClassColumn();
    await pane.settle();
    const setUp = pane.setup.inspected!;
    expect(setUp).toMatchObject({ labelColumn: 'Class', keyColumns: ['Id'], name: 'Mine', labels: { labelled: 0 } });
    expect(setUp.types.get('Amount')).toBe('number');
  });

  test('codes that are shown with zeros are the classes: counted so at set-up, and sent so', async () => {
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a', 'b', 'c'] },
      { name: 'Merchant', values: ['x', 'y', 'z'] },
      { name: 'Account', values: [7, 118, null], shown: ['00007', '00118', null] },
    ]);
    const pane = await new PaneHarness(workbook).open();
    pane.actions.chooseLabelColumn('Account');
    await pane.settle();
    expect(pane.setup.inspected?.labels?.classes.map(({ name }) => name)).toEqual(['00007', '00118']);
    pane.actions.create();
    await pane.settle();
    pane.actions.train();
    await pane.settle();
    expect(pane.server.log.map((event) => event.class)).toEqual(['00007', '00118']);
  });

  test('reading again finds what was put right in the sheet', async () => {
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a', 'a'] },
      { name: 'Account', values: ['x', 'y'] },
    ]);
    const pane = await new PaneHarness(workbook).open();
    expect(pane.setup.inspected?.keyed?.repeated).toBe(2);
    workbook.columns[0]!.values = ['a', 'b'];
    pane.actions.readAgain();
    await pane.settle();
    expect(pane.setup.inspected?.keyed?.repeated).toBe(0);
  });

  test('a classifier that exists is taken for the selected table', async () => {
    const harness = new PaneHarness();
    harness.server.classifiers = [aClassifier()];
    const pane = await harness.open();
    expect(pane.setup.known).toHaveLength(1);
    pane.actions.connect(aClassifier());
    await pane.settle();
    expect(pane.work.classifier.name).toBe('Account of Purchases');
    expect(pane.work.tableId).toBe('table-1');
  });

  test('columns that give the class away are looked for as soon as a class column is there, and anew for another', async () => {
    const harness = new PaneHarness();
    harness.server.giveaways = [{ column: 'Merchant', rows: 40, right: 1, next: null }];
    const pane = await harness.open();
    expect(pane.server.labelledSamples.at(-1)).toMatchObject({
      columns: [{ name: 'Id' }, { name: 'Merchant' }, { name: 'Amount' }],
      labels: ['Meals', 'Travel', 'Meals', 'Travel'],
    });
    expect(pane.setup.inspected?.giveaways).toEqual(harness.server.giveaways);
    harness.server.giveaways = [];
    pane.actions.chooseLabelColumn('Merchant');
    await pane.settle();
    expect(pane.server.labelledSamples.at(-1)?.labels).toEqual(['Cafe', 'Taxi', 'Cafe', 'Taxi', 'Cafe', 'Taxi']);
    expect(pane.setup.inspected).toMatchObject({ labelColumn: 'Merchant', giveaways: [] });
    pane.actions.chooseLabelColumn(null);
    await pane.settle();
    expect(pane.server.labelledSamples).toHaveLength(2);
  });

  test('that they cannot be looked for is said, and stops nobody', async () => {
    const harness = new PaneHarness();
    harness.server.breakNext('findGiveaways', serverAwayProblem());
    const pane = await harness.open();
    expect(pane.task('giveaways')).toMatchObject({ kind: 'failed', problem: { code: 'server-away' } });
    pane.actions.create();
    await pane.settle();
    expect(pane.work.classifier.name).toBe('Account of Purchases');
  });

  test('an empty table says so', async () => {
    const pane = await new PaneHarness(new FakeWorkbook([{ name: 'Id', values: [] }])).open();
    expect(pane.task('look')).toMatchObject({ kind: 'failed', problem: { code: 'empty-table' } });
  });

  test('nothing selected asks for a table', async () => {
    const workbook = new FakeWorkbook([{ name: 'Id', values: ['a'] }]);
    workbook.selected = { kind: 'nothing' };
    const pane = await new PaneHarness(workbook).open();
    expect(pane.setup).toMatchObject({ selection: { kind: 'nothing' }, inspected: null });
  });
});
