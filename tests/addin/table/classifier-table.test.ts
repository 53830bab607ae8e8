import type { SeenColumns } from '../../../addin/table/classifier-headers.ts';
import { classifierTable } from '../../../addin/table/classifier-table.ts';
import type { KeyCheck, WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { type TypedCorrection } from '../../../addin/ports/workbook-port.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import type { FakeWorkbook } from '../../fakes/fake-workbook.ts';
import { purchasesWorkbook } from '../../fakes/pane-harness.ts';

const classifier = aClassifier();
const keys = classifier.keyColumns;

/** The six purchases under other headers, and what is seen of them. */
function tableOf(headers: Readonly<Record<string, string>>, choices: [string, string][] = []) {
  const workbook = purchasesWorkbook();
  for (const [name, to] of Object.entries(headers)) workbook.renameColumn(name, to);
  const seen: SeenColumns[] = [];
  const checked: KeyCheck[] = [];
  return {
    workbook,
    seen,
    checked,
    table: classifierTable(workbook, classifier, 'table-1', {
      choices: new Map(choices),
      series: null,
      onSeen: (columns) => seen.push(columns),
      onKeys: (keys) => checked.push(keys),
    }),
  };
}

const names = async ({ table }: ReturnType<typeof tableOf>) =>
  (await table.readTable('table-1')).columns.map((column) => column.name);
const write = { key: 'p4', class: 'Meals', confidence: 0.9, source: 'model' as const, changed: false };

describe('a classifier’s table has the classifier’s names', () => {
  test('whatever blanks and letters the sheet’s have; other columns keep theirs', async () => {
    const other = tableOf({ Id: 'ID', Merchant: 'merchant ', Account: ' ACCOUNT' });
    other.workbook.columns.push({ name: 'Note', values: new Array(6).fill('x') });
    expect(await names(other)).toEqual(['Id', 'Merchant', 'Amount', 'Account', 'Note']);
  });

  test('by what a person chose', async () => {
    expect(
      await names(
        tableOf({ Merchant: 'Shop', Id: 'Receipt' }, [
          ['Merchant', 'Shop'],
          ['Id', 'Receipt'],
        ]),
      ),
    ).toEqual(['Id', 'Merchant', 'Amount', 'Account']);
  });

  test('a row selected, corrections found and corrections typed name their cells so', async () => {
    const { workbook, table } = tableOf({ Id: 'ID', Merchant: 'merchant ' });
    workbook.selectedRowIndex = 4;
    workbook.typeQuietly('p4', 'Travel');
    const typed: TypedCorrection[] = [];
    await table.onCorrections('table-1', keys, (corrections) => typed.push(...corrections));
    workbook.type('p5', 'Meals');
    const cells = (merchant: string, amount: number) =>
      expect.arrayContaining([
        { name: 'Merchant', value: merchant },
        { name: 'Amount', value: amount },
      ]);
    expect(await table.selectedRow('table-1', keys)).toEqual({ key: 'p4', cells: cells('Cafe', 4.5), answer: null });
    expect(await table.rowUnderSelection('table-1', keys)).toMatchObject({ key: 'p4', cells: cells('Cafe', 4.5) });
    expect(await table.scanCorrections('table-1', keys)).toContainEqual(
      expect.objectContaining({ key: 'p4', class: 'Travel', cells: cells('Cafe', 4.5) }),
    );
    expect(typed).toEqual([expect.objectContaining({ key: 'p5', class: 'Meals', cells: cells('Taxi', 11) })]);
  });

  test('answers find their rows by the key column, whatever it is called', async () => {
    const { workbook, table } = tableOf({ Id: 'id ' });
    expect(await table.writePredictions('table-1', keys, [write])).toEqual({ written: 1, gone: 0 });
    expect(workbook.predictions.get('p4')?.class).toBe('Meals');
  });
});

describe('the keys of its rows', () => {
  test('are looked at before rows are read, and shared ones are told with their cells', async () => {
    const { workbook, table, checked } = tableOf({ Id: 'ID' });
    workbook.columns[0]!.values[5] = 'p1';
    await table.readTable('table-1');
    expect(checked).toEqual([{ given: 0, repeated: [{ key: 'p1', rows: 2, cells: ['A3', 'A7'] }] }]);
  });

  test('are looked at with each correction; of rows that share one nothing is told', async () => {
    const { workbook, table, checked } = tableOf({});
    workbook.columns[0]!.values[5] = 'p1';
    const told: TypedCorrection[] = [];
    await table.onCorrections('table-1', keys, (corrections) => told.push(...corrections));
    workbook.type('p1', 'Meals');
    workbook.type('p4', 'Travel');
    expect(told.map(({ key }) => key)).toEqual(['p4']);
    expect(checked.map(({ repeated }) => repeated.length)).toEqual([1, 1, 1]);
    expect((await table.scanCorrections('table-1', keys)).map(({ key }) => key)).toEqual(['p4']);
  });

  test('that are Amend’s ids are filled first, so that the rows read have them', async () => {
    const workbook = purchasesWorkbook();
    workbook.columns.push({ name: 'Amend id', values: ['r-0', 'r-1', 'r-2', 'r-3', null, 'r-1'] });
    const checked: KeyCheck[] = [];
    const byId = { ...classifier, keyColumns: ['Amend id'] };
    const table = classifierTable(workbook, byId, 'table-1', {
      choices: new Map(),
      series: null,
      onSeen: () => undefined,
      onKeys: (check) => checked.push(check),
    });
    const read = await table.readTable('table-1');
    expect(new Set(read.columns[4]!.values).size).toBe(6);
    expect(checked).toEqual([{ given: 2, repeated: [] }]);
  });

  test('are not looked at where the key column is missing: who reads the rows says so', async () => {
    const { table, checked } = tableOf({ Id: 'Receipt' });
    expect((await table.readTable('table-1')).columns).toHaveLength(4);
    expect(checked).toEqual([]);
  });
});

describe('a header that is renamed meanwhile', () => {
  test('is followed where it still matches', async () => {
    const { workbook, table } = tableOf({});
    await table.writePredictions('table-1', keys, [write]);
    workbook.renameColumn('Id', 'ID');
    expect(await table.writePredictions('table-1', keys, [write])).toEqual({ written: 1, gone: 0 });
  });

  test('is said to be gone where it does not', async () => {
    const { workbook, table, seen } = tableOf({});
    await table.writePredictions('table-1', keys, [write]);
    workbook.renameColumn('Id', 'Receipt');
    await expect(table.writePredictions('table-1', keys, [write])).rejects.toMatchObject({ code: 'columns-gone' });
    expect(seen.map(({ match }) => match.missing)).toEqual([[], ['Id']]);
  });

  test('a correction that was typed just then is told once the column is found', async () => {
    const { workbook, table } = tableOf({});
    const told: TypedCorrection[][] = [];
    const problems: WorkbookProblem[] = [];
    const stop = await table.onCorrections(
      'table-1',
      keys,
      (corrections) => told.push([...corrections]),
      (problem) => problems.push(problem),
    );
    workbook.renameColumn('Id', 'ID');
    workbook.type('p4', 'Travel');
    await settled(workbook);
    workbook.type('p5', 'Meals');
    expect(told.map((corrections) => corrections.map(({ key, class: name }) => [key, name]))).toEqual([
      [['p4', 'Travel']],
      [['p5', 'Meals']],
    ]);
    await stop();
    workbook.type('p5', 'Travel');
    expect(told).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  test('a problem of another kind, or one that looking again does not solve, is told', async () => {
    const { workbook, table } = tableOf({});
    const problems: WorkbookProblem[] = [];
    await table.onCorrections(
      'table-1',
      keys,
      () => undefined,
      (problem) => problems.push(problem),
    );
    workbook.renameColumn('Id', 'Receipt');
    workbook.type('p4', 'Travel');
    await settled(workbook);
    expect(problems.map(({ code }) => code)).toEqual(['columns-gone']);
  });
});

/** Lets what an edit set off come to its end: it reads the fake workbook only, without a timer. */
async function settled(workbook: FakeWorkbook): Promise<void> {
  for (let i = 0; i < 20; i++) await workbook.columnNames();
}
