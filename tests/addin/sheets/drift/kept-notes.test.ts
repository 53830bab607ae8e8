import { driftReportOf, columnDriftOf } from '../../../fixtures/drift-report.ts';
import { aTimeline } from '../../../fakes/fake-watch.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const excel = useReportWorkbook();
const REPORT = Object.freeze(driftReportOf());
const sheet = () => excel.read('Amend drift');
const type = (address: string, ...cells: (string | number)[]) => excel.workbook.type(`Amend drift!${address}`, [cells]);
const cell = async (address: string) => (await excel.workbook.valuesOf(`Amend drift!${address}`))[0]![0];

async function rowOf(label: string): Promise<number> {
  return (await sheet()).values.findIndex((cells) => cells[0] === label) + 1;
}

/** The same report with another column that changed above the others, and one of them gone. */
const CHANGED = driftReportOf({
  reasons: [...REPORT.reasons, 'Centre: a third reason', 'Centre: a fourth reason'],
  columns: [
    columnDriftOf({ name: 'Centre', status: 'drift', changes: ['a third reason'] }),
    ...REPORT.columns.filter(({ name }) => name !== 'Description'),
  ],
});

/** What the emulated Excel is told to do to cells, while something is done. */
async function toldDuring(act: () => Promise<void>): Promise<{ cells: number; charts: number }> {
  await excel.workbook.page.evaluate(() => {
    const told = { cells: 0, charts: 0 };
    Object.assign(window, { told });
    const { feed } = bench.workbook;
    const tell = feed.tell.bind(feed);
    feed.tell = (event) => {
      const { kind } = event;
      if (kind === 'chartAdded' || kind === 'chartDeleted') told.charts += 1;
      else if (/cells|format|Inserted|Deleted/i.test(kind)) told.cells += 1;
      tell(event);
    };
  });
  await act();
  return excel.workbook.page.evaluate(() => (window as unknown as { told: { cells: number; charts: number } }).told);
}

test('a note beside a line goes with it, a note below the page and one between its lines stay', async () => {
  await excel.writeDrift(REPORT);
  const [amount, gone] = [await rowOf('Amount'), await rowOf('Description')];
  const end = (await sheet()).values.length;
  await type(`K${amount}`, 'ask the card company');
  await type(`K${gone}`, 'beside what goes');
  await type(`A${end + 3}`, 'Seen with B. Auditor', 42);
  await type(`D${await rowOf('What to do')}`, 'we did');
  await excel.writeDrift(CHANGED);
  const { values } = await sheet();
  const now = values.findIndex((cells) => cells[0] === 'Amount') + 1;
  expect(now).not.toBe(amount);
  expect(await cell(`K${now}`)).toBe('ask the card company');
  expect(values.flat().filter((each) => each === 'ask the card company')).toHaveLength(1);
  expect(values.flat()).toContain('beside what goes');
  expect(values.find((cells) => cells[0] === 'Seen with B. Auditor')?.[1]).toBe(42);
  expect(await cell(`D${await rowOf('What to do')}`)).toBe('we did');
  // And back again: nothing is doubled, nothing is lost.
  await excel.writeDrift(REPORT);
  const again = (await sheet()).values;
  expect(again.findIndex((cells) => cells[0] === 'Amount') + 1).toBe(amount);
  for (const note of ['ask the card company', 'beside what goes', 'Seen with B. Auditor', 'we did'])
    expect(again.flat().filter((each) => each === note)).toHaveLength(1);
});

test('a row that a person put in stays where it was put in, and the lines around it are written once', async () => {
  await excel.writeDrift(REPORT);
  const row = await rowOf('Merchant');
  await excel.workbook.pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem('Amend drift');
        cells.getRange(`${at}:${at}`).insert('Down');
        cells.getRange(`A${at}`).values = [['my own line']];
        await context.sync();
      }),
    row,
  );
  await excel.writeDrift(driftReportOf({ headline: 'Another sentence.' }));
  const { values } = await sheet();
  expect(values[row - 1]![0]).toBe('my own line');
  expect(values[row]![0]).toBe('Merchant');
  expect(values.filter((cells) => cells[0] === 'Merchant')).toHaveLength(1);
  expect(values.flat()).toContain('Another sentence.');
});

test('the same report once more changes no cell and no chart; another figure changes its own cell', async () => {
  await excel.writeDrift(REPORT, aTimeline());
  const before = await sheet();
  expect(await toldDuring(() => excel.writeDrift(REPORT, aTimeline()))).toEqual({ cells: 0, charts: 0 });
  expect(await sheet()).toEqual(before);
  const [first, ...others] = REPORT.columns;
  const another = { ...REPORT, columns: [{ ...first!, liveRows: 801 }, ...others] };
  // The cell, and what is remembered of it on the sheet of data.
  expect(await toldDuring(() => excel.writeDrift(another, aTimeline()))).toEqual({ cells: 2, charts: 0 });
  expect(await cell(`I${await rowOf('Amount')}`)).toBe(801);
});

test('what a person changed of the page says again what the report says, what they signed stays as they typed it', async () => {
  await excel.writeDrift(REPORT);
  const row = await rowOf('Checked by');
  await type(`B${row}`, 'A. Controller', 'and B. Auditor');
  await type(`B${await rowOf('Amount')}`, 'all fine');
  await excel.writeDrift(REPORT);
  expect(await cell(`B${await rowOf('Amount')}`)).toBe('▲ drift');
  expect((await excel.workbook.valuesOf(`Amend drift!B${row}:C${row}`))[0]).toEqual([
    'A. Controller',
    'and B. Auditor',
  ]);
});

test('is printed as wide as the paper, with what it is of on every page', async () => {
  await excel.writeDrift(REPORT);
  const layout = await excel.workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Amend drift');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      pageLayout.load('orientation,zoom');
      await context.sync();
      return { orientation: pageLayout.orientation, zoom: pageLayout.zoom, titles: titles.address };
    }),
  );
  expect(layout).toEqual({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, titles: "'Amend drift'!1:2" });
});
